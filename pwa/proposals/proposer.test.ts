import { describe, expect, it } from 'vitest';
import type { Annotation, Query } from '../document';
import { type Embedded, EmbeddingError, type EmbedOptions } from '../embedding';
import type { Caller } from '../questions/preparing';
import { type ProposerParts, scoreRecording } from './proposer';

const annotation = (start_s: number, label: string) =>
  ({ region: { start_s, end_s: start_s + 1 }, labels: [label] }) as unknown as Annotation;
const nothing = (start_s: number) =>
  ({ region: { start_s, end_s: start_s + 2 }, answer: { kind: 'nothing' } }) as unknown as Query;

/** Rows of two numbers, four a second; recordings of `without` have none by `yamnet`. */
function parts(without: readonly string[] = [], labeled: readonly string[] = ['here', 'other']) {
  const asked: [string, EmbedOptions][] = [];
  const calls: [string, Record<string, unknown>, number][] = [];
  const caller: Caller = {
    call: async <T>(
      name: string,
      payload: unknown,
      options?: { buffers?: ArrayLike<number>[] },
    ) => {
      const [given] = options?.buffers ?? [];
      calls.push([name, payload as Record<string, unknown>, given?.length ?? 0]);
      const answers: Record<string, unknown> = {
        pick_examples: { rows: [0, 2], labels: [['a'], []] },
        open_proposer: { proposer: 'p', labels: ['a'] },
        score_windows: { scores: btoa('\0'.repeat(2 * (given?.length ?? 0))) },
      };
      return answers[name] as T;
    },
  };
  const device: ProposerParts = {
    said: async () =>
      new Map(
        labeled.map((key) => [
          key,
          {
            annotations: [annotation(3, 'a'), annotation(9, 'gone')],
            queries: [nothing(12)],
            durationS: 20,
          },
        ]),
      ),
    isHere: async (recording) => recording !== 'other',
    embed: async (recording, options) => {
      asked.push([recording, options]);
      if (options.model === 'yamnet' && without.includes(recording)) {
        throw new EmbeddingError('no_rows', 'None.');
      }
      const embedded: Embedded = {
        ...{ frames: new Float32Array(16), dimension: 2, firstS: 0.5, hopS: 0.25, kept: true },
        ...{ model: options.model!, version: '1', warnings: [] },
        from: { kept: 0, server: 1, computed: 0 },
      };
      return embedded;
    },
    caller,
  };
  return { device, asked, calls };
}

const wanted = {
  ...{ project: 'P', recording: 'here', durationS: 20, model: 'yamnet', labels: ['a', 'b'] },
  said: { annotations: [annotation(3, 'a'), annotation(9, 'gone')], queries: [nothing(12)] },
};
const working = { signal: new AbortController().signal, onProgress: () => undefined };

describe('scoring a recording', () => {
  it('learns from what is labeled in the project, and gives a score for each row', async () => {
    const { device, asked, calls } = parts();
    const scores = await scoreRecording(wanted, working, device);
    expect(scores).toMatchObject({ labels: ['a'], firstS: 0.5, hopS: 0.25, model: 'yamnet 1' });
    expect(scores!.scores.map(({ length }) => length)).toEqual([8]);
    expect(asked.map(([key, { compute }]) => [key, compute])).toEqual([
      ['here', true],
      ['here', true],
      ['other', false],
    ]);
    const [, picked] = calls[0]!;
    expect(picked.present).toEqual([{ start_s: 3, end_s: 4, labels: ['a'] }]);
    expect(picked.absent).toEqual([{ start_s: 12, end_s: 14 }]);
    const names = [
      'pick_examples',
      'pick_examples',
      'open_proposer',
      'score_windows',
      'close_proposer',
    ];
    expect(calls.map(([name]) => name)).toEqual(names);
    // Two vectors of two numbers of each of the two recordings.
    expect(calls[2]![2]).toBe(8);
  });

  it('passes over recordings without rows, and takes another model where it has none itself', async () => {
    const { device, calls } = parts(['other']);
    expect((await scoreRecording(wanted, working, device))!.model).toBe('yamnet 1');
    expect(calls[1]![0]).toBe('open_proposer');
    const own = parts(['here']);
    expect((await scoreRecording(wanted, working, own.device))!.model).toBe('logmel 1');
  });

  it('asks for nothing where nothing is labeled', async () => {
    const { device, asked } = parts([], []);
    const unsaid = { ...wanted, said: { annotations: [], queries: [] } };
    expect(await scoreRecording(unsaid, working, device)).toBeNull();
    expect(asked).toEqual([]);
  });
});
