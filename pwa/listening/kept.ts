/**
 * Settings of listening, kept on this device: one volume; the rest for bats and others apart, and
 * for each project as it was last used there.
 */
import { isUltrasound, type ListeningSettings, sound } from './settings';

const VOLUME = 'earmark.listening.volume';

type Kept = Partial<ListeningSettings>;

function keyOf(rateHz: number): string {
  return `earmark.listening.${isUltrasound(rateHz) ? 'ultrasound' : 'audible'}`;
}

/**
 * What was kept of a project; else what the project starts from; else what was kept last, in
 * whichever project. Made fit for a recording of this rate.
 */
export function keptSettings(
  rateHz: number,
  { project, start }: { project: string; start: Kept | null },
  storage: Storage = localStorage,
): ListeningSettings {
  const volumeDb = Number(storage.getItem(VOLUME) ?? 0);
  const own = read(`${keyOf(rateHz)}:${project}`, storage);
  if (own) return sound({ ...own, volumeDb }, rateHz);
  if (start) return sound({ volumeDb, ...start }, rateHz);
  return sound({ ...read(keyOf(rateHz), storage), volumeDb }, rateHz);
}

export function keepSettings(
  settings: ListeningSettings,
  rateHz: number,
  project: string,
  storage: Storage = localStorage,
): void {
  const { volumeDb, ...others } = settings;
  try {
    storage.setItem(VOLUME, String(volumeDb));
    for (const key of [keyOf(rateHz), `${keyOf(rateHz)}:${project}`]) {
      storage.setItem(key, JSON.stringify(others));
    }
  } catch {
    // A full disk is told of where work is at stake; here they are lost with the tab.
  }
}

function read(key: string, storage: Storage): Kept | null {
  try {
    const found: unknown = JSON.parse(storage.getItem(key) ?? 'null');
    return typeof found === 'object' && found !== null ? found : null;
  } catch {
    return null;
  }
}
