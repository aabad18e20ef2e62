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
