/** What became of entries between two states of a document, as revisions: pure. */
import { same } from '../document/stored_document';
import type { Brought, Entries, Logged } from './kept_history';
import type { Fields, Revision } from './records';
import { applied } from './states';

/** Above all ids of a server: what was done here is newer than what was brought. */
export const FIRST_HERE = 2 ** 50;
/** Room for the revisions of one row of the log. */
const IDS_EACH = 100_000;

/** Entries by root map and id, to be changed. */
export type State = Map<string, Map<string, Fields>>;

/** What a device knew of a document: what was brought, then what was done. */
export function knownState(
  { base, revisions, otherwise }: Pick<Brought, 'base' | 'revisions' | 'otherwise'>,
  log: readonly Logged[] = [],
): State {
  const state: State = new Map([['annotations', new Map(Object.entries(base))]]);
  for (const revision of revisions.toReversed()) advance(state, revision);
  for (const [root, entries] of Object.entries(otherwise)) {
    for (const [id, fields] of Object.entries(entries)) of(state, root).set(id, fields);
  }
  for (const row of log) for (const revision of row.revisions) advance(state, revision);
  return state;
}

/** Make a change to a state. */
export function advance(state: State, revision: Pick<Revision, 'root' | 'entry'> & Changed): void {
  const entries = of(state, revision.root);
  entries.set(revision.entry, applied(entries.get(revision.entry) ?? {}, revision));
}

type Changed = Pick<Revision, 'kind' | 'before' | 'after'>;

/**
 * What became of an entry; null where it is as it was.
 *
 * @param recording its key
 * @param now ISO 8601, for changes that carry no time
 * @param person whose it is where no stamp tells
 */
export function changeOf(
  place: { readonly recording: string; readonly root: string; readonly entry: string },
  was: Fields | undefined,
  is: Fields,
  now: string,
  person: string,
): Omit<Revision, 'id'> | null {
  const before = Object.entries(was ?? {}).filter(([key, value]) => !same(value, is[key]));
  const after = Object.entries(is).filter(([key, value]) => !same(value, was?.[key]));
  if (before.length === 0 && after.length === 0) return null;
  const stamp = newest(after.map(([, value]) => value));
  return {
    ...place,
    ...{ kind: was ? 'changed' : 'made', person: stamp?.by ?? person, name: null, via: null },
    ...{ client: '', revert: null, device_at: stamp?.at ?? now, server_at: now, isHere: true },
    ...{ before: Object.fromEntries(before), after: Object.fromEntries(after) },
    origin: (is.origin as Revision['origin']) ?? null,
  };
}

/** What differs between a state and what a document has, entry by entry. */
export function entriesOtherwise(state: State, found: Entries): Entries {
  const otherwise: Record<string, Record<string, Fields>> = {};
  for (const [root, entries] of Object.entries(found)) {
    const different = Object.entries(entries).filter(
      ([id, fields]) => !same(state.get(root)?.get(id), fields),
    );
    if (different.length > 0) otherwise[root] = Object.fromEntries(different);
  }
  return otherwise;
}

/** The rows of a log as revisions, the newest first, with ids after those of the server. */
export function revisionsOf(log: readonly Logged[]): Revision[] {
  return log
    .flatMap(({ id, revisions }) =>
      revisions.map((one, index) => ({ ...one, id: FIRST_HERE + id * IDS_EACH + index })),
    )
    .reverse();
}

function of(state: State, root: string): Map<string, Fields> {
  const entries = state.get(root) ?? new Map<string, Fields>();
  state.set(root, entries);
  return entries;
}

function newest(values: readonly unknown[]): { by?: string; at: string } | undefined {
  const stamps = values.filter(
    (value): value is { by?: string; at: string } =>
      typeof (value as { at?: unknown } | null)?.at === 'string',
  );
  return stamps.reduce<{ by?: string; at: string } | undefined>(
    (last, one) => (last && last.at >= one.at ? last : one),
    undefined,
  );
}
