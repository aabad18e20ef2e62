/** Which stretches somebody has looked at, and whether something was found there: pure. */
import type { Opening } from './stretch_store';
import type { Stretch } from './stretches';
import type { Said } from './survey';

export interface Looked {
  readonly answered: boolean;
  readonly found: boolean;
  /** Drawn by lot. */
  readonly random: boolean;
  /** When, as ISO 8601; '' while nobody has. */
  readonly at: string;
}

/** So much of a stretch has to be asked about to count. */
const LEAST_SHARE = 0.5;

export function stretchId(recording: string, { start_s }: Pick<Stretch, 'start_s'>): string {
  return `${recording}@${start_s.toFixed(3)}`;
}

export function lookedAt(
  { start_s, end_s }: Stretch,
  said: Said | undefined,
  opening: Opening | undefined,
): Looked {
  const isIn = ({ region }: { region: { start_s: number; end_s: number } }) =>
    region.start_s < end_s && region.end_s > start_s;
  const annotations = said?.annotations.filter(isIn) ?? [];
  const answers = (said?.queries ?? []).filter((query) => query.answer && isIn(query));
  const askedS = answers.reduce(
    (sum, { region }) => sum + Math.min(end_s, region.end_s) - Math.max(start_s, region.start_s),
    0,
  );
  const isAsked = askedS >= LEAST_SHARE * (end_s - start_s);
  const found = annotations.length > 0;
  const moments = [
    ...annotations.map(({ created }) => created.at),
    ...(isAsked ? answers.map(({ answer }) => answer!.at) : []),
    ...(opening ? [opening.at] : []),
  ].sort();
  const at = moments.at(-1) ?? '';
  return { answered: at !== '', found, random: opening?.random ?? false, at };
}
