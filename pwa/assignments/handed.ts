/** Who was handed what, for lists that filter by it: found anew only where it changed. */
import type { Assignment } from '../document';
import { text } from '../messages/text';
import { isMe, nameOf, type Somebody } from './people';
import { holdersOf } from './progress';

export class Handed {
  #of: readonly Assignment[] | null = null;
  holders: ReadonlyMap<string, ReadonlySet<string>> = new Map();
  /** Those who were handed something, as a choice says it; oneself first. */
  people: readonly Somebody[] = [];

  of(assignments: readonly Assignment[]): this {
    if (assignments === this.#of) return this;
    this.#of = assignments;
    this.holders = holdersOf(assignments);
    const ids = new Set([...this.holders.values()].flatMap((people) => [...people]));
    const own = [...ids].filter(isMe);
    const others = [...ids].filter((id) => !isMe(id)).map((id) => ({ id, name: nameOf(id) }));
    others.sort((one, other) => one.name.localeCompare(other.name));
    this.people = [
      ...own.map((id) => ({ id, name: text('finding-given-me') })),
      ...others.map(({ id, name }) => ({ id, name: text('finding-given-one', { name }) })),
    ];
    return this;
  }
}
