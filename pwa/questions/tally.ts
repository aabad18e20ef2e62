/** What a round of answers amounts to. */
import type { Query } from '../document';

export interface LabelTally {
  readonly label: string;
  readonly questions: number;
  readonly seconds: number;
}

export interface Tally {
  /** By time heard, the longest first. */
  readonly labels: readonly LabelTally[];
  readonly nothing: number;
  readonly unsure: number;
  readonly open: number;
  /** From the first answer to the last, in seconds; null if there are fewer than two. */
  readonly tookS: number | null;
}

export function tallyOf(queries: readonly Query[]): Tally {
  const labels = new Map<string, { questions: number; seconds: number }>();
  for (const { answer, region } of queries) {
    for (const label of answer?.labels ?? []) {
      const { questions, seconds } = labels.get(label) ?? { questions: 0, seconds: 0 };
      labels.set(label, {
        questions: questions + 1,
        seconds: seconds + region.end_s - region.start_s,
      });
    }
  }
  const count = (kind: string) => queries.filter(({ answer }) => answer?.kind === kind).length;
  return {
    labels: [...labels]
      .map(([label, found]) => ({ label, ...found }))
      .sort((one, other) => other.seconds - one.seconds),
    nothing: count('nothing'),
    unsure: count('unsure'),
    open: queries.filter(({ answer }) => !answer).length,
    tookS: tookS(queries),
  };
}

function tookS(queries: readonly Query[]): number | null {
  const times = queries.flatMap(({ answer }) => (answer ? [Date.parse(answer.at)] : []));
  if (times.length < 2) return null;
  return (Math.max(...times) - Math.min(...times)) / 1000;
}
