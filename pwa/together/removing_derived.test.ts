import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';
import { keepThumbnail, keptThumbnail } from '../finding/thumbnail_cache';
import { broughtOf, keepBrought } from '../history/kept_history';
import { keepLearned, learnedOf } from '../questions/learned_store';
import { keepOpening, keepStretches, openingsOf, stretchesOf } from '../sampling/stretch_store';
import { deviceDatabase } from '../storage/database';
import { removeDerived } from './removing_derived';

const GONE = { counts: false, history: false };
const MODEL = 'yamnet 1';

afterEach(() => vi.unstubAllGlobals());

/** Private files by their names, in the folder of embeddings. */
function withFiles(names: Set<string>): void {
  const folder = {
    keys: () => [...names].values(),
    removeEntry: async (n: string) => names.delete(n),
  };
  const getDirectory = async () => ({ getDirectoryHandle: async () => folder });
  const locks = {
    request: (_: string, __: object, deed: () => unknown) => Promise.resolve(deed()),
  };
  vi.stubGlobal('navigator', { storage: { getDirectory }, locks });
}

async function fill(project: string, recording: string): Promise<void> {
  const rows = { dimensions: 1, stretches: [], vectors: Float32Array.of(1) };
  await keepStretches({ recording, project, model: MODEL, ...rows });
  await keepOpening({ project, stretch: `${recording}@0.000`, at: '', random: false });
  await keepLearned({ project, model: MODEL, state: null, before: null, rounds: { r: 1 } });
  const nothing = { revisions: [], base: {}, otherwise: {} };
  await keepBrought(`recording:${project}:${recording}`, { at: '', ...nothing });
  const counts = { annotations: 1, queries: 0, answered: 0 };
  await (await deviceDatabase()).put('summaries', { key: recording, ...counts });
}

async function left(project: string, recording: string) {
  return {
    stretches: (await stretchesOf(project, MODEL)).length,
    openings: (await openingsOf(project)).size,
    rounds: (await learnedOf(project, MODEL)).rounds,
    history: Boolean(await broughtOf(`recording:${project}:${recording}`)),
    counts: Boolean(await (await deviceDatabase()).get('summaries', recording)),
  };
}

it('removes what was made of one project, and leaves the others', async () => {
  const files = new Set(['a.yamnet.1.250', 'a.logmel.1.250.part', 'b.yamnet.1.250', 'ab.x.1.1']);
  withFiles(files);
  await fill('p', 'a');
  await fill('q', 'b');
  await keepThumbnail('print of a', new Blob(['small']));
  await removeDerived('p', new Set(['a']), true);
  expect(await keptThumbnail('print of a')).toBeUndefined();
  expect([...files]).toEqual(['b.yamnet.1.250', 'ab.x.1.1']);
  expect(await left('p', 'a')).toEqual({ stretches: 0, openings: 0, rounds: {}, ...GONE });
  expect(await left('q', 'b')).toEqual({
    ...{ stretches: 1, openings: 1 },
    ...{ rounds: { r: 1 }, counts: true, history: true },
  });
});

it('leaves what is the same for somebody else who takes part here', async () => {
  const files = new Set(['a.yamnet.1.250']);
  withFiles(files);
  await fill('p', 'a');
  await removeDerived('p', new Set(['a']), false);
  expect(files.size).toBe(1);
  expect(await left('p', 'a')).toEqual({ stretches: 1, openings: 1, rounds: {}, ...GONE });
});
