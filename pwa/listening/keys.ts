/** The keys of listening, as rows of the key table of the labeling screen; pedals send F-keys. */
type Mode = 'labeling' | 'asking';
type ListeningRow = ['Listen', readonly Mode[], string, readonly string[], string];

const BOTH: readonly Mode[] = ['labeling', 'asking'];
const LABELING: readonly Mode[] = ['labeling'];

const STEP = 'Slower or faster; the tuning down or up';
const SKIP = 'Two seconds back or on, and play';
const SCRUB = 'Listen along the recording, a little back or on';
const VOLUME = 'Louder or softer';
const MEDIA = 'Play what comes before or next: an annotation, a question';

export const LISTENING_KEYS: readonly ListeningRow[] = [
  ['Listen', BOTH, 'media-play', ['F8', 'MediaPlayPause'], 'Play or pause'],
  [
    'Listen',
    LABELING,
    'play-box',
    ['Shift+P'],
    'Play nothing but the selection: its time and its band',
  ],
  ['Listen', BOTH, 'listening', ['O'], 'Show how it sounds: speed, band, volume'],
  ['Listen', BOTH, 'slower', ['<'], STEP],
  ['Listen', BOTH, 'faster', ['>'], STEP],
  ['Listen', BOTH, 'how', ['H'], 'As recorded, slowed down, heterodyne (ultrasound)'],
  ['Listen', BOTH, 'keep-pitch', ['Shift+H'], 'Keep the pitch when the speed changes, or not'],
  [
    'Listen',
    BOTH,
    'band',
    ['Shift+O'],
    'Hear all, the band of the selection, or the band set by hand',
  ],
  ['Listen', BOTH, 'heard-channel', ['Shift+S'], 'Hear the next channel, or all'],
  ['Listen', BOTH, 'louder', ['Shift+PageUp'], VOLUME],
  ['Listen', BOTH, 'softer', ['Shift+PageDown'], VOLUME],
  ['Listen', BOTH, 'scrub-back', ['Shift+K'], SCRUB],
  ['Listen', BOTH, 'scrub-on', ['K'], SCRUB],
  ['Listen', BOTH, 'skip-back', ['F7'], SKIP],
  ['Listen', BOTH, 'skip-on', ['F9'], SKIP],
  ['Listen', BOTH, 'media-previous', ['MediaTrackPrevious'], MEDIA],
  ['Listen', BOTH, 'media-next', ['MediaTrackNext'], MEDIA],
  ['Listen', BOTH, 'stop', ['MediaStop'], 'Stop'],
  ['Listen', BOTH, 'listen-preset-recorded', [], 'Listening preset: As recorded'],
  ['Listen', BOTH, 'listen-preset-half', [], 'Listening preset: Half speed'],
  ['Listen', BOTH, 'listen-preset-tape', [], 'Listening preset: Quarter speed, lower'],
  ['Listen', BOTH, 'listen-preset-skim', [], 'Listening preset: Twice as fast'],
  ['Listen', BOTH, 'listen-preset-expanded', [], 'Listening preset: Bats, ten times slower'],
  ['Listen', BOTH, 'listen-preset-tuned', [], 'Listening preset: Bats, heterodyne at 45 kHz'],
];
