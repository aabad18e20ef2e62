// From what was sent and what was heard: how long each update took to reach each reader.
import * as Y from 'yjs';

/** One reader: notes what comes and when, and works out only later which edits were in it. */
export class Ear {
  constructor() {
    this.client = null;
    this.bytes = 0;
    this.longest = { bytes: 0, at: 0 };
    this.messages = [];
    this.arrivals = new Map();
    this.heard = (update, at) => {
      this.messages.push([update, at]);
      this.bytes += update.length;
      if (update.length > this.longest.bytes) this.longest = { bytes: update.length, at };
    };
  }

  /** By writer, when each of their edits came, as far as they have come. */
  arrivalsOf(writers) {
    for (const writer of writers) {
      if (!this.arrivals.has(writer.client)) this.arrivals.set(writer.client, []);
    }
    const byClient = new Map(writers.map((writer) => [writer.client, writer]));
    for (const [update, at] of this.messages) {
      for (const [client, clock] of Y.parseUpdateMeta(update).to) {
        const ends = byClient.get(client)?.ends;
        if (ends === undefined) continue;
        const arrivals = this.arrivals.get(client);
        while (arrivals.length < ends.length && ends[arrivals.length] <= clock) arrivals.push(at);
      }
    }
    this.messages = [];
    return this.arrivals;
  }
}

/** How many edits have come to an ear, by a moment. */
export function countHeard(ear, writers, byMs) {
  const all = [...ear.arrivalsOf(writers).values()];
  return all.reduce((sum, arrivals) => sum + arrivals.filter((at) => at <= byMs).length, 0);
}

/** Milliseconds from sending to hearing, of every edit to everybody else; how many never came. */
export function travelTimes(ears, writers, fromMs = 0) {
  const found = [];
  let missing = 0;
  for (const ear of ears) {
    const all = ear.arrivalsOf(writers);
    for (const { client, sentAt } of writers) {
      if (client === ear.client) continue;
      const arrivals = all.get(client);
      missing += sentAt.length - arrivals.length;
      for (const [index, at] of arrivals.entries()) {
        if (sentAt[index] >= fromMs) found.push(at - sentAt[index]);
      }
    }
  }
  return { found, missing };
}

/** What stands for many times: the middle one, the 99th of a hundred, the longest. */
export function shares(found) {
  const sorted = Float64Array.from(found).sort();
  const of = (share) => sorted[Math.round(share * (sorted.length - 1))] ?? null;
  return { median: of(0.5), p99: of(0.99), longest: of(1), count: sorted.length };
}

export function latencies(ears, writers, fromMs = 0) {
  const { found, missing } = travelTimes(ears, writers, fromMs);
  return { ...shares(found), missing };
}
