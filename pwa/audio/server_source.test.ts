import { afterEach, expect, it, vi } from 'vitest';
import { BLOCK_BYTES, wholeFile } from './server_source';
import { bytesSource } from './source';

const CONTENT = Uint8Array.from({ length: 3 * BLOCK_BYTES + 99 }, (_, i) => (i * 31) % 251);
let files = 0;

afterEach(() => vi.unstubAllGlobals());

/** A server that has one file; returns where it is, and the ranges that were asked for. */
function serve(answer?: (range: string | undefined) => Response) {
  const asked: (string | undefined)[] = [];
  const fetched = vi.fn(async (_url: string, { headers }: { headers: { Range?: string } }) => {
    asked.push(headers.Range);
    if (answer) return answer(headers.Range);
    const [, start, end] = /bytes=(\d+)-(\d+)/.exec(headers.Range ?? '') ?? [];
    const body = headers.Range ? CONTENT.slice(Number(start), Number(end) + 1) : CONTENT;
    return new Response(body, { status: headers.Range ? 206 : 200 });
  });
  vi.stubGlobal('fetch', fetched);
  return { file: { url: `/audio/${files++}`, size: CONTENT.length }, asked };
}

/** Comparing megabytes takes `toEqual` half a minute. */
function isSame(found: ArrayBuffer, expected: Uint8Array): boolean {
  return Buffer.compare(new Uint8Array(found), expected) === 0;
}

it('reads any part, across blocks and up to the end', async () => {
  const { file } = serve();
  const source = bytesSource(file, 'dawn.wav');
  for (const [start, end] of [
    [0, 44],
    [BLOCK_BYTES - 3, BLOCK_BYTES + 3],
    [100, 2 * BLOCK_BYTES + 100],
    [CONTENT.length - 5, CONTENT.length + 1000],
  ] as const) {
    expect(isSame(await source.read(start, end), CONTENT.slice(start, end))).toBe(true);
  }
  expect((await source.read(CONTENT.length, CONTENT.length + 5)).byteLength).toBe(0);
});

it('asks for a block once, whoever reads of it', async () => {
  const { file, asked } = serve();
  await Promise.all([
    bytesSource(file, 'dawn.wav').read(0, 100),
    bytesSource(file, 'dawn.wav').read(50, 500),
  ]);
  await bytesSource(file, 'dawn.wav').read(1000, 2000);
  expect(asked).toEqual([`bytes=0-${BLOCK_BYTES - 1}`]);
});

it('says that the server cannot be read, and tries again the next time', async () => {
  let isAway = true;
  const { file } = serve(() =>
    isAway ? new Response('', { status: 403 }) : new Response(CONTENT.slice(0, BLOCK_BYTES)),
  );
  const source = bytesSource(file, 'dawn.wav');
  await expect(source.read(0, 10)).rejects.toMatchObject({ code: 'unreadable' });
  isAway = false;
  expect((await source.read(0, 10)).byteLength).toBe(10);
});

it('refuses an answer that is cut short', async () => {
  const { file } = serve(() => new Response(CONTENT.slice(0, 100), { status: 206 }));
  await expect(bytesSource(file, 'dawn.wav').read(0, 10)).rejects.toThrow(/dawn\.wav/);
});

it('fetches the whole', async () => {
  const { file } = serve();
  const blob = await wholeFile(file, 'dawn.wav');
  expect(isSame(await blob.arrayBuffer(), CONTENT)).toBe(true);
});
