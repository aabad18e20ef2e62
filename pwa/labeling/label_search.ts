/** Finding a label among hundreds by a few letters, those used lately first. */
import { match } from '../habits/fuzzy';

const KEPT = 30;

interface Named {
  readonly id: string;
  readonly name: string;
}

/** The labels used lately, the latest first; kept on this device. */
export class RecentLabels {
  #ids: readonly string[];

  constructor(private readonly place = 'earmark-recent-labels') {
    this.#ids = (localStorage.getItem(place) ?? '').split(' ').filter(Boolean);
  }

  get ids(): readonly string[] {
    return this.#ids;
  }

  use(id: string): void {
    this.#ids = [id, ...this.#ids.filter((other) => other !== id)].slice(0, KEPT);
    localStorage.setItem(this.place, this.#ids.join(' '));
  }
}

/** The labels that a search means: all in their order without one; else the lately used first. */
export function searchLabels<T extends Named>(
  labels: readonly T[],
  query: string,
  recent: readonly string[],
): readonly T[] {
  const wanted = query.trim();
  if (!wanted) return labels;
  const ranks = new Map(recent.map((id, index) => [id, index]));
  const rank = ({ id }: T) => ranks.get(id) ?? KEPT;
  return labels
    .flatMap((label) => {
      const found = match(wanted, label.name);
      return found ? [{ label, score: found.score }] : [];
    })
    .sort((one, other) => rank(one.label) - rank(other.label) || other.score - one.score)
    .map(({ label }) => label);
}
