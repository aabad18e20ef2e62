/** A project's document: its name, the vocabulary and the settings that its people share. */

import { text } from '../messages/text';
import { ProjectAssignments } from './assignments';
import { ProjectAttributes } from './attributes';
import { newId, stamp } from './authorship';
import { rememberProject } from './device';
import { byOrder, readLabel } from './entries';
import { EntryCache } from './entry_cache';
import { holdDocument, releaseDocument } from './open_documents';
import { storing } from './origins';
import { LABEL_COLOURS, LABEL_KEYS, projectDocumentName } from './schema';
import type { StoredDocument } from './stored_document';
import { ProjectStrategies } from './strategies';
import type { Label } from './types';

/** What a new label needs; the rest is chosen: a free colour, the next key, the last place. */
export interface NewLabel {
  readonly id?: string;
  readonly name: string;
  readonly colour?: string;
  readonly key?: string;
  readonly taxon?: string;
}

export type LabelChange = Partial<Pick<Label, 'name' | 'colour' | 'key' | 'order' | 'taxon'>>;

export class ProjectDocument {
  readonly #labels: EntryCache<Label>;
  readonly attributes: ProjectAttributes;
  /** Those that people wrote in the lab. */
  readonly strategies: ProjectStrategies;
  /** Who was handed which recordings. */
  readonly assignments: ProjectAssignments;
  #active: { of: readonly Label[]; list: readonly Label[] } = { of: [], list: [] };

  private constructor(
    readonly id: string,
    readonly stored: StoredDocument,
  ) {
    this.#labels = new EntryCache(stored, 'labels', { read: readLabel, compare: byOrder });
    this.attributes = new ProjectAttributes(stored);
    this.strategies = new ProjectStrategies(stored);
    this.assignments = new ProjectAssignments(stored);
  }

  /** Open the document, or join the one open in this tab; `close` it when done. */
  static async open(id: string): Promise<ProjectDocument> {
    return new ProjectDocument(id, await holdDocument(projectDocumentName(id)));
  }

  /** Make a project with its vocabulary and put it on this device's list. */
  static async create(name: string, labels: readonly NewLabel[] = []): Promise<ProjectDocument> {
    const project = await ProjectDocument.open(newId());
    project.stored.fill(() => {
      const root = project.stored.root('project');
      root.set('name', name);
      root.set('created', stamp());
      root.set('status', 'active');
    });
    for (const label of labels) project.stored.fill(() => project.#write(label));
    await project.flush();
    await rememberProject(project.id);
    return project;
  }

  get name(): string {
    const name = this.stored.root('project').get('name');
    return typeof name === 'string' ? name : '';
  }

  rename(name: string): void {
    const trimmed = name.trim();
    if (!trimmed || trimmed === this.name) return;
    this.stored.edit(text('document-step-rename-project'), () =>
      this.stored.root('project').set('name', trimmed),
    );
  }

  /** The active labels in their order; the same array until one changes. */
  get labels(): readonly Label[] {
    const all = this.#labels.list;
    if (this.#active.of !== all) {
      this.#active = { of: all, list: all.filter(({ status }) => status === 'active') };
    }
    return this.#active.list;
  }

  /** A label by id, a removed one too, so that old annotations keep their names. */
  label(id: string): Label | undefined {
    return this.#labels.get(id);
  }

  /** All labels, the removed ones too. */
  everyLabel(): readonly Label[] {
    return this.#labels.list;
  }

  /** Add a label; returns its id. A name that is there already returns that label. */
  addLabel(label: NewLabel): string {
    return this.stored.edit(text('document-step-add-named-label', { name: label.name }), () =>
      this.#write(label),
    );
  }

  /** Add several labels in one step, leaving out empty names and those that are there. */
  addLabels(names: readonly string[]): string[] {
    const wanted = [...new Set(names.map((name) => name.trim()).filter(Boolean))];
    return this.stored.undo.step(text('document-step-add-labels', { count: wanted.length }), () =>
      wanted.map((name) => this.addLabel({ name })),
    );
  }

  /** Take a label of a bundle over; returns the id it has here, which is that of its namesake. */
  takeLabel(label: Label): string {
    if (this.stored.entry('labels', label.id)) return label.id;
    if (label.status === 'active') return this.addLabel(label);
    this.stored.edit(text('document-step-add-named-label', { name: label.name }), () => {
      const { id, ...values } = label;
      this.stored.addEntry('labels', id, values);
    });
    return label.id;
  }

  /** Change a label. A key that another label has is taken from it: keys stay unique. */
  changeLabel(id: string, change: LabelChange, step = text('document-step-change-label')): void {
    const entry = this.stored.entry('labels', id);
    if (!entry) return;
    this.stored.edit(step, () => {
      if (change.key) this.#freeKey(change.key, id);
      for (const [key, value] of Object.entries(change)) {
        if (value !== undefined && entry.get(key) !== value) entry.set(key, value);
      }
    });
  }

  /** Take a label out of the vocabulary; annotations keep it, and undo brings it back. */
  removeLabel(id: string): void {
    const label = this.label(id);
    if (!label) return;
    this.stored.edit(text('document-step-remove-named-label', { name: label.name }), () => {
      this.stored.entry('labels', id)!.set('status', 'deleted');
    });
  }

  /** Put a label at a place (0 = first) among the active ones. */
  moveLabel(id: string, place: number): void {
    const others = this.labels.filter((label) => label.id !== id);
    const label = this.label(id);
    if (!label) return;
    others.splice(place, 0, label);
    this.stored.edit(text('document-step-move-label', { name: label.name }), () => {
      others.forEach((other, order) => {
        if (other.order !== order) this.stored.entry('labels', other.id)!.set('order', order);
      });
    });
  }

  /** Shared settings by name, such as ask_method. */
  get settings(): Readonly<Record<string, unknown>> {
    return this.stored.root('settings').toJSON();
  }

  changeSetting(name: string, value: unknown): void {
    if (this.stored.root('settings').get(name) === value) return;
    this.stored.fill(() => void this.stored.root('settings').set(name, value));
  }

  /** Keep what was chosen in passing for the next time, where that is this person's to keep. */
  keepChoice(name: string, value: unknown): void {
    if (storing.mayLead(this.stored.name)) this.changeSetting(name, value);
  }

  /** Call back after every change. Returns a function that stops it. */
  onChange(callback: () => void): () => void {
    return this.stored.onChange(callback);
  }

  flush(): Promise<boolean> {
    return this.stored.flush();
  }

  async close(): Promise<void> {
    this.#labels.close();
    this.attributes.close();
    this.strategies.close();
    this.assignments.close();
    await releaseDocument(this.stored.name);
  }

  #write(label: NewLabel): string {
    const others = this.#fresh();
    const name = label.name.trim();
    const there = others.find((other) => other.name.toLowerCase() === name.toLowerCase());
    if (there) return there.id;
    const id = label.id ?? newId();
    this.stored.addEntry('labels', id, {
      name,
      colour: label.colour ?? freeColour(others),
      key: freeKey(others, label.key),
      order: Math.max(-1, ...others.map(({ order }) => order)) + 1,
      status: 'active',
      taxon: label.taxon,
    });
    return id;
  }

  /** The active labels as they are inside a transaction, before the cache has heard of it. */
  #fresh(): Label[] {
    const root = this.stored.root('labels');
    return [...root.keys()].flatMap((id) => {
      const entry = this.stored.entry('labels', id);
      const label = entry ? readLabel(id, entry) : null;
      return label?.status === 'active' ? label : [];
    });
  }

  #freeKey(key: string, id: string): void {
    for (const other of this.#fresh()) {
      if (other.key === key && other.id !== id)
        this.stored.entry('labels', other.id)!.set('key', '');
    }
  }
}

function freeKey(others: readonly Label[], wanted?: string): string {
  const taken = new Set(others.map(({ key }) => key));
  if (wanted === '') return '';
  const free = LABEL_KEYS.filter((key) => !taken.has(key));
  return free.find((key) => key === wanted) ?? free[0] ?? '';
}

function freeColour(others: readonly Label[]): string {
  const taken = others.map(({ colour }) => colour);
  const uses = (colour: string) => taken.filter((other) => other === colour).length;
  return LABEL_COLOURS.toSorted((one, other) => uses(one) - uses(other))[0]!;
}
