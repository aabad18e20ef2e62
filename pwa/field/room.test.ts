import { describe, expect, it } from 'vitest';
import type { RecordingRow } from '../storage';
import { fewLeft } from './quota_watch';
import { type Copy, enoughOf, longestUnusedFirst } from './room';

const copy = (key: string, bytes: number, added_at: string, used_at?: string): Copy => ({
  row: { key, added_at, ...(used_at ? { used_at } : {}) } as RecordingRow,
  ...{ bytes, from: 'server' },
});
const copies = [
  copy('new', 10, '2026-03-01'),
  copy('old, opened lately', 20, '2026-01-01', '2026-03-02'),
  copy('old', 30, '2026-01-02'),
];

describe('making room', () => {
  it('begins with what was not opened for longest', () => {
    const keys = longestUnusedFirst(copies).map(({ row }) => row.key);
    expect(keys).toEqual(['old', 'new', 'old, opened lately']);
  });

  it('takes as few as are enough', () => {
    expect(enoughOf(copies, 11)).toHaveLength(2);
    expect(enoughOf(copies, 10)).toHaveLength(1);
    expect(enoughOf(copies, 1000)).toHaveLength(3);
  });

  it('is offered before space runs out', () => {
    const persisted = false;
    expect(fewLeft({ usedBytes: 1e9, quotaBytes: 10e9, persisted })).toBeNull();
    expect(fewLeft({ usedBytes: 9.9e9, quotaBytes: 10e9, persisted })).toBeCloseTo(1e8, -3);
    expect(fewLeft({ usedBytes: 97e9, quotaBytes: 100e9, persisted })).toBe(3e9);
    expect(fewLeft({ usedBytes: null, quotaBytes: null, persisted })).toBeNull();
  });
});
