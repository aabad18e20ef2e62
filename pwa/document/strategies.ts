/** The strategies that people of a project wrote: someone's program each, run in the sandbox only. */
import { text } from '../messages/text';
import { newId, stamp } from './authorship';
import { EntryCache } from './entry_cache';
import type { Entry, StoredDocument } from './stored_document';
import type { WrittenStrategy } from './types';

export type StrategyText = Pick<WrittenStrategy, 'source' | 'takes' | 'limit_s'>;

export type StrategyChange = Partial<StrategyText & Pick<WrittenStrategy, 'name'>>;

export class ProjectStrategies {
  readonly #cache: EntryCache<WrittenStrategy>;

  constructor(private readonly stored: StoredDocument) {
    this.#cache = new EntryCache(stored, 'strategies', { read: readStrategy, compare: byName });
  }

  close(): void {
    this.#cache.close();
  }

  /** Those that can be asked with, by name. */
  get active(): readonly WrittenStrategy[] {
    return this.every.filter(({ status }) => status === 'active');
  }

  /** All of them, the removed ones too. */
  get every(): readonly WrittenStrategy[] {
    return this.#cache.list;
  }

  /** One that can be asked with. */
  find(id: unknown): WrittenStrategy | undefined {
    return this.active.find((strategy) => strategy.id === id);
  }

  /** An active one of this name, but for one's own id. */
  namesake(name: string, id?: string): WrittenStrategy | undefined {
    const wanted = name.trim().toLowerCase();
    return this.active.find((one) => one.id !== id && one.name.toLowerCase() === wanted);
  }

  /** Keep a new one under a name that is not taken yet; returns its id. */
  add(name: string, given: StrategyText): string {
    const id = newId();
    const values = { name: this.#freeName(name), ...given, created: stamp(), status: 'active' };
    this.#edit(text('document-step-save-strategy', { name: values.name }), () =>
      this.stored.addEntry('strategies', id, values),
    );
    return id;
  }

  /** Change one: its text, its name, or both. */
  change(id: string, change: StrategyChange): void {
    const entry = this.stored.entry('strategies', id);
    if (!entry) return;
    const name = change.name === undefined ? undefined : this.#freeName(change.name, id);
    const given = { ...change, ...(name === undefined ? {} : { name }) };
    const news = Object.entries(given).filter(
      ([key, value]) => value !== undefined && entry.get(key) !== value,
    );
    if (news.length === 0) return;
    this.#edit(text('document-step-change-strategy', { name: String(entry.get('name')) }), () => {
      for (const [key, value] of [...news, ['edited', stamp()] as const]) entry.set(key, value);
    });
  }

  remove(id: string): void {
    const entry = this.stored.entry('strategies', id);
    if (!entry) return;
    this.#edit(text('document-step-remove-strategy', { name: String(entry.get('name')) }), () =>
      entry.set('status', 'deleted'),
    );
  }

  /** Bring a removed one back, under another name if its own has been taken. */
  restore(id: string): void {
    const entry = this.stored.entry('strategies', id);
    if (!entry) return;
    const name = this.#freeName(String(entry.get('name')), id);
    this.#edit(text('document-step-restore-strategy', { name }), () => {
      entry.set('status', 'active');
      if (entry.get('name') !== name) entry.set('name', name);
    });
  }

  /** Take one of a bundle over; one that is there already is left alone. Returns whether it is new. */
  take({ id, ...values }: WrittenStrategy): boolean {
    if (this.stored.entry('strategies', id)) return false;
    const name = values.status === 'active' ? this.#freeName(values.name) : values.name;
    this.#edit(text('document-step-import-strategy', { name }), () =>
      this.stored.addEntry('strategies', id, { ...values, name }),
    );
    return true;
  }

  #edit(step: string, change: () => void): void {
    this.stored.edit(step, change);
  }

  #freeName(wanted: string, id?: string): string {
    const name = wanted.trim();
    let free = name;
    for (let number = 2; this.namesake(free, id); number++) free = `${name} ${number}`;
    return free;
  }
}

function readStrategy(id: string, entry: Entry): WrittenStrategy | null {
  const { name, source, takes, limit_s, created, edited, status } = entry.toJSON();
  if (typeof name !== 'string' || typeof source !== 'string' || !created) return null;
  return {
    id,
    name,
    source,
    ...(typeof takes === 'string' ? { takes } : {}),
    ...(typeof limit_s === 'number' ? { limit_s } : {}),
    created,
    ...(edited ? { edited } : {}),
    status: status === 'deleted' ? 'deleted' : 'active',
  };
}

function byName(one: WrittenStrategy, other: WrittenStrategy): number {
  return one.name.localeCompare(other.name) || (one.id < other.id ? -1 : 1);
}
