/** Rows that the server has of a recording, read by range: those that mean the same as ours, or none. */
import { askServer } from '../way/ask_server';
import type { Model } from './catalog';
import type { Rows, Windows } from './windows';

/** Where rows come from that need not be computed, so that tests can stand in for it. */
export interface RowSource {
  /**
   * The rows from one to another as bytes: float16, little-endian, one row after the other.
   *
   * Throws NoRows before the first byte, or in the middle where the connection broke off.
   */
  read(model: Model, windows: Windows, rows: Rows, signal: AbortSignal): AsyncIterable<Bytes>;
}

export type Bytes = Uint8Array<ArrayBuffer>;

/**
 * none: the server has no rows by this model, or this person may not have them
 * other: they are of another version of the model, or of other windows
 * away: the server did not answer, or broke off
 */
export type Lack = 'none' | 'other' | 'away';

export class NoRows extends Error {
  constructor(readonly lack: Lack) {
    super(lack);
    this.name = 'NoRows';
  }
}

/** What the header Earmark-Embeddings says of the rows. */
export interface Meaning {
  readonly model: string;
  readonly version: string;
  readonly hop_s: number;
  readonly windows: number;
  readonly dimension: number;
  readonly first_s: number;
  readonly dtype: string;
}

const HEADER = 'Earmark-Embeddings';
const BYTES_PER_NUMBER = 2;
/** Far below a sample. */
const TINY_S = 1e-6;

/** Whether rows mean just what those would that are made here. */
export function meansTheSame(meaning: Meaning, model: Model, windows: Windows): boolean {
  const names = ['model', 'version', 'dimension', 'windows', 'dtype'] as const;
  const ours = {
    ...{ model: model.id, version: model.version, dimension: model.dimension },
    ...{ windows: windows.count, dtype: '<f2' },
  };
  return (
    names.every((name) => meaning[name] === ours[name]) &&
    Math.abs(meaning.hop_s - windows.hopS) < TINY_S &&
    Math.abs(meaning.first_s - windows.firstS) < TINY_S
  );
}

/** The rows of one recording on the server. */
export class ServerRows implements RowSource {
  /** @param address of the recording's embeddings */
  constructor(
    private readonly address: string,
    private readonly get: typeof askServer = askServer,
  ) {}

  async *read(model: Model, windows: Windows, rows: Rows, signal: AbortSignal) {
    const rowBytes = model.dimension * BYTES_PER_NUMBER;
    const start = rows.from * rowBytes;
    const range = `bytes=${start}-${rows.to * rowBytes - 1}`;
    const answer = await this.#ask(model, range, signal);
    checkMeaning(answer, model, windows);
    // Without a range all rows come: those before ours would have to be thrown away.
    if (answer.status !== 206 && !(answer.status === 200 && start === 0)) throw new NoRows('other');
    yield* this.#stream(answer, signal);
  }

  async #ask({ id }: Model, range: string, signal: AbortSignal): Promise<Response> {
    const address = `${this.address}?model=${encodeURIComponent(id)}`;
    const request = { signal, headers: { Range: range } };
    const answer = await this.get(address, request).catch(() => {
      signal.throwIfAborted();
      throw new NoRows('away');
    });
    if (answer.ok) return answer;
    throw new NoRows(answer.status < 500 ? 'none' : 'away');
  }

  async *#stream(answer: Response, signal: AbortSignal): AsyncGenerator<Bytes> {
    const reader = answer.body!.getReader();
    try {
      for (;;) {
        const { value, done } = await reader.read();
        if (done) return;
        yield value as Bytes;
      }
    } catch {
      signal.throwIfAborted();
      throw new NoRows('away');
    } finally {
      reader.cancel().catch(() => undefined);
    }
  }
}

function checkMeaning(answer: Response, model: Model, windows: Windows): void {
  let meaning: Meaning | null = null;
  try {
    meaning = JSON.parse(answer.headers.get(HEADER) ?? 'null');
  } catch {
    // Not said in a way that we understand.
  }
  if (!meaning || !meansTheSame(meaning, model, windows)) throw new NoRows('other');
}
