/** Small things that this device remembers, as plain values under a name. */
import { isSealed, keptRow, plainRow } from '../lock/sealed_row';
import { vault } from '../lock/vault';
import { deviceDatabase } from './database';

/** What is remembered; undefined for nothing, and where nothing can be kept. */
export async function setting<T>(name: string): Promise<T | undefined> {
  const database = await deviceDatabase().catch(() => null);
  const kept = await database?.get('settings', name).catch(() => undefined);
  return (await plainValue(name, kept).catch(() => undefined)) as T | undefined;
}

/** Remember a value, or with undefined forget it. Where nothing can be kept, it is forgotten. */
export async function keepSetting(name: string, value: unknown): Promise<void> {
  const database = await deviceDatabase().catch(() => null);
  if (value === undefined) await database?.delete('settings', name).catch(() => null);
  else await database?.put('settings', await keptValue(name, value), name).catch(() => null);
}

/** Have all that is more than a word kept as things are kept now; resolves to how much was not. */
export async function convertSettings(): Promise<number> {
  const database = await deviceDatabase();
  let changed = 0;
  for (const name of await database.getAllKeys('settings')) {
    const kept = await database.get('settings', name);
    if (!isLarge(kept) || isSealed(kept) === (vault.sealingKey !== null)) continue;
    const value = await plainValue(name, kept).catch(() => undefined);
    if (value === undefined) continue;
    await database.put('settings', await keptValue(name, value), name);
    changed += 1;
  }
  return changed;
}

async function keptValue(name: string, value: unknown): Promise<unknown> {
  return vault.sealingKey && isLarge(value) ? keptRow({ value }, [], placeOf(name)) : value;
}

async function plainValue(name: string, kept: unknown): Promise<unknown> {
  if (!isSealed(kept)) return kept;
  return (await plainRow<{ value: unknown }>(kept as never, placeOf(name))).value;
}

function isLarge(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function placeOf(name: string): string {
  return `setting ${name}`;
}
