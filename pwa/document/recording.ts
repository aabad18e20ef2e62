/** One recording's document: annotations, bookmarks, and the queries asked about it with their answers. */
import { text } from '../messages/text';
import { AnnotatedRecording } from './annotated_recording';
import { newId, stamp } from './authorship';
import { Bookmarks } from './bookmarks';
import { isCurrent, isPending, planDerivation } from './derivation';
import { byRoundAndIndex, readQuery, writeLabels } from './entries';
import { EntryCache } from './entry_cache';
import { holdDocument } from './open_documents';
import { checkedRegion, regionOf } from './region';
import { recordingDocumentName } from './schema';
import type { StoredDocument } from './stored_document';
import type { Annotation, Answer, MergedRegion, Origin, Query, Region, Round } from './types';
import type { Step } from './undo';

/** The shortest query that an edge can be dragged to. */
export const MIN_QUERY_S = 0.02;

/** What it returns are plain, immutable objects; every change is one undo step and stored at once. */
export class RecordingDocument extends AnnotatedRecording {
  readonly bookmarks: Bookmarks;
  readonly #queries: EntryCache<Query>;

  private constructor(project: string, key: string, stored: StoredDocument) {
    super(project, key, stored);
    this.bookmarks = new Bookmarks(stored);
    this.#queries = new EntryCache(stored, 'queries', {
      read: (id, entry) => active(readQuery(id, entry)),
      compare: byRoundAndIndex,
    });
  }

  /** Open the document, or join the one open in this tab; `close` it when done. */
  static async open(project: string, key: string): Promise<RecordingDocument> {
    const stored = await holdDocument(recordingDocumentName(project, key));
    const recording = new RecordingDocument(project, key, stored);
    await recording.describeFromDevice();
    return recording;
  }

  override async close(): Promise<void> {
    this.#queries.close();
    this.bookmarks.close();
    await super.close();
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

  /** Keep the queries of a new asking; returns the round's id. */
  startRound(
    method: string,
    budget: number,
    options: Record<string, unknown>,
    queries: readonly Region[],
    step = text('document-step-ask'),
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
    step = answer ? text('document-step-answer') : text('document-step-take-back'),
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
    const derive = () =>
      this.stored.edit(text('document-step-from-answers'), () => this.#derive(round, merged));
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
    step = text('document-step-move-edge'),
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

  #ofRound(round: string): Annotation[] {
    return this.everyAnnotation().filter(
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
      this.create(newId(), regionOf(region), region.labels, origin(region));
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

function active(query: Query | null): Query | null {
  return query?.status === 'active' ? query : null;
}

function clamp(value: number, lowest: number, highest: number): number {
  return Math.min(Math.max(value, lowest), highest);
}
