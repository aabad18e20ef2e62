/** How many questions were saved against equal parts: pure. */
import type { Query } from '../document';
import type { Said } from './survey';

export interface Asked {
  readonly asked: number;
  /** How many equal parts would have been as fine as what was found. */
  readonly fixed: number;
}

/**
 * What all rounds asked, and what equal parts of the median length of the finds would have asked.
 *
 * A round without a find would have been asked as often: it counts for both.
 */
export function askedOf(said: Iterable<Said>): Asked {
  let [asked, fixed] = [0, 0];
  for (const { queries, durationS } of said) {
    for (const round of roundsOf(queries)) {
      const answered = round.filter(({ answer }) => answer);
      if (answered.length < round.length) continue;
      asked += round.length;
      fixed += Math.max(round.length, equalParts(round, durationS));
    }
  }
  return { asked, fixed };
}

function roundsOf(queries: readonly Query[]): Query[][] {
  const ids = [...new Set(queries.map(({ round }) => round))];
  return ids.map((id) => queries.filter(({ round }) => round === id));
}

function equalParts(round: readonly Query[], durationS: number): number {
  const lengths = round
    .filter(({ answer }) => answer?.kind === 'labels')
    .map(({ region }) => region.end_s - region.start_s)
    .sort((one, other) => one - other);
  const median = lengths[Math.floor(lengths.length / 2)];
  return median ? Math.ceil(durationS / median) : round.length;
}
