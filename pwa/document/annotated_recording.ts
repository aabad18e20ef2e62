/** The annotations of a recording's document, and what the document knows of the audio file. */
import { text } from '../messages/text';
import { RowStore } from '../storage/row_store';
import type { RecordingAbout } from '../storage/rows';
import { newId, stamp } from './authorship';
import { attributeKey, byStart, labelKey, readAnnotation, writeLabels } from './entries';
import { EntryCache } from './entry_cache';
import { releaseDocument } from './open_documents';
import { checkedRegion } from './region';
import type { Entry, StoredDocument } from './stored_document';
import type { Annotation, AttributeValue, Origin, RecordingFacts, Region } from './types';

/** What a copy takes along beside labels and attributes. */
const SAID: readonly string[] = ['note', 'confidence', 'channel'];
const PERSON: Origin = { kind: 'person' };

/**
 * The half of a RecordingDocument that knows nothing of questions.
 *
 * What it returns are plain, immutable objects; every change is one undo step and stored at once.
 */
export abstract class AnnotatedRecording {
  readonly #annotations: EntryCache<Annotation>;
  #active: { of: readonly Annotation[]; list: readonly Annotation[] } = { of: [], list: [] };

  protected constructor(
    readonly project: string,
    readonly key: string,
    readonly stored: StoredDocument,
  ) {
    this.#annotations = new EntryCache(stored, 'annotations', {
      read: readAnnotation,
      compare: byStart,
    });
  }

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

  /** Add an annotation; returns its id. `step` names the undo step. */
  addAnnotation(
    region: Region,
    labels: readonly string[] = [],
    origin: Origin = PERSON,
    step = region.low_hz === undefined
      ? text('document-step-draw-region')
      : text('document-step-draw-box'),
  ): string {
    const id = newId();
    this.stored.edit(step, () => this.create(id, region, labels, origin));
    return id;
  }

  setRegion(id: string, region: Region, step = text('document-step-change-region')): void {
    this.#byHand(step, id, (entry) => entry.set('region', checkedRegion(region)));
  }

  addLabel(id: string, label: string, step = text('document-step-add-label')): void {
    if (this.annotation(id)?.labelled[label]) return;
    this.#byHand(step, id, (entry) => entry.set(labelKey(label), stamp()));
  }

  removeLabel(id: string, label: string, step = text('document-step-remove-label')): void {
    if (!this.annotation(id)?.labelled[label]) return;
    this.#byHand(step, id, (entry) => entry.delete(labelKey(label)));
  }

  setLabels(
    id: string,
    labels: readonly string[],
    step = text('document-step-change-labels'),
  ): void {
    this.#byHand(step, id, (entry) => writeLabels(entry, labels));
  }

  setNote(id: string, note: string, step = text('document-step-change-note')): void {
    this.#byHand(step, id, (entry) => put(entry, 'note', note || null));
  }

  /** Say how sure one is, 0 to 1; null takes it back. */
  setConfidence(
    id: string,
    confidence: number | null,
    step = text('document-step-change-confidence'),
  ): void {
    const sure = confidence === null ? null : Math.min(1, Math.max(0, confidence));
    this.#byHand(step, id, (entry) => put(entry, 'confidence', sure));
  }

  /** From which channel it is heard, from 1; null where it concerns all. */
  setChannel(
    id: string,
    channel: number | null,
    step = text('document-step-change-channel'),
  ): void {
    this.#byHand(step, id, (entry) => put(entry, 'channel', channel));
  }

  /** Say something for an attribute of the project; null takes it back. */
  setAttribute(
    id: string,
    attribute: string,
    value: AttributeValue | null,
    step = text('document-step-change-attribute'),
  ): void {
    if ((this.annotation(id)?.attributes?.[attribute] ?? null) === value) return;
    this.#byHand(step, id, (entry) => put(entry, attributeKey(attribute), value));
  }

  /**
   * Add an annotation with everything said of another one, over another region; returns its id.
   *
   * What a person copies, a person vouches for: answers and tables stay with the original.
   */
  copyAnnotation(
    id: string,
    region: Region,
    step = text('document-step-duplicate'),
  ): string | undefined {
    const { labels } = this.annotation(id) ?? {};
    const values = this.stored.entry('annotations', id)?.toJSON();
    if (!labels || !values) return undefined;
    const copy = newId();
    const said = Object.entries(values).filter(
      ([key]) => SAID.includes(key) || key.startsWith(attributeKey('')),
    );
    this.stored.edit(step, () => {
      this.create(copy, region, labels, PERSON);
      for (const [key, value] of said) this.stored.entry('annotations', copy)!.set(key, value);
    });
    return copy;
  }

  /**
   * Keep that something is not what was proposed: an annotation that is deleted from the beginning,
   * of no confidence. Within `also`, what else is done belongs to the same undo step.
   */
  putAside(
    region: Region,
    labels: readonly string[],
    origin: Origin,
    step: string,
    also: () => void = () => {},
  ): void {
    const id = newId();
    this.stored.fill(() => {
      this.create(id, region, labels, origin);
      this.stored.entry('annotations', id)!.set('status', 'deleted');
    });
    // This alone is what undoing takes back.
    this.stored.edit(step, () => {
      this.stored.entry('annotations', id)!.set('confidence', 0);
      also();
    });
  }

  removeAnnotation(id: string, step = text('document-step-delete')): void {
    this.#byHand(step, id, (entry) => entry.set('status', 'deleted'));
  }

  restoreAnnotation(id: string, step = text('document-step-restore')): void {
    this.#byHand(step, id, (entry) => entry.set('status', 'active'));
  }

  // --- The file, and keeping

  /** What the document says of its audio file; empty where no file is known. */
  facts(): Partial<RecordingFacts> {
    return this.stored.root('recording').toJSON();
  }

  /** Fill in what this device knows of the audio file; no undo step. */
  protected async describeFromDevice(): Promise<void> {
    const row = await new RowStore().get(this.key);
    // Of a file that was never here, this device knows no more than others have told.
    if (row && !row.elsewhere) this.describe(row);
  }

  /** Fill in what the audio file says of itself; no undo step. */
  describe(file: RecordingFacts & { readonly about?: RecordingAbout }): void {
    const { problems: _, ...about } = file.about ?? {};
    const facts = {
      ...about,
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
      ([key, value]) => !isSame(root.get(key), value) && (value !== null || !root.has(key)),
    );
    if (changed.length === 0) return;
    this.stored.fill(() => {
      for (const [key, value] of changed) root.set(key, value);
    });
  }

  /** Write entries as they are, ids and all; one that is there is left alone. */
  insert(
    root: 'annotations' | 'queries' | 'bookmarks',
    entries: ReadonlyMap<string, Record<string, unknown>>,
    step = text('document-step-import'),
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
    return this.stored.onChange(callback);
  }

  /** Wait until every edit is on the disk; false when it could not be written. */
  flush(): Promise<boolean> {
    return this.stored.flush();
  }

  async close(): Promise<void> {
    this.#annotations.close();
    await releaseDocument(this.stored.name);
  }

  /** Write an annotation inside an edit, for imports. */
  protected create(id: string, region: Region, labels: readonly string[], origin: Origin): void {
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
}

function put(entry: Entry, key: string, value: unknown): void {
  if (value === null) entry.delete(key);
  else entry.set(key, value);
}

function isActive({ status }: Annotation): boolean {
  return status === 'active';
}

/** Whether two plain values are the same, whatever they hold. */
function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
