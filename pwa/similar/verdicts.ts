/** What a person said of the stretches that were found: labels, as annotations, or "not this". */
import { type Label, type Origin, RecordingDocument, undoStack } from '../document';
import { text } from '../messages/text';
import { METHOD } from './method';
import { type Found, labelsAt, type Place, placeOf } from './place';

interface Open {
  readonly document: RecordingDocument;
  readonly stop: () => void;
}

/** Emits 'change', also when somebody else labels something. */
export class Verdicts extends EventTarget {
  #project = '';
  #documents = new Map<string, Open>();
  readonly #rejected = new Map<string, Found>();
  readonly #given = new Map<string, { readonly found: Found; readonly annotation: string }>();
  #opening: Promise<unknown> = Promise.resolve();

  /** Begin with another sample. */
  begin(project: string): void {
    if (project !== this.#project) this.close();
    this.#project = project;
    this.#rejected.clear();
    this.#given.clear();
    this.#changed();
  }

  /** Have the documents at hand of what was found, and only those. */
  open(found: readonly Found[]): Promise<void> {
    const opened = this.#opening.then(() => this.#openOnly(found));
    this.#opening = opened.catch(() => null);
    return opened;
  }

  /** Give the documents back; what was said stays known. */
  close(): void {
    this.#opening = this.#opening.then(() => this.#openOnly([], false)).catch(() => null);
  }

  /** The labels that a stretch has already; none while its document is not open. */
  labelsOf({ recording, region }: Pick<Found, 'recording' | 'region'>): readonly string[] {
    const document = this.#documents.get(recording)?.document;
    return document ? labelsAt(region, document.annotations()) : [];
  }

  isRejected({ id }: Found): boolean {
    return this.#rejected.has(id);
  }

  /** Say of stretches that they are something else, or take that back where it was said of all. */
  toggleRejected(found: readonly Found[]): boolean {
    const rejects = !found.every((one) => this.isRejected(one));
    for (const one of found) {
      if (rejects) this.#rejected.set(one.id, one);
      else this.#rejected.delete(one.id);
    }
    this.#changed();
    return rejects;
  }

  /**
   * Give labels to stretches, all in one step of undo; returns to how many.
   *
   * What has a label already does not get it again. A stretch that was labeled here gets a second
   * label, not a second annotation.
   */
  give(found: readonly Found[], labels: readonly Label[], model: string): number {
    const wanting = found.filter((one) => this.#lacking(one, labels).length > 0);
    const names = labels.map(({ name }) => name).join(' + ');
    const step = text('similar-step', { labels: names, count: wanting.length });
    undoStack.step(step, () => {
      for (const one of wanting) this.#giveTo(one, this.#lacking(one, labels), model);
    });
    for (const { id } of wanting) this.#rejected.delete(id);
    this.#changed();
    return wanting.length;
  }

  /** Where labels were given here that are those of the sample; any, if it has none. */
  accepted(labels: readonly string[]): readonly Place[] {
    return this.#labeled
      .filter(({ given }) => labels.length === 0 || labels.some((label) => given.includes(label)))
      .map(({ place }) => place);
  }

  /** All that is settled. */
  judged(): readonly Place[] {
    return [
      ...this.#labeled.map(({ place }) => place),
      ...[...this.#rejected.values()].map(placeOf),
    ];
  }

  /** How many are labeled here, and how many are something else. */
  get counts(): { readonly labeled: number; readonly rejected: number } {
    return { labeled: this.#labeled.length, rejected: this.#rejected.size };
  }

  get #labeled(): { place: Place; given: readonly string[] }[] {
    return [...this.#given.values()].flatMap(({ found, annotation }) => {
      const document = this.#documents.get(found.recording)?.document;
      // While its document is closed, what was given is taken to be there still.
      if (!document) return [{ place: placeOf(found), given: [] }];
      const now = document.annotation(annotation);
      if (now?.status !== 'active') return [];
      return [{ place: placeOf(found), given: now.labels }];
    });
  }

  /** The labels, by id, that a stretch could be given and has not. */
  #lacking(found: Found, labels: readonly Label[]): readonly string[] {
    if (!this.#documents.has(found.recording)) return [];
    const there = this.labelsOf(found);
    return labels.map(({ id }) => id).filter((id) => !there.includes(id));
  }

  #giveTo(found: Found, labels: readonly string[], model: string): void {
    const { document } = this.#documents.get(found.recording)!;
    const known = this.#given.get(found.id);
    if (known && document.annotation(known.annotation)?.status === 'active') {
      for (const label of labels) document.addLabel(known.annotation, label);
      return;
    }
    const origin: Origin = { kind: 'person', method: METHOD, model };
    const annotation = document.addAnnotation(found.region, labels, origin);
    this.#given.set(found.id, { found, annotation });
  }

  async #openOnly(found: readonly Found[], withGiven = true): Promise<void> {
    const given = withGiven ? [...this.#given.values()].map((one) => one.found) : [];
    const wanted = new Set([...found, ...given].map(({ recording }) => recording));
    for (const [recording, { document, stop }] of this.#documents) {
      if (wanted.has(recording)) continue;
      this.#documents.delete(recording);
      stop();
      await document.close();
    }
    for (const recording of wanted) {
      if (this.#documents.has(recording)) continue;
      const document = await RecordingDocument.open(this.#project, recording);
      const stop = document.onChange(() => this.#changed());
      this.#documents.set(recording, { document, stop });
    }
    this.#changed();
  }

  #changed(): void {
    this.dispatchEvent(new Event('change'));
  }
}

/** The one of the app. */
export const verdicts = new Verdicts();
