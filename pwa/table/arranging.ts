/** Which annotations the table shows, and in which order. */
import type { Annotation } from '../document';
import type { Column } from './columns';

export interface TableFilter {
  /** Letters that stand in one of its texts. */
  readonly words: string;
  /** Id of a label; 'none' for those without any; '' for all. */
  readonly label: string;
  /** Kind of origin; '' for all. */
  readonly origin: string;
  /** In per cent; null for no end. Those without confidence are left out where one is given. */
  readonly least: number | null;
  readonly most: number | null;
}

export const NO_FILTER: TableFilter = { words: '', label: '', origin: '', least: null, most: null };

export interface Sort {
  readonly column: string;
  readonly descending: boolean;
}

export function isFiltering(filter: TableFilter): boolean {
  return (Object.keys(NO_FILTER) as (keyof TableFilter)[]).some(
    (key) => filter[key] !== NO_FILTER[key],
  );
}

/** Those that a filter lets through, in their order. */
export function filtered(
  annotations: readonly Annotation[],
  filter: TableFilter,
  columns: readonly Column[],
): readonly Annotation[] {
  if (!isFiltering(filter)) return annotations;
  const words = filter.words.trim().toLowerCase();
  // Numbers are found by their columns; a search for words is about words.
  const worded = columns.filter(({ numeric }) => !numeric);
  return annotations.filter(
    (annotation) =>
      hasLabel(annotation, filter.label) &&
      (filter.origin === '' || annotation.origin.kind === filter.origin) &&
      isSure(annotation, filter) &&
      (words === '' ||
        worded.some((column) => column.text(annotation).toLowerCase().includes(words))),
  );
}

/** In the order of a column; equals stay as they were, and those that say nothing come last. */
export function sorted(
  annotations: readonly Annotation[],
  column: Column | undefined,
  descending: boolean,
): readonly Annotation[] {
  if (!column) return annotations;
  const sign = descending ? -1 : 1;
  const keys = new Map(annotations.map((one) => [one.id, keyOf(column, one)]));
  const compare = new Intl.Collator(undefined, { numeric: true }).compare;
  return annotations.toSorted((one, other) => {
    const [a, b] = [keys.get(one.id), keys.get(other.id)];
    if (a === undefined || b === undefined)
      return Number(a === undefined) - Number(b === undefined);
    return (
      sign * (typeof a === 'number' && typeof b === 'number' ? a - b : compare(`${a}`, `${b}`))
    );
  });
}

function keyOf({ sortBy, text }: Column, annotation: Annotation): number | string | undefined {
  return sortBy ? sortBy(annotation) : text(annotation) || undefined;
}

function hasLabel({ labels }: Annotation, wanted: string): boolean {
  if (wanted === '') return true;
  return wanted === 'none' ? labels.length === 0 : labels.includes(wanted);
}

function isSure({ confidence }: Annotation, { least, most }: TableFilter): boolean {
  if (least === null && most === null) return true;
  if (confidence === undefined) return false;
  const percent = Number((confidence * 100).toFixed(2));
  return percent >= (least ?? 0) && percent <= (most ?? 100);
}
