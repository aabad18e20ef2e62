/** Of a log's next write, what this device itself has edited, and who is told of it. */
import * as Y from 'yjs';
import { author } from './authorship';
import { type Stored, storing } from './origins';

export class OwnEdits {
  #fresh: Uint8Array[] = [];
  #edits = 0;
  #fleeting: Uint8Array[] = [];
  #announced: Uint8Array[] = [];
  #receipts: number[] = [];
  #stored: Stored | null = null;

  /** An edit; returns all that has to be stored with it. */
  add(update: Uint8Array): Uint8Array[] {
    // It may rest on what was tried in vain before, which nobody has kept.
    const whole = [...this.#fleeting, update];
    this.#fleeting = [];
    this.#fresh.push(...whole);
    this.#edits += 1;
    return whole;
  }

  /** Something that is not kept. */
  pass(update: Uint8Array): void {
    this.#fleeting.push(update);
  }

  /** Tell whoever counts the edits that the server has not got; null where there are none. */
  async announce(name: string): Promise<Stored | null> {
    if (this.#fresh.length > 0) {
      const update = merged(this.#fresh);
      const by = author();
      this.#announced.push(update);
      const edits = this.#edits;
      [this.#fresh, this.#edits, this.#stored] = [[], 0, null];
      const receipt = await storing.announce(name, edits, update);
      if (receipt !== null) this.#receipts.push(receipt);
      this.#stored = { update: merged(this.#announced), by, receipts: [...this.#receipts] };
    }
    return this.#stored;
  }

  /** All that was announced is on the disk. */
  settle(): void {
    [this.#announced, this.#receipts, this.#stored] = [[], [], null];
  }
}

function merged(updates: readonly Uint8Array[]): Uint8Array {
  return updates.length === 1 ? updates[0]! : Y.mergeUpdates([...updates]);
}
