/** How thick annotations lie over a recording. */
import type { Span } from './gaps';

/** @returns for each of `columns` equal parts of the recording, how many spans touch it */
export function densityOf(
  spans: readonly Span[],
  durationS: number,
  columns: number,
): Float32Array {
  // Each span adds where it begins and takes away where it ends: one pass however long they are.
  const steps = new Float32Array(columns + 1);
  const columnOf = (seconds: number) =>
    Math.min(columns - 1, Math.max(0, Math.floor((seconds / durationS) * columns)));
  for (const { startS, endS } of spans) {
    const first = columnOf(startS);
    const last = Math.max(first, columnOf(endS - 1e-9));
    steps[first]! += 1;
    steps[last + 1]! -= 1;
  }
  let sum = 0;
  return steps.subarray(0, columns).map((step) => {
    sum += step;
    return sum;
  });
}
