/** Revisions in words. */
import type { Origin, Region } from '../document';
import {
  ATTRIBUTE_PREFIX,
  LABEL_PREFIX,
  MARK_PREFIX,
  RECORDING_PREFIX,
  REVIEW_PREFIX,
} from '../document/schema';
import { frequencyText } from '../labeling/clock';
import { formatList, formatNumber } from '../messages/format';
import { text, textOr } from '../messages/text';
import type { Fields, Revision } from './records';

/** What ids are called. */
export interface Names {
  label(id: string): string;
  attribute(id: string): string;
  person(id: string): string | undefined;
}

type Told = Pick<Revision, 'root' | 'kind' | 'before' | 'after'>;

/** Below these, nobody sees that something moved. */
const LEAST_S = 0.0005;
const LEAST_HZ = 0.5;
const SHORT_NOTE = 60;

/** What a revision changed, as short sentences; at least one. */
export function changesIn(revision: Told, names: Names): string[] {
  const { root } = revision;
  const told =
    root === 'annotations'
      ? annotationChanges(revision, names)
      : root === 'assignments'
        ? [handedChange(revision)]
        : otherChanges(revision, names);
  return told.length > 0 ? told : [text('history-did-change')];
}

/** With what it was done: a revert, a table, Ask me, a model; '' by hand. */
export function methodText({ revert, client, after, origin }: Revision): string {
  if (revert) return text('history-by-revert');
  if (client === 'earmark import') return text('history-by-bundle');
  return originText((after.origin as Origin | undefined) ?? origin);
}

/** Where an annotation comes from, where that is not a person's hand. */
export function originText(origin: Origin | null | undefined): string {
  const { kind, format, method, model = '' } = origin ?? { kind: 'person' };
  if (kind === 'import') return text('history-by-table', { format: format ?? '' });
  if (kind === 'proposal') return text('history-by-model', { model });
  if (kind !== 'query') return '';
  const name = textOr(`questions-strategy-${method}`, method ?? '');
  return text('history-by-questions', { name });
}

export function labelIds(fields: Fields): string[] {
  return keysUnder(fields, LABEL_PREFIX);
}

/** The names of an annotation's labels, as one text. */
export function labelText(fields: Fields, names: Names): string {
  const labels = labelIds(fields).map((id) => names.label(id));
  return labels.join(' + ') || text('labeling-no-label');
}

function annotationChanges({ kind, before, after }: Told, names: Names): string[] {
  if (kind === 'made') {
    const labels = labelText(after, names);
    const isGone = after.status === 'deleted';
    return [isGone ? text('history-did-delete') : text('history-did-make', { labels })];
  }
  return [
    ...statusChange(before, after),
    ...regionChange(before.region as Region | undefined, after.region as Region | undefined),
    ...labelChange(before, after, names),
    ...noteChange(before, after),
    ...confidenceChange(before, after),
    ...valueChanges(before, after, names),
    ...reviewChange(before, after),
  ];
}

function statusChange(before: Fields, after: Fields): string[] {
  if (before.status === after.status || after.status === undefined) return [];
  return [after.status === 'deleted' ? text('history-did-delete') : text('history-did-restore')];
}

/** In seconds and hertz: shifted as a whole, or at one edge. */
export function regionChange(was: Region | undefined, is: Region | undefined): string[] {
  if (!was || !is) return [];
  const start = is.start_s - was.start_s;
  const end = is.end_s - was.end_s;
  const inTime = Math.abs(start) > LEAST_S || Math.abs(end) > LEAST_S;
  return [...(inTime ? [timeChange(start, end)] : []), ...frequencyChange(was, is)];
}

function timeChange(start: number, end: number): string {
  const way = (by: number) => (by > 0 ? 'later' : 'earlier');
  if (Math.abs(start - end) <= LEAST_S) {
    return text(`history-did-move-${way(start)}`, { by: secondsText(start) });
  }
  if (Math.abs(end) <= LEAST_S) {
    return text(`history-did-start-${way(start)}`, { by: secondsText(start) });
  }
  if (Math.abs(start) <= LEAST_S) {
    return text(`history-did-end-${way(end)}`, { by: secondsText(end) });
  }
  return text('history-did-resize', { start: signedText(start), end: signedText(end) });
}

function frequencyChange(was: Region, is: Region): string[] {
  const band = ({ low_hz, high_hz }: Region) =>
    low_hz === undefined || high_hz === undefined
      ? text('history-all-frequencies')
      : `${frequencyText(low_hz)} – ${frequencyText(high_hz)}`;
  const moved = (['low_hz', 'high_hz'] as const).some(
    (edge) => Math.abs((was[edge] ?? -1) - (is[edge] ?? -1)) > LEAST_HZ,
  );
  return moved ? [text('history-did-band', { from: band(was), to: band(is) })] : [];
}

function labelChange(before: Fields, after: Fields, names: Names): string[] {
  const named = (ids: string[]) => formatList(ids.map((id) => names.label(id)));
  const gone = labelIds(before).filter((id) => !(LABEL_PREFIX + id in after));
  const come = labelIds(after).filter((id) => !(LABEL_PREFIX + id in before));
  if (gone.length > 0 && come.length > 0) {
    return [text('history-did-relabel', { from: named(gone), to: named(come) })];
  }
  if (come.length > 0) return [text('history-did-label', { labels: named(come) })];
  return gone.length > 0 ? [text('history-did-unlabel', { labels: named(gone) })] : [];
}

function noteChange(before: Fields, after: Fields): string[] {
  if (before.note === after.note) return [];
  if (after.note === undefined) return [text('history-did-unnote')];
  const note = String(after.note);
  const short = note.length > SHORT_NOTE ? `${note.slice(0, SHORT_NOTE)}…` : note;
  return [text('history-did-note', { note: short })];
}

function confidenceChange(before: Fields, after: Fields): string[] {
  if (before.confidence === after.confidence) return [];
  const percent = (value: unknown) =>
    typeof value === 'number' ? `${formatNumber(Math.round(value * 100))} %` : '–';
  const [from, to] = [percent(before.confidence), percent(after.confidence)];
  return [text('history-did-confidence', { from, to })];
}

function valueChanges(before: Fields, after: Fields, names: Names): string[] {
  const ids = new Set([
    ...keysUnder(before, ATTRIBUTE_PREFIX),
    ...keysUnder(after, ATTRIBUTE_PREFIX),
  ]);
  const said = [...ids].map((id) => [names.attribute(id), ATTRIBUTE_PREFIX + id] as const);
  const all = [[text('table-channel'), 'channel'] as const, ...said];
  return all
    .filter(([, key]) => before[key] !== after[key])
    .map(([name, key]) =>
      text('history-did-value', { name, from: valueText(before[key]), to: valueText(after[key]) }),
    );
}

function reviewChange(before: Fields, after: Fields): string[] {
  const reviewed = keysUnder(after, REVIEW_PREFIX).length > 0;
  const withdrawn = keysUnder(before, REVIEW_PREFIX).length > 0;
  if (reviewed) return [text('history-did-review')];
  return withdrawn ? [text('history-did-unreview')] : [];
}

function valueText(value: unknown): string {
  if (value === undefined) return '–';
  return typeof value === 'number' ? formatNumber(value) : String(value);
}

const OTHERS = {
  queries: 'history-entry-query',
  bookmarks: 'history-entry-bookmark',
  labels: 'history-entry-label',
  attributes: 'history-entry-attribute',
  strategies: 'history-entry-strategy',
  recordings: 'history-entry-recording',
} as const;

/** What becomes of anything else: made, answered, renamed, removed, brought back, changed. */
function otherChanges({ root, kind, before, after }: Told, names: Names): string[] {
  const known = OTHERS[root as keyof typeof OTHERS];
  const name = String(after.name ?? after.file_name ?? before.name ?? '');
  const what = known ? text(known, { name }).trim() : root;
  if (kind === 'made') {
    return [root === 'queries' ? text('history-did-ask') : text('history-did-add', { what })];
  }
  if ('answer' in after || 'answer' in before) return [answerChange(after.answer, names)];
  if (after.status === 'deleted') return [text('history-did-remove', { what })];
  if (before.status === 'deleted') return [text('history-did-bring-back', { what })];
  if ('name' in after && 'name' in before) {
    return [text('history-did-rename', { from: String(before.name), to: String(after.name) })];
  }
  if (root === 'queries') return [text('history-did-edge')];
  return [text('history-did-change-what', { what })];
}

/** Recordings handed out or taken back, or marks on them. */
function handedChange({ kind, before, after }: Told): string {
  if (kind === 'made') {
    return text('history-did-hand-out', { count: keysUnder(after, RECORDING_PREFIX).length });
  }
  const marks = Object.keys(after).filter((key) => key.startsWith(MARK_PREFIX));
  const isDone = (key: string) => (after[key] as { state?: string } | null)?.state === 'done';
  if (marks.some(isDone)) {
    return text('history-did-mark-done', { count: marks.filter(isDone).length });
  }
  if (marks.length > 0) return text('history-did-mark-opened', { count: marks.length });
  const isTakenBack = after.status === 'deleted' && before.status !== 'deleted';
  return isTakenBack ? text('history-did-hand-back') : text('history-did-hand-change');
}

function answerChange(answer: unknown, names: Names): string {
  const { kind, labels = [] } = (answer ?? {}) as { kind?: string; labels?: string[] };
  if (kind === 'labels') {
    return text('history-did-answer', { labels: formatList(labels.map((id) => names.label(id))) });
  }
  if (kind === 'nothing') return text('history-did-answer-nothing');
  return kind === 'unsure' ? text('history-did-answer-unsure') : text('history-did-unanswer');
}

/** `0.3 s`, `20 ms`, `75 s`. */
export function secondsText(by: number): string {
  const s = Math.abs(by);
  if (s < 0.1) return `${formatNumber(Math.max(1, Math.round(s * 1000)))} ms`;
  return `${formatNumber(Number(s.toFixed(s < 10 ? 2 : 1)))} s`;
}

function signedText(by: number): string {
  return `${by < 0 ? '−' : '+'}${secondsText(by)}`;
}

function keysUnder(fields: Fields, prefix: string): string[] {
  return Object.keys(fields)
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length));
}
