/** How long to wait before the next try: longer after each failure, and never in step with others. */

const FIRST_MS = 400;
const GROWTH = 1.8;
const LONGEST_MS = 30_000;

/** @param random 0 to 1, so that a thousand tablets do not all come back at the same moment */
export function waitMs(failures: number, random: number): number {
  const full = Math.min(LONGEST_MS, FIRST_MS * GROWTH ** Math.max(0, failures - 1));
  return Math.round(full * (0.5 + random / 2));
}

export type Parting = 'again' | 'never';

/** What a close code means: 44xx say that coming back like this is of no use. */
export function parting(code: number): Parting {
  return code >= 4400 && code < 4500 ? 'never' : 'again';
}
