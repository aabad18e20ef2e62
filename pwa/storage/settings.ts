/** Small things that this device remembers, as plain values under a name. */
import { deviceDatabase } from './database';

/** What is remembered; undefined for nothing, and where nothing can be kept. */
export async function setting<T>(name: string): Promise<T | undefined> {
  const database = await deviceDatabase().catch(() => null);
  return (await database?.get('settings', name).catch(() => undefined)) as T | undefined;
}

/** Remember a value, or with undefined forget it. Where nothing can be kept, it is forgotten. */
export async function keepSetting(name: string, value: unknown): Promise<void> {
  const database = await deviceDatabase().catch(() => null);
  if (value === undefined) await database?.delete('settings', name).catch(() => null);
  else await database?.put('settings', value, name).catch(() => null);
}
