import { describe, expect, it } from 'vitest';
import type { RecordingRow } from '../storage';
import { type Candidate, DOCUMENT_BYTES, embeddingBytes, fits, planOf, qualityOf } from './plan';

const YAMNET = { sample_rate_hz: 16_000, window_s: 0.96, hop_s: 0.48, dimension: 1024 };
const row = (key: string): RecordingRow =>
  ({ key, project: 'p', duration_s: 60, sample_rate_hz: 48_000 }) as RecordingRow;
const there = { id: 'x', sha256: 'x', bytes: 6_000_000, preview_bytes: 400_000, annotations: 7 };

function candidate(change: Partial<Candidate> = {}): Candidate {
  const none = { document: false, rows: false, history: false };
  const nothing = { audio: 'none', partly: 0, ...none } as const;
  return { row: row('a'), ...nothing, server: there, ...change };
}

describe('what is taken offline', () => {
  it('is audio, annotations, history, embeddings and the vocabulary, each with its size', () => {
    const plan = planOf([candidate(), candidate()], 'original', YAMNET, 700);
    const rows = 2 * 1024 * 2 * 124; // 124 windows of 0.96 s every 0.48 s fit into a minute
    expect(plan).toMatchObject({
      audioBytes: 12_000_000,
      documentBytes: 2 * DOCUMENT_BYTES,
      embeddingBytes: rows,
      historyBytes: 2 * 15 * 400,
      vocabularyBytes: 700,
      allBytes: 12_000_000 + 2 * DOCUMENT_BYTES + rows + 2 * 15 * 400 + 700,
    });
  });

  it('is little where most is here already', () => {
    const here = { document: true, rows: true, history: true };
    const kept = candidate({ audio: 'original', ...here });
    const half = candidate({ partly: 4_000_000, ...here });
    expect(planOf([kept, half], 'original', YAMNET, 0).allBytes).toBe(2_000_000);
  });

  it('is the preview where that is wanted, and there', () => {
    const unprepared = candidate({ server: { ...there, preview_bytes: null } });
    const plan = planOf([candidate(), unprepared], 'preview', YAMNET, 0);
    expect(plan.loads.map(({ quality }) => quality)).toEqual(['preview', 'original']);
    expect(plan).toMatchObject({ audioBytes: 6_400_000, unprepared: 1, silent: 0 });
  });

  it('replaces a preview by the original, and never the other way round', () => {
    expect(qualityOf(candidate({ audio: 'preview' }), 'original')).toBe('original');
    expect(qualityOf(candidate({ audio: 'preview' }), 'preview')).toBe(null);
    expect(qualityOf(candidate({ audio: 'original' }), 'preview')).toBe(null);
  });

  it('tells of audio that is nowhere', () => {
    const nowhere = candidate({ server: null });
    const local = candidate({ server: null, audio: 'original' });
    const plan = planOf([nowhere, local], 'original', YAMNET, 0);
    expect(plan).toMatchObject({ silent: 1, audioBytes: 0 });
  });

  it('has to leave some space free', () => {
    expect(fits({ allBytes: 10 }, 60_000_000)).toBe(true);
    expect(fits({ allBytes: 20_000_000 }, 60_000_000)).toBe(false);
    expect(fits({ allBytes: 1e12 }, null)).toBe(true);
  });

  it('counts one row for a recording shorter than a window', () => {
    expect(embeddingBytes({ duration_s: 0.2, sample_rate_hz: 48_000 }, YAMNET)).toBe(2048);
  });
});
