import { expect, it } from 'vitest';
import { knownBy } from './converting';
import { type Access, type Keys, RowsFile } from './rows_file';
import type { KeptUnder } from './store';

const PLAIN: Keys = { sealing: null, opening: null };
const WINDOWS = { rateHz: 16000, hopS: 0.5, samples: 16000, count: 5, firstS: 0.5, blockRows: 2 };
const UNDER: KeptUnder = {
  recording: 'key',
  model: { id: 'yamnet', version: '1', dimension: 3 },
  windows: WINDOWS,
};
const BLOCKS = [
  [257, 258, 259, 260, 261, 262],
  [7, 7, 7, 7, 7, 7],
  [1, 2, 3],
].map((rows) => Uint16Array.from(rows));

/** A file in memory. */
class MemoryAccess implements Access {
  bytes = new Uint8Array(0);

  getSize = () => this.bytes.length;
  flush = () => undefined;

  read(into: AllowSharedBufferSource, { at = 0 } = {}): number {
    const target = bytesOf(into);
    const part = this.bytes.subarray(at, at + target.length);
    target.set(part);
    return part.length;
  }

  write(from: AllowSharedBufferSource, { at = 0 } = {}): number {
    const source = bytesOf(from);
    const grown = new Uint8Array(Math.max(this.bytes.length, at + source.length));
    grown.set(this.bytes);
    grown.set(source, at);
    this.bytes = grown;
    return source.length;
  }
}

function bytesOf(view: AllowSharedBufferSource): Uint8Array {
  const { buffer, byteOffset, byteLength } = view as Uint8Array;
  return new Uint8Array(buffer, byteOffset, byteLength);
}

async function locked(): Promise<Keys> {
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  return { sealing: key, opening: key };
}

async function filled(keys: Keys, order = [2, 0, 1], under = UNDER): Promise<MemoryAccess> {
  const access = new MemoryAccess();
  const rows = RowsFile.open(access, under, keys);
  for (const block of order) await rows.write(block, BLOCKS[block]!);
  return access;
}

async function readAll(access: Access, keys: Keys, under = UNDER) {
  const rows = RowsFile.open(access, under, keys);
  const read = (_: unknown, block: number) =>
    rows.has(block) ? rows.read(block).catch(() => 'other') : null;
  return Promise.all(BLOCKS.map(read));
}

const text = ({ bytes }: MemoryAccess) => Buffer.from(bytes).toString('latin1');
const words = Buffer.from(new Uint8Array(BLOCKS[0]!.buffer)).toString('latin1');

it('keeps blocks in any order, encrypted where there is a key', async () => {
  const keys = await locked();
  const [plain, sealed] = [await filled(PLAIN), await filled(keys)];
  expect(text(plain)).toContain(words);
  expect(text(sealed)).not.toContain(words);
  expect(await readAll(plain, PLAIN)).toEqual(BLOCKS);
  expect(await readAll(sealed, keys)).toEqual(BLOCKS);
  expect(() => RowsFile.open(sealed, UNDER, PLAIN)).toThrow('locked');
});

it('is written anew in the other form, with what is there, and back', async () => {
  const keys = await locked();
  const before = await filled(PLAIN, [0, 2]);
  const sealed = new MemoryAccess();
  await RowsFile.open(before, UNDER, PLAIN).copyTo(RowsFile.open(sealed, UNDER, keys));
  expect(text(sealed)).not.toContain(words);
  expect(await readAll(sealed, keys)).toEqual([BLOCKS[0], null, BLOCKS[2]]);
  const after = new MemoryAccess();
  const opening = { ...keys, sealing: null };
  await RowsFile.open(sealed, UNDER, opening).copyTo(RowsFile.open(after, UNDER, opening));
  expect(after.bytes).toEqual(before.bytes);
});

it('goes on in the form that a file has', async () => {
  const keys = await locked();
  const access = await filled(keys, [0]);
  await RowsFile.open(access, UNDER, keys).write(1, BLOCKS[1]!);
  expect(await readAll(access, keys)).toEqual([BLOCKS[0], BLOCKS[1], null]);
});

it('takes no block that was changed, swapped, or is of another recording, but one written anew', async () => {
  const keys = await locked();
  const access = await filled(keys);
  const other = { ...UNDER, recording: 'other' };
  expect(await readAll(access, keys, other)).toEqual(['other', 'other', 'other']);
  const [start, length] = [24 + 3, 12 + 28];
  const swapped = new MemoryAccess();
  swapped.bytes = access.bytes.slice();
  swapped.bytes.set(access.bytes.subarray(start, start + length), start + length);
  expect(await readAll(swapped, keys)).toEqual([BLOCKS[0], 'other', BLOCKS[2]]);
  const rows = RowsFile.open(swapped, UNDER, keys);
  await expect(rows.read(1)).rejects.toMatchObject({ code: 'tampered' });
  expect(rows.has(1)).toBe(false);
  await rows.write(1, BLOCKS[1]!);
  expect(await readAll(swapped, keys)).toEqual(BLOCKS);
});

it('knows a file by its name, and none of a recording or a model that is gone', () => {
  const recordings = new Map([['key', { sample_rate_hz: 48000, duration_s: 10 }]]);
  const models = [{ id: 'yamnet', version: '1.2' }];
  expect(knownBy('key.yamnet.1.2.480', recordings, models)).toEqual({
    ...{ recording: 'key', model: 'yamnet', hopS: 0.48 },
    info: { sampleRateHz: 48000, frames: 480_000 },
  });
  for (const name of ['key.yamnet.1.2.480.part', 'other.yamnet.1.2.480', 'key.yamnet.1.1.480']) {
    expect(knownBy(name, recordings, models)).toBeNull();
  }
});
