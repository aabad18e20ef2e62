/** Puts annotations that came from elsewhere into a recording: in chunks, as one undo step. */
import { newId, stamp } from './authorship';
import { attributeKey, labelKey } from './entries';
import type { RecordingDocument } from './recording';
import { checkedRegion } from './region';
import { REVIEW_PREFIX, type SnapshotAnnotation, type SnapshotRecording } from './schema';
import { same } from './stored_document';
import type { Annotation, AttributeValue, Origin, Region } from './types';
import type { Step } from './undo';

/** An annotation as a table has it; labels are ids of the project. */
export interface ImportedAnnotation {
  readonly region: Region;
  readonly labels: readonly string[];
  readonly note?: string | undefined;
  readonly confidence?: number | undefined;
  readonly channel?: number | undefined;
  readonly attributes?: Readonly<Record<string, AttributeValue>> | undefined;
  readonly extra?: Readonly<Record<string, string>> | undefined;
}

export interface Imported {
  added: number;
  /** Already there, with the same region and labels, or with the same id. */
  existing: number;
}

/** The ids that labels and attributes of a bundle have here. */
export interface HereIds {
  readonly labels: ReadonlyMap<string, string>;
  readonly attributes?: ReadonlyMap<string, string>;
}

const CHUNK = 500;
/** Tables round: what differs by less than this is the same region. */
const SAME_S = 0.0006;
const SAME_HZ = 0.6;

/** Add the annotations of a table that are not there yet. */
export async function importAnnotations(
  recording: RecordingDocument,
  annotations: readonly ImportedAnnotation[],
  table: Pick<Origin, 'format' | 'file'>,
  step: Step,
): Promise<Imported> {
  const there = bySecond(recording.annotations());
  const fresh = annotations.filter((annotation) => !isThere(annotation, there));
  const entries = fresh.map(
    (annotation) => [newId(), valuesOf(annotation, table)] as [string, Record<string, unknown>],
  );
  const added = await insertInChunks(recording, 'annotations', entries, step);
  return { added, existing: annotations.length - added };
}

/** Add what a bundle says of a recording, with its ids; what is there is left alone. */
export async function importSnapshot(
  recording: RecordingDocument,
  { annotations, queries, bookmarks = [] }: Omit<SnapshotRecording, 'recording'>,
  ids: HereIds,
  step: Step,
): Promise<Imported> {
  const own = annotations.map((annotation) => restored(annotation, ids));
  const asked = queries.map(({ id, ...query }) => {
    const answer = query.answer && {
      ...query.answer,
      labels: query.answer.labels.map((label) => ids.labels.get(label) ?? label),
    };
    return [id, { ...query, answer }] as [string, Record<string, unknown>];
  });
  const marks = bookmarks.map(({ id, ...bookmark }): [string, object] => [id, bookmark]);
  await insertInChunks(recording, 'queries', asked, step);
  await insertInChunks(recording, 'bookmarks', marks, step);
  const added = await insertInChunks(recording, 'annotations', own, step);
  return { added, existing: annotations.length - added };
}

async function insertInChunks(
  recording: RecordingDocument,
  root: 'annotations' | 'queries' | 'bookmarks',
  entries: readonly [string, object][],
  step: Step,
): Promise<number> {
  let added = 0;
  for (let start = 0; start < entries.length; start += CHUNK) {
    const chunk = new Map(entries.slice(start, start + CHUNK)) as Map<
      string,
      Record<string, unknown>
    >;
    added += recording.stored.undo.extend(step, () => recording.insert(root, chunk));
    await new Promise((resolve) => setTimeout(resolve));
  }
  return added;
}

function valuesOf(
  { region, labels, note, confidence, channel, attributes, extra }: ImportedAnnotation,
  table: Pick<Origin, 'format' | 'file'>,
): Record<string, unknown> {
  const created = stamp();
  const kept = extra && Object.keys(extra).length > 0 ? { extra } : {};
  return {
    region: checkedRegion(region),
    status: 'active',
    origin: { kind: 'import', ...table, ...kept },
    created,
    note: note || undefined,
    confidence,
    channel,
    ...Object.fromEntries(labels.map((label) => [labelKey(label), created])),
    ...Object.fromEntries(
      Object.entries(attributes ?? {}).map(([id, value]) => [attributeKey(id), value]),
    ),
  };
}

function restored(
  { id, labels, attributes, reviews, ...values }: SnapshotAnnotation,
  ids: HereIds,
): [string, Record<string, unknown>] {
  const stamps = labels.map(({ id: label, ...put }) => [
    labelKey(ids.labels.get(label) ?? label),
    put,
  ]);
  const said = Object.entries(attributes ?? {}).map(([attribute, value]) => [
    attributeKey(ids.attributes?.get(attribute) ?? attribute),
    value,
  ]);
  const opinions = Object.entries(reviews ?? {}).map(([by, value]) => [REVIEW_PREFIX + by, value]);
  return [
    id,
    {
      ...values,
      ...Object.fromEntries(stamps),
      ...Object.fromEntries(said),
      ...Object.fromEntries(opinions),
    },
  ];
}

function bySecond(annotations: readonly Annotation[]): Map<number, Annotation[]> {
  const seconds = new Map<number, Annotation[]>();
  for (const annotation of annotations) {
    const second = Math.floor(annotation.region.start_s);
    seconds.set(second, [...(seconds.get(second) ?? []), annotation]);
  }
  return seconds;
}

function isThere(wanted: ImportedAnnotation, there: ReadonlyMap<number, Annotation[]>): boolean {
  const second = Math.floor(wanted.region.start_s);
  return [second - 1, second, second + 1].some((near) =>
    there
      .get(near)
      ?.some((other) => sameRegion(wanted.region, other.region) && sameLabels(wanted, other)),
  );
}

function sameRegion(one: Region, other: Region): boolean {
  return (
    Math.abs(one.start_s - other.start_s) < SAME_S &&
    Math.abs(one.end_s - other.end_s) < SAME_S &&
    sameBound(one.low_hz, other.low_hz) &&
    sameBound(one.high_hz, other.high_hz)
  );
}

function sameBound(one: number | undefined, other: number | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return Math.abs(one - other) < SAME_HZ;
}

function sameLabels(one: ImportedAnnotation, other: Annotation): boolean {
  return same([...one.labels].sort(), [...other.labels].sort());
}
