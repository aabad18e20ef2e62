/** What annotations were at a moment, from revisions: the rules of py_browser/timeline.py. */
import type { Fields, Revision } from './records';

export type Annotations = ReadonlyMap<string, Fields>;

type Changed = Pick<Revision, 'kind' | 'before' | 'after'>;

/** An entry's fields after one more change. */
export function applied(fields: Fields, { kind, before, after }: Changed): Fields {
  if (kind !== 'changed') return { ...after };
  const kept = Object.entries(fields).filter(([key]) => !(key in before) || key in after);
  return { ...Object.fromEntries(kept), ...after };
}

/**
 * An entry's fields right after a revision; null where that is not known.
 *
 * @param revisions all of the entry, in any order
 * @param base its fields before the first of them
 */
export function fieldsAfter(
  revisions: readonly Revision[],
  id: number,
  base: Fields = {},
): Fields | null {
  const earlier = revisions.filter((one) => one.id <= id).sort((a, b) => a.id - b.id);
  if (earlier.at(-1)?.id !== id) return null;
  return earlier.reduce<Fields>(applied, base);
}

/** A moment of a recording: what was stored together, by one person. */
export interface Moment {
  /** The last revision that counts. */
  readonly last: Revision;
  readonly revisions: readonly Revision[];
}

/** The annotations of a recording through its history. */
export class Timeline {
  readonly moments: readonly Moment[];

  /**
   * @param revisions of its annotations, the newest first
   * @param base what there was before the first of them
   */
  constructor(
    revisions: readonly Revision[],
    readonly base: Annotations = new Map(),
  ) {
    this.moments = momentsOf(revisions.toReversed());
  }

  /** What there was after so many moments; deleted annotations are left out. */
  after(count: number): Annotations {
    const state = new Map(this.base);
    for (const { revisions } of this.moments.slice(0, count)) {
      for (const revision of revisions) {
        state.set(revision.entry, applied(state.get(revision.entry) ?? {}, revision));
      }
    }
    for (const [id, { status }] of state) if (status === 'deleted') state.delete(id);
    return state;
  }

  /** How the server is told the moment after so many: see sync/history/moments.py. */
  textOf(count: number): string {
    const moment = this.moments[count - 1];
    if (moment) return `revision:${moment.last.id}`;
    return `before:${this.moments[0]?.revisions[0]?.id ?? 0}`;
  }
}

function momentsOf(revisions: readonly Revision[]): Moment[] {
  const moments: { last: Revision; revisions: Revision[] }[] = [];
  for (const revision of revisions) {
    const moment = moments.at(-1);
    if (moment && isOneDeed(moment.last, revision)) {
      moment.revisions.push(revision);
      moment.last = revision;
    } else moments.push({ last: revision, revisions: [revision] });
  }
  return moments;
}

/** Whether two revisions were stored together, as an import or a revert of many is. */
export function isOneDeed(one: Revision, other: Revision): boolean {
  return (
    one.server_at === other.server_at &&
    one.person === other.person &&
    one.client === other.client &&
    one.recording === other.recording
  );
}
