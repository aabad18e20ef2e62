// One person at work: an edit now and then, where they are more often, and the sound they listen to.
import { randomUUID } from 'node:crypto';
import http from 'node:http';
import * as decoding from 'lib0/decoding';
import { Connection } from './connection.mjs';
import { edits } from './edits.mjs';
import { Ear } from './latencies.mjs';

const agent = new http.Agent({ keepAlive: true });

export class Annotator {
  constructor({ person }) {
    this.ear = new Ear();
    this.client = Math.floor(Math.random() * 2 ** 32);
    this.person = person ?? randomUUID();
    this.saidAt = [];
    this.states = [];
    this.reads = [];
  }

  static async at(server, room) {
    const one = new Annotator(server);
    one.connection = await Connection.open(server, room, {
      heard: one.ear.heard,
      present: (states, at) => one.states.push([states, at]),
      receipts: true,
    });
    return one;
  }

  /** Make so many edits ahead, of a page opened anew, and forget what was heard so far. */
  prepare(count) {
    this.writer = { ...edits(count), sentAt: [] };
    this.messages = this.writer.updates.map((update) => this.connection.message(update));
    this.ear.client = this.writer.client;
    this.ear.messages = [];
    this.ear.arrivals = new Map();
    this.states = [];
    this.reads = [];
    this.firstSaid = this.saidAt.length;
  }

  edit() {
    const { sentAt } = this.writer;
    if (sentAt.length === this.messages.length) return;
    sentAt.push(performance.now());
    this.connection.sendMessage(this.messages[sentAt.length - 1]);
  }

  /** What the page tells of somebody who labels: who, which view, where the sound is. */
  say() {
    const start_s = this.saidAt.length * 1.7;
    const view = { start_s, end_s: start_s + 10, low_hz: 0, high_hz: 24000 };
    const state = { person: this.person, name: 'Ann', device: this.person, screen: 'labeling', view,
      cursor: start_s + 3.25, selection: [], drag: null };
    this.saidAt.push(performance.now());
    this.connection.sendPresence(this.client, this.saidAt.length, JSON.stringify(state));
  }

  /** Read a stretch of the recording; noted once its last byte is there. */
  read({ url, token, size, bytes }) {
    const start = Math.floor(Math.random() * (size - bytes));
    const headers = { range: `bytes=${start}-${start + bytes - 1}` };
    if (token) headers.authorization = `Bearer ${token}`;
    const read = { sentAt: performance.now(), doneAt: null };
    this.reads.push(read);
    const request = http.get(url, { agent, headers }, (answer) => {
      let come = 0;
      answer.on('data', (data) => (come += data.length));
      answer.on('end', () => {
        if (answer.statusCode === 206 && come === bytes) read.doneAt = performance.now();
      });
    });
    request.on('error', () => {});
  }

  /** Milliseconds from every state of the others since `fromMs` to its coming here. */
  presenceHeard(others, fromMs) {
    const byClient = new Map(others.map((other) => [other.client, other]));
    const found = [];
    for (const [data, at] of this.states) {
      const outer = decoding.createDecoder(data);
      const decoder = decoding.createDecoder(decoding.readVarUint8Array(outer));
      for (let count = decoding.readVarUint(decoder); count > 0; count--) {
        const client = decoding.readVarUint(decoder);
        const clock = decoding.readVarUint(decoder);
        decoding.readVarUint8Array(decoder);
        const saidAt = byClient.get(client)?.saidAt[clock - 1];
        if (saidAt >= fromMs) found.push(at - saidAt);
      }
    }
    return found;
  }

  leave() {
    this.connection.end();
  }
}
