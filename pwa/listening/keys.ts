/** The keys of listening, as rows of the key table of the labeling screen; pedals send F-keys. */
import type { MessageId } from '../messages/text';

type Mode = 'labeling' | 'asking';
type ListeningRow = ['Listen', readonly Mode[], string, readonly string[], MessageId];

const BOTH: readonly Mode[] = ['labeling', 'asking'];
const LABELING: readonly Mode[] = ['labeling'];

const STEP = 'listening-key-speed';
const SKIP = 'listening-key-skip';
const SCRUB = 'listening-key-scrub';
const VOLUME = 'listening-key-volume';
const MEDIA = 'listening-key-media';

export const LISTENING_KEYS: readonly ListeningRow[] = [
  ['Listen', BOTH, 'media-play', ['F8', 'MediaPlayPause'], 'labeling-key-play'],
  ['Listen', LABELING, 'play-box', ['Shift+P'], 'listening-key-play-box'],
  ['Listen', BOTH, 'listening', ['O'], 'listening-key-listening'],
  ['Listen', BOTH, 'slower', ['<'], STEP],
  ['Listen', BOTH, 'faster', ['>'], STEP],
  ['Listen', BOTH, 'how', ['H'], 'listening-key-how'],
  ['Listen', BOTH, 'keep-pitch', ['Shift+H'], 'listening-key-keep-pitch'],
  ['Listen', BOTH, 'band', ['Shift+O'], 'listening-key-band'],
  ['Listen', BOTH, 'heard-channel', ['Shift+S'], 'listening-key-channel'],
  ['Listen', BOTH, 'louder', ['Shift+PageUp'], VOLUME],
  ['Listen', BOTH, 'softer', ['Shift+PageDown'], VOLUME],
  ['Listen', BOTH, 'scrub-back', ['Shift+K'], SCRUB],
  ['Listen', BOTH, 'scrub-on', ['K'], SCRUB],
  ['Listen', BOTH, 'skip-back', ['F7'], SKIP],
  ['Listen', BOTH, 'skip-on', ['F9'], SKIP],
  ['Listen', BOTH, 'media-previous', ['MediaTrackPrevious'], MEDIA],
  ['Listen', BOTH, 'media-next', ['MediaTrackNext'], MEDIA],
  ['Listen', BOTH, 'stop', ['MediaStop'], 'listening-key-stop'],
  ['Listen', BOTH, 'listen-preset-recorded', [], 'listening-key-preset-recorded'],
  ['Listen', BOTH, 'listen-preset-half', [], 'listening-key-preset-half'],
  ['Listen', BOTH, 'listen-preset-tape', [], 'listening-key-preset-tape'],
  ['Listen', BOTH, 'listen-preset-skim', [], 'listening-key-preset-skim'],
  ['Listen', BOTH, 'listen-preset-expanded', [], 'listening-key-preset-expanded'],
  ['Listen', BOTH, 'listen-preset-tuned', [], 'listening-key-preset-tuned'],
];
