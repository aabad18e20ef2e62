/** How much this browser lets the app keep, and whether it may clear it by itself. */

import { formatNumber } from '../messages/format';
import { text } from '../messages/text';

export interface StorageEstimate {
  /** Bytes used by this site; null where the browser does not tell. */
  usedBytes: number | null;
  quotaBytes: number | null;
  /** Whether the browser has promised not to clear the data when space runs short. */
  persisted: boolean;
}

export async function storageEstimate(): Promise<StorageEstimate> {
  const manager = globalThis.navigator?.storage;
  const [estimate, persisted] = await Promise.all([
    manager?.estimate?.().catch(() => null),
    manager?.persisted?.().catch(() => false),
  ]);
  return {
    usedBytes: estimate?.usage ?? null,
    quotaBytes: estimate?.quota ?? null,
    persisted: persisted ?? false,
  };
}

/** Ask the browser not to clear what is kept here. Resolves to what it promises. */
export async function askToPersist(): Promise<boolean> {
  const manager = globalThis.navigator?.storage;
  return (await manager?.persist?.().catch(() => false)) ?? false;
}

/** Bytes as people say them: '12 MB', '1.4 GB'. */
export function formatBytes(bytes: number): string {
  const units = ['', 'kB', 'MB', 'GB', 'TB'];
  let value = bytes;
  let unit = 0;
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  const digits = unit > 0 && value < 9.95 ? 1 : 0;
  if (unit === 0) return text('storage-bytes', { count: value });
  return `${formatNumber(value, digits)} ${units[unit]}`;
}
