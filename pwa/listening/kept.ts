/** Settings of listening, kept on this device: one volume, and the rest for bats and others apart. */
import { isUltrasound, type ListeningSettings, sound } from './settings';

const VOLUME = 'earmark.listening.volume';

function keyOf(rateHz: number): string {
  return `earmark.listening.${isUltrasound(rateHz) ? 'ultrasound' : 'audible'}`;
}

/** What was kept, made fit for a recording of this rate. */
export function keptSettings(rateHz: number, storage: Storage = localStorage): ListeningSettings {
  const volumeDb = Number(storage.getItem(VOLUME) ?? 0);
  return sound({ ...read(keyOf(rateHz), storage), volumeDb }, rateHz);
}

export function keepSettings(
  settings: ListeningSettings,
  rateHz: number,
  storage: Storage = localStorage,
): void {
  const { volumeDb, ...others } = settings;
  try {
    storage.setItem(VOLUME, String(volumeDb));
    storage.setItem(keyOf(rateHz), JSON.stringify(others));
  } catch {
    // A full disk is told of where work is at stake; here they are lost with the tab.
  }
}

function read(key: string, storage: Storage): Partial<ListeningSettings> {
  try {
    const found: unknown = JSON.parse(storage.getItem(key) ?? '{}');
    return typeof found === 'object' && found !== null ? found : {};
  } catch {
    return {};
  }
}
