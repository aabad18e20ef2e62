/** The strategies that people of a project wrote: someone's program each, run in the sandbox only. */
import { text } from '../messages/text';
import { newId, stamp } from './authorship';
import { EntryCache } from './entry_cache';
import { STRATEGY_KINDS, type StrategyKind } from './schema';
import type { Entry, StoredDocument } from './stored_document';
import type { WrittenStrategy } from './types';

export type StrategyText = Pick<WrittenStrategy, 'kind' | 'source' | 'takes' | 'limit_s'>;

export type StrategyChange = Partial<Omit<StrategyText, 'kind'> & Pick<WrittenStrategy, 'name'>>;

/** Those that are asked with: the others choose what is opened next. */
const ASKING: readonly StrategyKind[] = ['queries', 'prototypes'];

/** What a strategy decides; those of old cut recordings. */
export function kindOf({ kind }: Pick<WrittenStrategy, 'kind'>): StrategyKind {
  return kind ?? 'queries';
}

export class ProjectStrategies {
  readonly #cache: EntryCache<WrittenStrategy>;

  constructor(private readonly stored: StoredDocument) {
    this.#cache = new EntryCache(stored, 'strategies', { read: readStrategy, compare: byName });
  }

  close(): void {
    this.#cache.close();
  }

  /** Those that were not removed, by name. */
  get active(): readonly WrittenStrategy[] {
    return this.every.filter(({ status }) => status === 'active');
  }

  /** Those that Ask me can ask with. */
  get asking(): readonly WrittenStrategy[] {
    return this.active.filter((strategy) => ASKING.includes(kindOf(strategy)));
  }

  /** Those that Next can choose by. */
  get choosing(): readonly WrittenStrategy[] {
    return this.active.filter((strategy) => kindOf(strategy) === 'sampling');
  }

  /** All of them, the removed ones too. */
  get every(): readonly WrittenStrategy[] {
    return this.#cache.list;
  }

  /** One that was not removed. */
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
  const { name, kind, source, takes, limit_s, created, edited, status } = entry.toJSON();
  if (typeof name !== 'string' || typeof source !== 'string' || !created) return null;
  // Of a kind that a later version has: kept, and not offered as something else.
  if (kind !== undefined && !STRATEGY_KINDS.includes(kind)) return null;
  return {
    id,
    name,
    ...(kind ? { kind } : {}),
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
