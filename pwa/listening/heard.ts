/** Which channels of a recording are heard: pure, but for what is kept of it on the device. */
import type { HeardChannels } from '../audio';
import { text } from '../messages/text';
import type { Channel } from '../spectrogram/tiles';

export type HeardKind = 'mix' | 'one' | 'pair';
export type Pair = readonly [left: number, right: number];

const KEY = 'earmark.listening.channels:';
const LINKED = 'earmark.listening.linked';

/** A choice from anywhere, fit for so many channels; null for what is heard unless one chooses. */
export function fitHeard(found: unknown, channels: number): HeardChannels {
  if (channels < 2) return null;
  if (found === 'mix') return channels === 2 ? 'mix' : null;
  if (!Array.isArray(found) || found.length < 1 || found.length > 2) return null;
  const known = found.every((each) => Number.isInteger(each) && each >= 0 && each < channels);
  const isStereo = channels === 2 && String(found) === '0,1';
  return known && !isStereo ? found : null;
}

export function kindOf(heard: HeardChannels, channels: number): HeardKind {
  if (heard === null) return channels === 2 ? 'pair' : 'mix';
  return heard === 'mix' ? 'mix' : heard.length === 1 ? 'one' : 'pair';
}

/** What is heard left and right, or would be. */
export function pairOf(heard: HeardChannels): Pair {
  return Array.isArray(heard) && heard.length === 2 ? (heard as unknown as Pair) : [0, 1];
}

/** The channel that the spectrogram shows of what is heard. */
export function shownOf(heard: HeardChannels): Channel {
  return Array.isArray(heard) && heard.length === 1 ? heard[0]! : 'mix';
}

/** What is heard of a channel that the spectrogram shows. */
export function heardOf(shown: Channel): HeardChannels {
  return shown === 'mix' ? null : [shown];
}

/** The choice after this one: as they come, mixed, then each channel. */
export function nextHeard(heard: HeardChannels, channels: number): HeardChannels {
  const each = Array.from({ length: channels }, (_, channel): HeardChannels => [channel]);
  const all: HeardChannels[] = channels === 2 ? [null, 'mix', ...each] : [null, ...each];
  const at = all.findIndex((choice) => String(choice) === String(heard));
  return all[(at + 1) % all.length]!;
}

/** A few characters for the toolbar; '' where nothing was chosen. */
export function heardText(heard: HeardChannels): string {
  if (heard === null) return '';
  if (heard === 'mix') return text('listening-mixed');
  return text('listening-channel-short', { number: heard.map((each) => each + 1).join('|') });
}

/** What was chosen for a recording on this device. */
export function keptHeard(
  recording: string,
  channels: number,
  storage: Storage = localStorage,
): HeardChannels {
  try {
    return fitHeard(JSON.parse(storage.getItem(KEY + recording) ?? 'null'), channels);
  } catch {
    return null;
  }
}

export function keepHeard(recording: string, heard: HeardChannels, storage = localStorage): void {
  try {
    if (heard === null) storage.removeItem(KEY + recording);
    else storage.setItem(KEY + recording, JSON.stringify(heard));
  } catch {
    // Nothing is lost but a convenience.
  }
}

/** Whether the spectrogram shows the channel that is heard, and the other way about. */
export function isLinked(storage: Storage = localStorage): boolean {
  return storage.getItem(LINKED) !== 'no';
}

export function keepLinked(linked: boolean, storage: Storage = localStorage): void {
  try {
    storage.setItem(LINKED, linked ? 'yes' : 'no');
  } catch {
    // As above.
  }
}
