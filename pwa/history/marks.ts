/** Annotations of another time, as they are drawn on the spectrogram. */
import type { Label, Region } from '../document';
import { type Mark, UNLABELED_COLOUR } from '../labeling/paint';
import { SpanIndex } from '../labeling/spans';
import type { Difference, Fields, Kind } from './records';
import type { Annotations } from './states';
import { labelIds, labelText, type Names } from './wording';

/** How it is drawn: what became of it, where it was before, or one state of one annotation. */
export type PastLook = Kind | 'before' | 'ghost';

export interface PastMark {
  readonly id: string;
  readonly region: Region;
  readonly look: PastLook;
  /** What its plate says; '' for none. */
  readonly text: string;
  /** Where an arrow to it begins. */
  readonly from?: Region;
}

/** Told apart by line and sign, and by colours that colour-blind people tell apart, too. */
export const LOOKS: Readonly<
  Record<PastLook, { readonly colour: string; readonly dash: readonly number[]; sign: string }>
> = {
  added: { colour: '#2ad9a4', dash: [], sign: '+' },
  removed: { colour: '#ff8a5c', dash: [2, 4], sign: '−' },
  moved: { colour: '#6cc8ff', dash: [12, 4], sign: '↔' },
  relabeled: { colour: '#ffe14d', dash: [10, 4, 2, 4], sign: '⇄' },
  changed: { colour: '#e9a6ff', dash: [5, 5], sign: '✎' },
  before: { colour: '#6cc8ff', dash: [3, 5], sign: '' },
  ghost: { colour: '#ffffff', dash: [7, 4], sign: '' },
};

/** Where an entry's fields lie; null where they do not say. */
export function regionIn(fields: Fields | null): Region | null {
  const region = fields?.region as Region | undefined;
  return Number.isFinite(region?.start_s) && Number.isFinite(region?.end_s) ? region! : null;
}

/** The annotations of a moment, drawn as those of today are. */
export function marksAt(
  annotations: Annotations,
  names: Names,
  labelOf: (id: string) => Label | undefined,
): SpanIndex<Mark> {
  const marks = [...annotations].flatMap(([id, fields]) => {
    const region = regionIn(fields);
    if (!region) return [];
    const colour = labelIds(fields).flatMap((label) => labelOf(label)?.colour ?? [])[0];
    return [{ id, region, colour: colour ?? UNLABELED_COLOUR, text: labelText(fields, names) }];
  });
  return new SpanIndex(marks);
}

/** What differs between two moments, as marks; a moved one is drawn where it was, too. */
export function differenceMarks(differences: readonly Difference[], names: Names): PastMark[] {
  return differences.flatMap((difference) => marksOf(difference, names));
}

function marksOf(difference: Difference, names: Names): PastMark[] {
  const { id, before, after, kinds } = difference;
  const region = regionIn(after ?? before);
  const look = kinds[0];
  if (!region || !look) return [];
  const text = `${LOOKS[look].sign} ${differenceLabel(difference, names)}`;
  const was = regionIn(before);
  if (look !== 'moved' || !was) return [{ id, region, look, text }];
  return [
    { id, region: was, look: 'before', text: '' },
    { id, region, look, text, from: was },
  ];
}

/** The labels of an annotation that differs; of a relabeled one, those of both times. */
export function differenceLabel({ before, after, kinds }: Difference, names: Names): string {
  const now = labelText(after ?? before ?? {}, names);
  return kinds.includes('relabeled') && before ? `${labelText(before, names)} → ${now}` : now;
}
