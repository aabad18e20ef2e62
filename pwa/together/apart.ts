/** Edits that are on this device and must not be sent now, and whether others rest on them. */
import * as Y from 'yjs';
import { needs, type Struct } from './pieces';

type Range = readonly [from: number, to: number];

export class Apart {
  readonly #ranges = new Map<number, Range[]>();

  constructor(updates: Iterable<Uint8Array> = []) {
    for (const update of updates) this.add(update);
  }

  get isEmpty(): boolean {
    return this.#ranges.size === 0;
  }

  add(update: Uint8Array): void {
    const { from, to } = Y.parseUpdateMeta(update);
    for (const [client, start] of from) {
      this.#ranges.set(client, [...(this.#ranges.get(client) ?? []), [start, to.get(client)!]]);
    }
  }

  has({ id, length }: Struct): boolean {
    return this.#overlaps(id.client, id.clock, id.clock + length);
  }

  /** Whether an update rests on what lies apart, or deletes something of it. */
  carries(update: Uint8Array): boolean {
    if (this.isEmpty) return false;
    const { structs, ds } = Y.decodeUpdate(update);
    const isApart = ({ client, clock }: Y.ID) => this.#overlaps(client, clock, clock + 1);
    return (
      structs.some((struct) => this.#follows(struct.id) || needs(struct).some(isApart)) ||
      [...ds.clients].some(([client, deleted]) =>
        deleted.some(({ clock, len }) => this.#overlaps(client, clock, clock + len)),
      )
    );
  }

  /** What a client writes later rests on all it wrote before. */
  #follows({ client, clock }: Y.ID): boolean {
    return (this.#ranges.get(client) ?? []).some(([from]) => from <= clock);
  }

  #overlaps(client: number, start: number, end: number): boolean {
    return (this.#ranges.get(client) ?? []).some(([from, to]) => start < to && from < end);
  }
}
