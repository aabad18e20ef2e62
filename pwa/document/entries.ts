/** Between the flat maps of the documents and plain objects. An entry that lacks what it needs is not listed. */
import { stamp } from './authorship';
import { ATTRIBUTE_PREFIX, LABEL_COLOURS, LABEL_PREFIX, REVIEW_PREFIX } from './schema';
import type { Entry } from './stored_document';
import type { Annotation, AttributeValue, Bookmark, Label, Query, Region, Stamp } from './types';

export function labelKey(label: string): string {
  return LABEL_PREFIX + label;
}

export function attributeKey(attribute: string): string {
  return ATTRIBUTE_PREFIX + attribute;
}

/** Make an annotation's labels exactly these, leaving alone those that it has. */
export function writeLabels(entry: Entry, labels: readonly string[]): void {
  const wanted = new Set(labels.map(labelKey));
  for (const key of [...entry.keys()]) {
    if (key.startsWith(labelKey('')) && !wanted.has(key)) entry.delete(key);
  }
  for (const key of wanted) if (!entry.has(key)) entry.set(key, stamp());
}

export function readAnnotation(id: string, entry: Entry): Annotation | null {
  const values = entry.toJSON();
  const { region, origin, created } = values;
  if (!isRegion(region) || !origin || !created) return null;
  const labelled = prefixed<Stamp>(values, LABEL_PREFIX);
  const attributes = prefixed<AttributeValue>(values, ATTRIBUTE_PREFIX);
  const reviews = prefixed<unknown>(values, REVIEW_PREFIX);
  return {
    id,
    region,
    labels: Object.keys(labelled).sort((a, b) => byTime(labelled[a]!, labelled[b]!) || order(a, b)),
    labelled,
    status: values.status === 'deleted' ? 'deleted' : 'active',
    origin,
    created,
    ...pick(values, ['edited', 'note', 'confidence', 'channel']),
    ...(Object.keys(attributes).length > 0 ? { attributes } : {}),
    ...(Object.keys(reviews).length > 0 ? { reviews } : {}),
  };
}

export function readQuery(id: string, entry: Entry): Query | null {
  const values = entry.toJSON();
  const { region, round, index, method, budget, options, asked } = values;
  if (!isRegion(region) || typeof round !== 'string' || !asked) return null;
  const status = values.status === 'deleted' ? 'deleted' : 'active';
  const query = { id, region, round, index, method, budget, options: options ?? {}, asked, status };
  return { ...query, ...pick(values, ['answer']) } as Query;
}

export function readBookmark(id: string, entry: Entry): Bookmark | null {
  const values = entry.toJSON();
  const { at_s, name, created } = values;
  if (!Number.isFinite(at_s) || !created) return null;
  const status = values.status === 'deleted' ? 'deleted' : 'active';
  return { id, at_s, name: typeof name === 'string' ? name : '', created, status };
}

export function readLabel(id: string, entry: Entry): Label | null {
  const values = entry.toJSON();
  if (typeof values.name !== 'string') return null;
  return {
    id,
    name: values.name,
    colour: typeof values.colour === 'string' ? values.colour : LABEL_COLOURS[0],
    key: typeof values.key === 'string' ? values.key : '',
    order: typeof values.order === 'number' ? values.order : 0,
    status: values.status === 'deleted' ? 'deleted' : 'active',
    ...pick(values, ['taxon']),
  };
}

export function byStart(one: Annotation, other: Annotation): number {
  return (
    one.region.start_s - other.region.start_s ||
    one.region.end_s - other.region.end_s ||
    order(one.id, other.id)
  );
}

export function byRoundAndIndex(one: Query, other: Query): number {
  return order(one.round, other.round) || one.index - other.index || order(one.id, other.id);
}

export function byOrder(one: Label, other: Label): number {
  return one.order - other.order || order(one.id, other.id);
}

function prefixed<T>(values: Record<string, unknown>, prefix: string): Record<string, T> {
  const keys = Object.keys(values).filter((key) => key.startsWith(prefix));
  return Object.fromEntries(keys.map((key) => [key.slice(prefix.length), values[key] as T]));
}

function isRegion(value: unknown): value is Region {
  if (typeof value !== 'object' || value === null) return false;
  const { start_s, end_s } = value as Region;
  return Number.isFinite(start_s) && Number.isFinite(end_s);
}

function pick(values: Record<string, unknown>, keys: string[]): Record<string, unknown> {
  return Object.fromEntries(
    keys.filter((key) => values[key] !== undefined).map((key) => [key, values[key]]),
  );
}

function byTime(one: Stamp, other: Stamp): number {
  return order(one.at ?? '', other.at ?? '');
}

export function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
