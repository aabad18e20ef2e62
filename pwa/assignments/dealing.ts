/** Who gets which recordings: pure. */

/**
 * Deal recordings out, each to so many people: everybody gets as many as the others, give or take
 * one, and those who share recordings are not always the same two.
 *
 * @param each at least 1; where there are fewer people, everybody gets all
 * @returns by recording key: its people, by account
 */
export function deal(
  keys: readonly string[],
  people: readonly string[],
  each: number,
): Map<string, readonly string[]> {
  const counts = new Map(people.map((person) => [person, 0]));
  const together = new Map<string, number>();
  const met = (one: string, other: string) => together.get([one, other].sort().join(' ')) ?? 0;
  const given = new Map<string, readonly string[]>();
  for (const key of keys) {
    const chosen: string[] = [];
    while (chosen.length < Math.min(each, people.length)) {
      const weight = (person: string) => [
        counts.get(person)!,
        chosen.reduce((sum, other) => sum + met(person, other), 0),
      ];
      const left = people.filter((person) => !chosen.includes(person));
      const next = left.reduce((best, person) =>
        isLess(weight(person), weight(best)) ? person : best,
      );
      for (const other of chosen) {
        together.set([next, other].sort().join(' '), met(next, other) + 1);
      }
      chosen.push(next);
      counts.set(next, counts.get(next)! + 1);
    }
    given.set(key, chosen);
  }
  return given;
}

function isLess(one: readonly number[], other: readonly number[]): boolean {
  return one[0]! - other[0]! < 0 || (one[0] === other[0] && one[1]! < other[1]!);
}
