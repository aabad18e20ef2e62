/** Stretches of a recording without annotations. */

export interface Span {
  readonly startS: number;
  readonly endS: number;
}

interface Spanned {
  readonly region: { readonly start_s: number; readonly end_s: number };
}

/** Where nothing is annotated for at least `leastS`. @param items sorted by start */
export function gapsOf(items: readonly Spanned[], durationS: number, leastS: number): Span[] {
  const gaps: Span[] = [];
  let startS = 0;
  const end = { region: { start_s: durationS, end_s: durationS } };
  for (const { region } of [...items, end]) {
    if (region.start_s - startS >= leastS) gaps.push({ startS, endS: region.start_s });
    startS = Math.max(startS, region.end_s);
  }
  return gaps;
}

/** The span that begins after a time, or before it; at the end it begins anew. */
export function spanBeside<T extends Span>(
  spans: readonly T[],
  atS: number,
  direction: 1 | -1,
): T | undefined {
  const [later, earlier] = [atS + 1e-6, atS - 1e-6];
  return direction > 0
    ? (spans.find(({ startS }) => startS > later) ?? spans[0])
    : (spans.findLast(({ startS }) => startS < earlier) ?? spans.at(-1));
}
