import { beforeAll, describe, expect, it } from 'vitest';
import { openAudio } from '../audio';
import { testSamples, wavBytes } from '../audio/testing';
import {
  CHUNK_BYTES,
  HEAD_BYTES,
  looksSealed,
  plainPieces,
  SealedReader,
  SealingWriter,
  sealedFile,
} from './sealed_file';
import { EXTRA_BYTES } from './sealing';

const SEALED = CHUNK_BYTES + EXTRA_BYTES;
let key: CryptoKey;

beforeAll(async () => {
  key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
});

/** Bytes that tell where they stand. */
function bytesOf(length: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length }, (_, index) => (index * 31 + (index >> 8)) & 255);
}

async function sealed(bytes: Uint8Array, path = 'a.wav', stepBytes = 100_003): Promise<Uint8Array> {
  let file = new Uint8Array(0);
  const writer = new SealingWriter(key, path, (piece, at) => {
    const longer = new Uint8Array(Math.max(file.length, at + piece.length));
    longer.set(file);
    longer.set(piece, at);
    file = longer;
  });
  for (let at = 0; at < bytes.length; at += stepBytes) {
    await writer.add(bytes.subarray(at, at + stepBytes));
  }
  await writer.finish();
  return file;
}

function readerOf(file: Uint8Array, path = 'a.wav'): SealedReader {
  return new SealedReader(sealedFile(new Blob([file as BlobPart]), key, path));
}

describe('an encrypted file', () => {
  it.each([1, 100, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 3 * CHUNK_BYTES, 300_000])(
    'gives back %i bytes, whole and in parts',
    async (length) => {
      const bytes = bytesOf(length);
      const file = await sealed(bytes);
      const whole = sealedFile(new Blob([file as BlobPart]), key, 'a.wav');
      expect(whole.size).toBe(length);
      expect(await looksSealed(whole.sealed)).toBe(true);
      const pieces: number[] = [];
      for await (const piece of plainPieces(whole, CHUNK_BYTES)) pieces.push(...piece);
      expect(pieces).toEqual([...bytes]);
      for (const [start, end] of [
        [0, 64],
        [length - 1, length + 99],
        [Math.floor(length / 3), Math.floor((2 * length) / 3)],
        [CHUNK_BYTES - 2, CHUNK_BYTES + 2],
        [length, length + 1],
      ] as const) {
        const read = new Uint8Array(await readerOf(file).read(start, end));
        expect([...read]).toEqual([...bytes.subarray(start, end)]);
      }
    },
  );

  it('reads only the chunks that are asked for', async () => {
    const bytes = bytesOf(10 * CHUNK_BYTES);
    const blob = new Blob([(await sealed(bytes)) as BlobPart]);
    const read: number[] = [];
    const slice = blob.slice.bind(blob);
    blob.slice = (start = 0, end = 0) => {
      read.push(end - start);
      return slice(start, end);
    };
    const reader = new SealedReader(sealedFile(blob, key, 'a.wav'));
    await reader.read(5 * CHUNK_BYTES + 7, 5 * CHUNK_BYTES + 70);
    expect(read.filter((length) => length > HEAD_BYTES)).toEqual([SEALED]);
    const before = read.length;
    await reader.read(5 * CHUNK_BYTES + 100, 5 * CHUNK_BYTES + 200);
    expect(read.length).toBe(before);
  });

  it('can have its first bytes known last, as a decoded file has', async () => {
    for (const length of [200, 3 * CHUNK_BYTES + 5]) {
      let file = new Uint8Array(length + HEAD_BYTES + 4 * EXTRA_BYTES);
      let end = 0;
      const writer = new SealingWriter(key, 'a.wav', (piece, at) => {
        file.set(piece, at);
        end = Math.max(end, at + piece.length);
      });
      await writer.add(new Uint8Array(44));
      await writer.add(bytesOf(length - 44));
      await writer.finish(Uint8Array.of(1, 2, 3));
      file = file.slice(0, end);
      expect([...new Uint8Array(await readerOf(file).read(0, 4))]).toEqual([1, 2, 3, 0]);
      const tail = new Uint8Array(await readerOf(file).read(44, length));
      expect([...tail]).toEqual([...bytesOf(length - 44)]);
    }
  });

  it('is nothing that anybody could read, nor twice the same', async () => {
    const bytes = bytesOf(2 * CHUNK_BYTES);
    const [one, other] = [await sealed(bytes), await sealed(bytes)];
    const text = (file: Uint8Array) => Buffer.from(file).toString('latin1');
    expect(text(one)).not.toContain(text(bytes.subarray(1000, 1016)));
    expect(text(one).slice(HEAD_BYTES)).not.toBe(text(other).slice(HEAD_BYTES));
  });

  it('does not open where a byte was changed', async () => {
    const file = await sealed(bytesOf(2 * CHUNK_BYTES));
    for (const at of [HEAD_BYTES - 1, HEAD_BYTES, HEAD_BYTES + 5000, HEAD_BYTES + SEALED - 1]) {
      const changed = file.slice();
      changed[at]! ^= 1;
      await expect(readerOf(changed).read(0, 10)).rejects.toMatchObject({ code: 'tampered' });
    }
  });

  it('does not open where chunks were swapped, or taken from another file', async () => {
    const file = await sealed(bytesOf(4 * CHUNK_BYTES));
    const swapped = file.slice();
    swapped.set(file.subarray(HEAD_BYTES, HEAD_BYTES + SEALED), HEAD_BYTES + SEALED);
    swapped.set(file.subarray(HEAD_BYTES + SEALED, HEAD_BYTES + 2 * SEALED), HEAD_BYTES);
    await expect(readerOf(swapped).read(0, 10)).rejects.toMatchObject({ code: 'tampered' });
    const other = await sealed(bytesOf(4 * CHUNK_BYTES));
    const mixed = file.slice();
    mixed.set(other.subarray(HEAD_BYTES, HEAD_BYTES + SEALED), HEAD_BYTES);
    await expect(readerOf(mixed).read(0, 10)).rejects.toMatchObject({ code: 'tampered' });
    await expect(readerOf(other, 'b.wav').read(0, 10)).rejects.toMatchObject({ code: 'tampered' });
  });

  it('does not end where it was cut off, at a chunk or between', async () => {
    const file = await sealed(bytesOf(4 * CHUNK_BYTES));
    for (const length of [
      HEAD_BYTES + 3 * SEALED,
      HEAD_BYTES + 3 * SEALED - 100,
      file.length - 1,
    ]) {
      const cut = readerOf(file.slice(0, length));
      const { size } = sealedFile(new Blob([file.slice(0, length) as BlobPart]), key, 'a.wav');
      await expect(cut.read(0, size)).rejects.toMatchObject({ code: 'tampered' });
    }
  });

  it('is opened as a recording, like the file itself', async () => {
    const bytes = wavBytes([testSamples(50_000, 0, 16)]);
    const file = sealedFile(new Blob([(await sealed(bytes)) as BlobPart]), key, 'a.wav');
    const [hidden, plain] = [await openAudio(file, 'a'), await openAudio(new Blob([bytes]), 'a')];
    expect(hidden.info).toEqual(plain.info);
    expect(await hidden.read(33_000, 34_000)).toEqual(await plain.read(33_000, 34_000));
  });

  it('does not open with another key', async () => {
    const other = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
      'decrypt',
    ]);
    const file = new Blob([(await sealed(bytesOf(100))) as BlobPart]);
    const reader = new SealedReader(sealedFile(file, other, 'a.wav'));
    await expect(reader.read(0, 10)).rejects.toMatchObject({ code: 'tampered' });
  });
});
