import { describe, expect, test } from 'vitest';
import type { Model } from './catalog';
import { type Meaning, meansTheSame, ServerRows } from './server_rows';
import { layWindows } from './windows';

const MODEL = {
  ...{ id: 'yamnet', version: '1', title: 'YAMNet', summary: '', licence: '', notice: '' },
  ...{ sample_rate_hz: 16_000, window_s: 0.975, hop_s: 0.25, hop_step_s: 0.01, dimension: 2 },
} satisfies Model;
const WINDOWS = layWindows(MODEL, { sampleRateHz: 48_000, frames: 480_000 }, 0.25);
const MEANING: Meaning = {
  ...{ model: 'yamnet', version: '1', hop_s: 0.25, windows: 37, dimension: 2 },
  ...{ first_s: 0.4875, dtype: '<f2' },
};
const ADDRESS = '/api/v1/projects/P/recordings/R/embeddings';

/** A server that answers with these bytes. */
function server(answer: Response | Error) {
  const asked: [string, string][] = [];
  const rows = new ServerRows(ADDRESS, async (address, init) => {
    asked.push([String(address), new Headers(init?.headers).get('Range')!]);
    if (answer instanceof Error) throw answer;
    return answer;
  });
  const read = async (from: number, to: number) => {
    const bytes: number[] = [];
    const { signal } = new AbortController();
    for await (const some of rows.read(MODEL, WINDOWS, { from, to }, signal)) bytes.push(...some);
    return bytes;
  };
  return { asked, read };
}

function answer(status: number, meaning: object | string | null = MEANING, body = 'rows') {
  const said = typeof meaning === 'string' ? meaning : JSON.stringify(meaning);
  return new Response(body, { status, headers: { 'Earmark-Embeddings': said } });
}

describe('rows of a server', () => {
  test('are asked for by range and model', async () => {
    const { asked, read } = server(answer(206));
    expect(await read(3, 5)).toEqual([...new TextEncoder().encode('rows')]);
    expect(asked).toEqual([[`${ADDRESS}?model=yamnet`, 'bytes=12-19']]);
  });

  test('mean the same where all agrees', () => {
    expect(meansTheSame(MEANING, MODEL, WINDOWS)).toBe(true);
  });

  test.each<Partial<Meaning>>([
    { model: 'logmel' },
    { version: '2' },
    { hop_s: 0.5 },
    { windows: 36 },
    { dimension: 3 },
    { first_s: 0.5 },
    { dtype: '<f4' },
  ])('of another meaning (%o) are refused', async (other) => {
    const { read } = server(answer(206, { ...MEANING, ...other }));
    await expect(read(0, 1)).rejects.toMatchObject({ lack: 'other' });
  });

  test.each(['null', 'no json'])('that say %s of themselves are refused', async (said) => {
    await expect(server(answer(206, said)).read(0, 1)).rejects.toMatchObject({ lack: 'other' });
  });

  test('without a range are taken from the beginning only', async () => {
    expect(await server(answer(200)).read(0, 1)).toHaveLength(4);
    await expect(server(answer(200)).read(1, 2)).rejects.toMatchObject({ lack: 'other' });
  });

  test.each([
    [404, 'none'],
    [403, 'none'],
    [503, 'away'],
  ] as const)('a %i means %s', async (status, lack) => {
    await expect(server(answer(status)).read(0, 1)).rejects.toMatchObject({ lack });
  });

  test('a server that does not answer is away', async () => {
    await expect(server(new TypeError('no network')).read(0, 1)).rejects.toMatchObject({
      lack: 'away',
    });
  });
});
