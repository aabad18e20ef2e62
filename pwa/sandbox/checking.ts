/** What comes out of the sandbox is only believed where it is what it should be. */
import type { Region } from '../document';
import { text } from '../messages/text';
import { PythonError } from '../python/errors';

/** Queries that tile a recording, at most `budget` of them; throws a sentence for anything else. */
export function checkedQueries(value: unknown, durationS: number, budget: number): Region[] {
  if (!Array.isArray(value) || value.length === 0 || value.length > budget) throw wrong();
  const regions = value.map((one: Partial<Region> | null) => ({
    start_s: one?.start_s ?? Number.NaN,
    end_s: one?.end_s ?? Number.NaN,
  }));
  let edge = 0;
  for (const { start_s, end_s } of regions) {
    if (start_s !== edge || typeof end_s !== 'number' || !(end_s > start_s)) throw wrong();
    edge = end_s;
  }
  if (Math.abs(edge - durationS) > 1e-6) throw wrong();
  return regions;
}

/** Sentences, not too many and not too long. */
export function checkedWarnings(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, 5).map((sentence) => String(sentence).slice(0, 300));
}

function wrong(): PythonError {
  const message = text('sandbox-not-queries');
  return new PythonError({ code: 'strategy', message });
}

/** What a comparison says of a strategy that asks. */
export interface Figures {
  readonly segmentF1: number;
  readonly eventF1: number;
  readonly asked: number;
}

/** What a comparison says of a strategy that opens: finds after each opening, and those of chance. */
export interface Finds {
  readonly items: number;
  readonly positives: number;
  readonly found: readonly number[];
  readonly mean: number;
  readonly chance: readonly number[];
  readonly chanceMean: number;
}

const MOST_STEPS = 1000;

/** Figures of `compare_queries`; throws a sentence for anything else. */
export function checkedFigures(value: unknown): Figures {
  const given = fieldsOf(value);
  const figures = {
    segmentF1: finite(given.segment_f1),
    eventF1: finite(given.event_f1),
    asked: finite(given.queries_asked),
  };
  if (figures.segmentF1 > 1 || figures.eventF1 > 1) throw noFigures();
  return figures;
}

/** Figures of `compare_sampling`; throws a sentence for anything else. */
export function checkedFinds(value: unknown): Finds {
  const given = fieldsOf(value);
  return {
    ...{ items: finite(given.items), positives: finite(given.positives) },
    ...{ found: finiteList(given.found), mean: finite(given.mean) },
    ...{ chance: finiteList(given.chance), chanceMean: finite(given.chance_mean) },
  };
}

function fieldsOf(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) throw noFigures();
  return value as Record<string, unknown>;
}

function finite(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0) throw noFigures();
  return value;
}

function finiteList(value: unknown): number[] {
  if (!Array.isArray(value) || value.length > MOST_STEPS) throw noFigures();
  return value.map(finite);
}

function noFigures(): PythonError {
  return new PythonError({ code: 'strategy', message: text('sandbox-not-figures') });
}
