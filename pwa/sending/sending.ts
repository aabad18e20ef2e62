/** Recordings on their way to the server, one after the other, whichever screen is shown. */
import { worthATry } from '../app/patience';
import { say } from '../app/say';
import { text } from '../messages/text';
import { RelayError } from '../relay/api';
import { library, type RecordingRow } from '../storage';
import { serverAudio } from '../together/server_audio';
import { session } from '../together/session';
import { sharedProjects } from '../together/shared_projects';
import { traces } from '../traces/traces';
import { deviceLine, type LineStore, type Waiting } from './line';
import { knownTo } from './unsent';
import { SendError, type SendFile, sendByTus } from './upload';

/** waiting: its turn comes; paused: until the network or the server is back; failed: with a reason */
export type SendState = 'waiting' | 'reading' | 'sending' | 'paused' | 'checking' | 'failed';

export interface Item {
  readonly key: string;
  readonly project: string;
  readonly name: string;
  readonly bytes: number;
  readonly sent: number;
  readonly state: SendState;
  readonly reason: string;
}

/** What is needed of the device and the server, so that tests can stand in for them. */
export interface SendingParts {
  readonly line: LineStore;
  readonly send: SendFile;
  person(): string | undefined;
  row(key: string): Promise<RecordingRow | undefined>;
  file(key: string): Promise<Blob>;
  sha256(key: string): Promise<string>;
  /** The key under which the server has a file, if it has it. */
  known(project: string, sha256: string): Promise<string | undefined>;
  /** Wait until it is worth trying again. */
  later(signal: AbortSignal): Promise<void>;
  /** Work while no other tab does. */
  alone(signal: AbortSignal, work: () => Promise<void>): Promise<void>;
  /** Recordings have reached the server. */
  arrived(project: string, count: number): void;
}

const ADDERS = new Set(['owner', 'manager', 'reviewer', 'annotator', 'uploader']);
const AGAIN_MS = 10_000;

/** Whether one's role in a project lets one send recordings. */
export function maySend(project: string): boolean {
  return ADDERS.has(sharedProjects.get(project)?.role ?? '');
}

/** One per app: `sending`. Emits 'change' when anything shown of it changed. */
export class Sending extends EventTarget {
  readonly #items = new Map<string, Item>();
  #line: readonly Waiting[] = [];
  #run: AbortController | null = null;
  #stops = new Map<string, AbortController>();

  constructor(private readonly parts: SendingParts = REAL_PARTS) {
    super();
  }

  /** The files of a project that are on their way, or did not get there. */
  items(project: string): readonly Item[] {
    return [...this.#items.values()].filter((item) => item.project === project);
  }

  /** Go on with what was begun at an earlier visit, by whoever is signed in now. */
  async resume(): Promise<void> {
    const person = this.parts.person();
    this.#run?.abort();
    this.#run = null;
    this.#items.clear();
    this.#line = await this.parts.line.read();
    for (const waiting of this.#line) if (waiting.person === person) await this.#show(waiting);
    this.#changed();
    if (this.#items.size > 0) this.#go();
  }

  /** Send the files of recordings; those on their way already stay there. */
  async send(project: string, keys: readonly string[]): Promise<void> {
    const person = this.parts.person();
    if (!person) return;
    const there = new Set(this.#line.map(({ key }) => key));
    const fresh = keys.filter((key) => !there.has(key));
    const added = fresh.map((key): Waiting => ({ key, project, person, place: null }));
    await this.#remember([...this.#line, ...added]);
    for (const key of keys) {
      const waiting = this.#line.find((one) => one.key === key);
      if (waiting && this.#items.get(key)?.state !== 'sending') await this.#show(waiting);
    }
    this.#changed();
    this.#go();
  }

  /** Send no more of a project. What the server has of a file begun stays there for a while. */
  async stop(project: string): Promise<void> {
    for (const { key } of this.items(project)) {
      this.#stops.get(key)?.abort();
      this.#items.delete(key);
    }
    await this.#remember(this.#line.filter((one) => one.project !== project));
    this.#changed();
  }

  async #show({ key, project }: Waiting): Promise<void> {
    const row = await this.parts.row(key);
    const { file_name: name = key, bytes = 0 } = row ?? {};
    this.#items.set(key, { key, project, name, bytes, sent: 0, state: 'waiting', reason: '' });
  }

  #go(): void {
    if (this.#run) return;
    const run = new AbortController();
    this.#run = run;
    void this.parts
      .alone(run.signal, () => this.#sendAll(run.signal))
      .catch(() => {})
      .finally(() => {
        if (this.#run !== run) return;
        this.#run = null;
        // Something may have been added at the last moment.
        if (this.#next()) this.#go();
      });
  }

  #next(): Waiting | undefined {
    return this.#line.find(({ key }) => this.#items.get(key)?.state === 'waiting');
  }

  async #sendAll(run: AbortSignal): Promise<void> {
    const arrived = new Map<string, number>();
    for (let next = this.#next(); next && !run.aborted; next = this.#next()) {
      if (await this.#sendOne(next, run)) {
        arrived.set(next.project, (arrived.get(next.project) ?? 0) + 1);
      }
    }
    for (const [project, count] of arrived) this.parts.arrived(project, count);
  }

  async #sendOne(waiting: Waiting, run: AbortSignal): Promise<boolean> {
    const { key } = waiting;
    const stop = new AbortController();
    this.#stops.set(key, stop);
    const signal = AbortSignal.any([run, stop.signal]);
    try {
      await traces.click('upload', () => this.#untilThere(waiting, signal));
      this.#items.delete(key);
      await this.#remember(this.#line.filter((one) => one.key !== key));
      return true;
    } catch (error) {
      if (!signal.aborted) this.#set(key, { state: 'failed', reason: (error as Error).message });
      return false;
    } finally {
      this.#stops.delete(key);
      this.#changed();
    }
  }

  /** Try until it is there; only what trying again does not help is thrown. */
  async #untilThere({ key, project }: Waiting, signal: AbortSignal): Promise<void> {
    this.#set(key, { state: 'reading', reason: '' });
    const file = await this.parts.file(key);
    const sha256 = await this.parts.sha256(key);
    for (;;) {
      signal.throwIfAborted();
      try {
        if (await this.parts.known(project, sha256)) return;
        await this.#send(key, project, file, sha256, signal);
        this.#set(key, { state: 'checking' });
        // The server has compared the hash of what came; now it lists it.
        if (await this.parts.known(project, sha256)) return;
        throw new SendError('refused', text('sending-not-listed', { name: this.#name(key) }));
      } catch (error) {
        if (signal.aborted || !isAway(error)) throw error;
        this.#set(key, { state: 'paused', reason: (error as Error).message });
        await this.parts.later(signal);
      }
    }
  }

  #send(key: string, project: string, file: Blob, sha256: string, signal: AbortSignal) {
    this.#set(key, { state: 'sending', reason: '' });
    return this.parts.send(file, {
      ...{ project, sha256, signal },
      name: this.#name(key),
      place: this.#line.find((one) => one.key === key)?.place ?? null,
      onPlace: (place) =>
        void this.#remember(this.#line.map((one) => (one.key === key ? { ...one, place } : one))),
      onProgress: (sent) => this.#set(key, { sent }),
    });
  }

  #name(key: string): string {
    return this.#items.get(key)?.name ?? key;
  }

  #set(key: string, change: Partial<Item>): void {
    const item = this.#items.get(key);
    if (!item) return;
    this.#items.set(key, { ...item, ...change });
    this.#changed();
  }

  async #remember(line: readonly Waiting[]): Promise<void> {
    this.#line = line;
    await this.parts.line.write(line);
  }

  #changed(): void {
    this.dispatchEvent(new Event('change'));
  }
}

function isAway(error: unknown): boolean {
  return (error instanceof SendError || error instanceof RelayError) && error.code === 'away';
}

const REAL_PARTS: SendingParts = {
  line: deviceLine,
  send: sendByTus,
  person: () => session.person?.id,
  row: (key) => library.recording(key),
  file: (key) => library.file(key),
  sha256: (key) => library.sha256(key),
  known: async (project, sha256) => {
    return (await knownTo(project, [sha256]))[sha256];
  },
  later: (signal) => worthATry(AGAIN_MS, signal),
  alone: async (signal, work) => {
    if (!navigator.locks) return work();
    await navigator.locks.request('earmark sending', { signal }, work);
  },
  arrived: (project, count) => {
    const name = sharedProjects.get(project)?.name ?? '';
    say(text('sending-done', { count, project: name }), { kind: 'good' });
    serverAudio.forget();
    library.lookAgain();
  },
};

export const sending = new Sending();
