/**
 * One recording's document: its annotations, and the queries asked about it with their answers.
 *
 * A little long because it is one door: whoever edits a recording does it here, so that each change
 * is one transaction, one undo step and stored.
 */
import { deviceDatabase } from '../storage/database';
import { newId, stamp } from './authorship';
import { isCurrent, isPending, planDerivation } from './derivation';
import {
  byRoundAndIndex,
  byStart,
  labelKey,
  readAnnotation,
  readQuery,
  writeLabels,
} from './entries';
import { EntryCache } from './entry_cache';
import { holdDocument, releaseDocument } from './open_documents';
import { checkedRegion, regionOf } from './region';
import { recordingDocumentName } from './schema';
import type { Entry, StoredDocument } from './stored_document';
import type {
  Annotation,
  Answer,
  MergedRegion,
  Origin,
  Query,
  RecordingFacts,
  Region,
  Round,
} from './types';
import type { Step } from './undo';

/** The shortest query that an edge can be dragged to. */
export const MIN_QUERY_S = 0.02;

const PERSON: Origin = { kind: 'person' };

/** What it returns are plain, immutable objects; every change is one undo step and stored at once. */
export class RecordingDocument {
  readonly #annotations: EntryCache<Annotation>;
  readonly #queries: EntryCache<Query>;
  #active: { of: readonly Annotation[]; list: readonly Annotation[] } = { of: [], list: [] };

  private constructor(
    readonly project: string,
    readonly key: string,
    readonly stored: StoredDocument,
  ) {
    this.#annotations = new EntryCache(stored, 'annotations', {
      read: readAnnotation,
      compare: byStart,
    });
    this.#queries = new EntryCache(stored, 'queries', {
      read: (id, entry) => active(readQuery(id, entry)),
      compare: byRoundAndIndex,
    });
  }

  /** Open the document, or join the one open in this tab; `close` it when done. */
  static async open(project: string, key: string): Promise<RecordingDocument> {
    const stored = await holdDocument(recordingDocumentName(project, key));
    const recording = new RecordingDocument(project, key, stored);
    await recording.#describe();
    return recording;
  }

  // --- What is there

  /** The active annotations by start; the same array until one changes. */
  annotations(): readonly Annotation[] {
    const all = this.#annotations.list;
    if (this.#active.of !== all) this.#active = { of: all, list: all.filter(isActive) };
    return this.#active.list;
  }

  /** All annotations, the deleted ones too. */
  everyAnnotation(): readonly Annotation[] {
    return this.#annotations.list;
  }

  annotation(id: string): Annotation | undefined {
    return this.#annotations.get(id);
  }

  /** The queries of a round, or of all rounds, by index. */
  queries(round?: string): readonly Query[] {
    const all = this.#queries.list;
    return round === undefined ? all : all.filter((query) => query.round === round);
  }

  query(id: string): Query | undefined {
    return this.#queries.get(id);
  }

  /** The rounds of queries, the first asked first. */
  rounds(): Round[] {
    const rounds = new Map<string, Query[]>();
    for (const query of this.#queries.list) {
      const others = rounds.get(query.round);
      if (others) others.push(query);
      else rounds.set(query.round, [query]);
    }
    return [...rounds].map(([id, queries]) => ({
      id,
      method: queries[0]!.method,
      budget: queries[0]!.budget,
      asked: queries[0]!.asked,
      queries: queries.length,
      answered: queries.filter((query) => query.answer).length,
    }));
  }

  /** What the document says of its audio file; empty where no file is known. */
  facts(): Partial<RecordingFacts> {
    return this.stored.root('recording').toJSON();
  }

  // --- Annotations

  /** Add an annotation; returns its id. `step` names the undo step. */
  addAnnotation(
    region: Region,
    labels: readonly string[] = [],
    origin: Origin = PERSON,
    step = region.low_hz === undefined ? 'Draw region' : 'Draw box',
  ): string {
    const id = newId();
    this.stored.edit(step, () => this.#create(id, region, labels, origin));
    return id;
  }

  setRegion(id: string, region: Region, step = 'Change region'): void {
    this.#byHand(step, id, (entry) => entry.set('region', checkedRegion(region)));
  }

  addLabel(id: string, label: string, step = 'Add label'): void {
    if (this.annotation(id)?.labelled[label]) return;
    this.#byHand(step, id, (entry) => entry.set(labelKey(label), stamp()));
  }

  removeLabel(id: string, label: string, step = 'Remove label'): void {
    if (!this.annotation(id)?.labelled[label]) return;
    this.#byHand(step, id, (entry) => entry.delete(labelKey(label)));
  }

  setLabels(id: string, labels: readonly string[], step = 'Change labels'): void {
    this.#byHand(step, id, (entry) => writeLabels(entry, labels));
  }

  setNote(id: string, note: string, step = 'Change note'): void {
    this.#byHand(step, id, (entry) => (note ? entry.set('note', note) : entry.delete('note')));
  }

  removeAnnotation(id: string, step = 'Delete annotation'): void {
    this.#byHand(step, id, (entry) => entry.set('status', 'deleted'));
  }

  restoreAnnotation(id: string, step = 'Restore annotation'): void {
    this.#byHand(step, id, (entry) => entry.set('status', 'active'));
  }

  // --- Queries

  /** Keep the queries of a new asking; returns the round's id. */
  startRound(
    method: string,
    budget: number,
    options: Record<string, unknown>,
    queries: readonly Region[],
    step = 'Ask',
  ): string {
    const round = newId();
    const asked = stamp();
    this.stored.edit(step, () => {
      queries.forEach((region, index) => {
        const values = { round, index, method, budget, options, asked, status: 'active' };
        this.stored.addEntry('queries', newId(), { region: checkedRegion(region), ...values });
      });
    });
    return round;
  }

  /**
   * Answer a query (null takes the answer back) and, where Python has merged the answers with this
   * one, bring the round's annotations in line: one transaction, one undo step.
   */
  answer(
    id: string,
    answer: Pick<Answer, 'kind' | 'labels'> | null,
    merged?: readonly MergedRegion[],
    step = answer ? 'Answer' : 'Take answer back',
  ): Step | undefined {
    const query = this.query(id);
    if (!query) return undefined;
    this.stored.edit(step, () => {
      const entry = this.stored.entry('queries', id)!;
      const { kind, labels } = answer ?? {};
      if (answer) entry.set('answer', { kind, labels: [...(labels ?? [])].sort(), ...stamp() });
      else entry.delete('answer');
      if (merged) this.#derive(query.round, merged);
    });
    return this.stored.undo.last;
  }

  /**
   * Bring a round's annotations in line with its merged answers.
   *
   * With `cause` (what `answer` returned) the changes join that undo step. Returns false, and
   * changes nothing, when the answers have changed since they were merged.
   */
  reconcile(round: string, merged: readonly MergedRegion[], cause?: Step): boolean {
    if (!isCurrent(merged, this.queries(round))) return false;
    const derive = () => this.stored.edit('Answer', () => this.#derive(round, merged));
    if (cause) this.stored.undo.extend(cause, derive);
    else derive();
    return true;
  }

  /** The rounds whose answers have not become annotations yet. */
  pendingRounds(): string[] {
    return this.rounds()
      .map(({ id }) => id)
      .filter((id) => isPending(this.#ofRound(id), this.queries(id)));
  }

  /** Move the edge between query `index` and the next one of a round; the round stays a tiling. */
  moveQueryEdge(
    round: string,
    index: number,
    seconds: number,
    step = 'Move edge',
  ): Step | undefined {
    const queries = this.queries(round);
    const before = queries.find((query) => query.index === index);
    const after = queries.find((query) => query.index === index + 1);
    if (!before || !after) return undefined;
    const lowest = before.region.start_s + MIN_QUERY_S;
    const highest = after.region.end_s - MIN_QUERY_S;
    const edge_s = lowest > highest ? before.region.end_s : clamp(seconds, lowest, highest);
    this.stored.edit(step, () => {
      this.#setQueryRegion(before.id, { ...before.region, end_s: edge_s });
      this.#setQueryRegion(after.id, { ...after.region, start_s: edge_s });
    });
    return this.stored.undo.last;
  }

  // --- Keeping

  /** Fill in what this device knows of the audio file; no undo step. */
  async #describe(): Promise<void> {
    const row = await deviceDatabase().then(
      (database) => database.get('recordings', this.key),
      () => undefined,
    );
    if (row) this.describe(row);
  }

  /** Fill in what the audio file says of itself; no undo step. */
  describe(file: RecordingFacts): void {
    const facts = {
      file_name: file.file_name,
      sha256: file.sha256,
      sample_rate_hz: file.sample_rate_hz,
      channels: file.channels,
      duration_s: file.duration_s,
      format: file.format,
      bytes: file.bytes,
    };
    const root = this.stored.root('recording');
    const changed = Object.entries(facts).filter(
      ([key, value]) => root.get(key) !== value && (value !== null || !root.has(key)),
    );
    if (changed.length === 0) return;
    this.stored.fill(() => {
      for (const [key, value] of changed) root.set(key, value);
    });
  }

  /** Write annotations (or queries) as they are, ids and all; one that is there is left alone. */
  insert(
    root: 'annotations' | 'queries',
    entries: ReadonlyMap<string, Record<string, unknown>>,
    step = 'Import',
  ): number {
    const fresh = [...entries].filter(([id]) => !this.stored.entry(root, id));
    this.stored.edit(step, () => {
      for (const [id, values] of fresh) this.stored.addEntry(root, id, values);
    });
    return fresh.length;
  }

  /** Make all edits of `edit` one undo step. */
  step<T>(label: string, edit: () => T): T {
    return this.stored.edit(label, edit);
  }

  /** Call back after every change, one's own or another tab's. Returns a function that stops it. */
  onChange(callback: () => void): () => void {
    this.stored.doc.on('afterTransaction', after);
    function after(transaction: { changed: Map<unknown, unknown> }) {
      if (transaction.changed.size > 0) callback();
    }
    return () => this.stored.doc.off('afterTransaction', after);
  }

  /** Wait until every edit is on the disk; false when it could not be written. */
  flush(): Promise<boolean> {
    return this.stored.flush();
  }

  async close(): Promise<void> {
    this.#annotations.close();
    this.#queries.close();
    await releaseDocument(this.stored.name);
  }

  /** Write an annotation inside an edit, for imports. */
  #create(id: string, region: Region, labels: readonly string[], origin: Origin): void {
    const at = stamp();
    this.stored.addEntry('annotations', id, {
      region: checkedRegion(region),
      status: 'active',
      origin,
      created: at,
      ...Object.fromEntries(labels.map((label) => [labelKey(label), at])),
    });
  }

  #byHand(step: string, id: string, change: (entry: Entry) => void): void {
    const entry = this.stored.entry('annotations', id);
    if (!entry) return;
    this.stored.edit(step, () => {
      change(entry);
      entry.set('edited', stamp());
    });
  }

  #ofRound(round: string): Annotation[] {
    return this.#annotations.list.filter(
      ({ origin }) => origin.kind === 'query' && origin.round === round,
    );
  }

  #derive(round: string, merged: readonly MergedRegion[]): void {
    const queries = this.#freshQueries(round);
    const plan = planDerivation(merged, this.#ofRound(round), queries);
    const method = queries[0]?.method;
    const origin = (region: MergedRegion): Origin => ({
      kind: 'query',
      ...(method === undefined ? {} : { method }),
      round,
      queries: [...region.queries],
    });
    for (const region of plan.create) {
      this.#create(newId(), regionOf(region), region.labels, origin(region));
    }
    for (const { id, to } of plan.update) {
      const entry = this.stored.entry('annotations', id)!;
      entry.set('region', checkedRegion(regionOf(to)));
      entry.set('origin', origin(to));
      entry.set('status', 'active');
      writeLabels(entry, to.labels);
    }
    for (const id of plan.remove) this.stored.entry('annotations', id)!.set('status', 'deleted');
  }

  /** The queries of a round as they are inside a transaction, before the cache has heard of it. */
  #freshQueries(round: string): Query[] {
    return this.queries(round).flatMap(({ id }) => {
      const entry = this.stored.entry('queries', id);
      return entry ? (readQuery(id, entry) ?? []) : [];
    });
  }

  #setQueryRegion(id: string, region: Region): void {
    this.stored.entry('queries', id)!.set('region', checkedRegion(region));
  }
}

function isActive({ status }: Annotation): boolean {
  return status === 'active';
}

function active(query: Query | null): Query | null {
  return query?.status === 'active' ? query : null;
}

function clamp(value: number, lowest: number, highest: number): number {
  return Math.min(Math.max(value, lowest), highest);
}
