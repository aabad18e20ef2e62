/** The attributes of a project: what it wants said of its annotations beside labels and notes. */
import { text } from '../messages/text';
import { newId } from './authorship';
import { order } from './entries';
import { EntryCache } from './entry_cache';
import { ATTRIBUTE_KINDS, TABLE_COLUMNS } from './schema';
import type { Entry, StoredDocument } from './stored_document';
import type { Attribute } from './types';

export type NewAttribute = Pick<Attribute, 'name' | 'kind' | 'unit' | 'least' | 'most' | 'choices'>;

/** `undefined` takes a unit or an end of the range away. The kind is for good: values have it. */
export type AttributeChange = Partial<{
  [Key in keyof Omit<NewAttribute, 'kind'>]: NewAttribute[Key] | undefined;
}>;

export class ProjectAttributes {
  readonly #cache: EntryCache<Attribute>;
  #active: { of: readonly Attribute[]; list: readonly Attribute[] } = { of: [], list: [] };

  constructor(private readonly stored: StoredDocument) {
    this.#cache = new EntryCache(stored, 'attributes', { read: readAttribute, compare: byOrder });
  }

  close(): void {
    this.#cache.close();
  }

  /** Those that are asked for, in their order; the same array until one changes. */
  get active(): readonly Attribute[] {
    const all = this.#cache.list;
    if (this.#active.of !== all) {
      this.#active = { of: all, list: all.filter(({ status }) => status === 'active') };
    }
    return this.#active.list;
  }

  /** All of them, the removed ones too. */
  get every(): readonly Attribute[] {
    return this.#cache.list;
  }

  find(id: string): Attribute | undefined {
    return this.#cache.get(id);
  }

  /** A sentence if an attribute cannot have this name, else null. `id` is its own, if it has one. */
  nameProblem(name: string, id?: string): string | null {
    const key = columnKey(name);
    if (!name.trim()) return text('document-attribute-nameless');
    if (key === '') return text('document-attribute-no-letter');
    if ((TABLE_COLUMNS as readonly string[]).includes(key)) {
      return text('document-attribute-column', { name: name.trim() });
    }
    const other = this.active.find((one) => one.id !== id && columnKey(one.name) === key);
    return other ? text('document-attribute-taken', { name: other.name }) : null;
  }

  /** Add one at the end; returns its id. Throws the sentence if its name cannot be. */
  add({ name, kind, unit, least, most, choices }: NewAttribute): string {
    const problem = this.nameProblem(name);
    if (problem) throw new Error(problem);
    const id = newId();
    this.#edit(text('document-step-add-named-attribute', { name: name.trim() }), () =>
      this.stored.addEntry('attributes', id, {
        name: name.trim(),
        kind,
        unit,
        least,
        most,
        choices,
        order: this.#last(),
        status: 'active',
      }),
    );
    return id;
  }

  change(id: string, change: AttributeChange): void {
    const entry = this.stored.entry('attributes', id);
    if (!entry) return;
    const news = Object.entries(change).filter(([key, value]) => !same(entry.get(key), value));
    if (news.length === 0) return;
    this.#edit(
      text('document-step-change-named-attribute', { name: String(entry.get('name')) }),
      () => {
        for (const [key, value] of news) {
          if (value === undefined) entry.delete(key);
          else entry.set(key, value);
        }
      },
    );
  }

  /** Ask for it no more; annotations keep their values, and it can come back with them. */
  remove(id: string): void {
    const entry = this.stored.entry('attributes', id);
    if (!entry) return;
    this.#edit(
      text('document-step-remove-named-attribute', { name: String(entry.get('name')) }),
      () => entry.set('status', 'deleted'),
    );
  }

  /** Ask for it again, under another name if its own has been taken. */
  restore(id: string): void {
    const entry = this.stored.entry('attributes', id);
    if (!entry) return;
    const name = this.#freeName(String(entry.get('name')), id);
    this.#edit(text('document-step-restore-named-attribute', { name }), () => {
      entry.set('status', 'active');
      if (entry.get('name') !== name) entry.set('name', name);
    });
  }

  /** Put one at a place (0 = first) among the active ones. */
  move(id: string, place: number): void {
    const moved = this.find(id);
    if (!moved) return;
    const others = this.active.filter((one) => one.id !== id);
    others.splice(place, 0, moved);
    this.#edit(text('document-step-move-named-attribute', { name: moved.name }), () => {
      others.forEach((one, index) => {
        if (one.order !== index) this.stored.entry('attributes', one.id)!.set('order', index);
      });
    });
  }

  /**
   * Take one of a bundle over; returns the id it has here.
   *
   * That is the id of its namesake of the same kind, which then offers the choices of both.
   */
  take({ id, ...values }: Attribute): string {
    if (this.stored.entry('attributes', id)) return id;
    const name = values.name.trim();
    const there = this.active.find(
      (one) => columnKey(one.name) === columnKey(name) && one.kind === values.kind,
    );
    if (there && values.status === 'active') {
      const choices = [...new Set([...(there.choices ?? []), ...(values.choices ?? [])])];
      if (choices.length > 0) this.change(there.id, { choices });
      return there.id;
    }
    const free = values.status === 'active' ? this.#freeName(name) : name;
    const { choices } = values;
    const plain = { ...values, ...(choices ? { choices: [...choices] } : {}) };
    this.#edit(text('document-step-add-named-attribute', { name: free }), () =>
      this.stored.addEntry('attributes', id, { ...plain, name: free, order: this.#last() }),
    );
    return id;
  }

  #edit(step: string, change: () => void): void {
    this.stored.edit(step, change);
  }

  /** The place after all others; inside a transaction the cache has not heard of the latest. */
  #last(): number {
    const root = this.stored.root('attributes');
    const orders = [...root.keys()].map((id) => this.stored.entry('attributes', id)?.get('order'));
    return Math.max(-1, ...orders.filter((place) => typeof place === 'number')) + 1;
  }

  #freeName(wanted: string, id?: string): string {
    let free = wanted;
    for (let number = 2; this.nameProblem(free, id) && number < 100; number++) {
      free = `${wanted} ${number}`;
    }
    return free;
  }
}

/** What matters of a name in tables: 'Call type' and 'call_type' are one column. */
export function columnKey(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

function readAttribute(id: string, entry: Entry): Attribute | null {
  const { name, kind, unit, least, most, choices, order: place, status } = entry.toJSON();
  if (typeof name !== 'string' || !ATTRIBUTE_KINDS.includes(kind)) return null;
  return {
    id,
    name,
    kind,
    ...(typeof unit === 'string' ? { unit } : {}),
    ...(Number.isFinite(least) ? { least } : {}),
    ...(Number.isFinite(most) ? { most } : {}),
    ...(Array.isArray(choices) ? { choices: choices.map(String) } : {}),
    order: typeof place === 'number' ? place : 0,
    status: status === 'deleted' ? 'deleted' : 'active',
  };
}

function byOrder(one: Attribute, other: Attribute): number {
  return one.order - other.order || order(one.id, other.id);
}

function same(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
