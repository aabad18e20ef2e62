/** One recording, and the strategies that are tried on it: all of Python's part, in the sandbox. */
import { type AudioBytes, type AudioReader, openAudio } from '../audio';
import type { Region } from '../document';
import type { StrategyKind } from '../document/schema';
import { mixed } from '../questions/preparing';
import { checkedQueries } from '../sandbox/checking';
import { OWN, type Sandbox } from '../sandbox/sandbox';
import { library, type RecordingRow } from '../storage';

const BLOCK_FRAMES = 1 << 20;
/** Listens with the features that every strategy is given. */
const LISTENER = 'cpd';

/** What is in the editor, and how often it may ask. */
export interface Own {
  readonly kind: StrategyKind;
  readonly source: string;
  /** Which strategy of the source; the first if absent. */
  readonly takes: string | undefined;
  readonly budget: number;
}

export class Trial {
  #session: string | null = null;

  private constructor(
    private readonly sandbox: Sandbox,
    readonly row: RecordingRow,
    readonly blob: AudioBytes,
    readonly reader: AudioReader,
  ) {
    // What Python heard is lost with it.
    sandbox.addEventListener('phase', this.#forget);
  }

  /** Open a recording of this device. Rejects with a sentence that says what to do. */
  static async open(sandbox: Sandbox, row: RecordingRow): Promise<Trial> {
    const blob = await library.audio(row.key);
    return new Trial(sandbox, row, blob, await openAudio(blob, row.file_name));
  }

  close(): void {
    this.sandbox.removeEventListener('phase', this.#forget);
    this.reader.close();
  }

  /** Run a source and cut the recording by its strategy. */
  async runOwn({ kind, source, takes, budget }: Own, signal: AbortSignal) {
    await this.sandbox.load(source, takes, { kind, signal });
    return this.#cut(OWN, budget, signal);
  }

  /** Cut the recording by a built-in strategy. */
  runBuiltIn(method: string, budget: number, signal: AbortSignal): Promise<readonly Region[]> {
    return this.#cut(method, budget, signal);
  }

  async #cut(method: string, budget: number, signal: AbortSignal): Promise<readonly Region[]> {
    const session = await this.#listen(signal);
    const payload = { session, method, budget };
    const { queries } = await this.sandbox.call<{ queries: unknown }>('finish_queries', payload, {
      signal,
    });
    return checkedQueries(queries, this.reader.info.durationS, budget);
  }

  async #listen(signal: AbortSignal): Promise<string> {
    if (this.#session !== null) return this.#session;
    const { sampleRateHz, channels, durationS, frames } = this.reader.info;
    const facts = { sample_rate_hz: sampleRateHz, channels, duration_s: durationS };
    const { session } = await this.sandbox.call<{ session: string }>(
      'begin_features',
      { ...facts, method: LISTENER },
      { signal },
    );
    for (let frame = 0; frame < frames; frame += BLOCK_FRAMES) {
      const samples = mixed(await this.reader.read(frame, frame + BLOCK_FRAMES, signal));
      signal.throwIfAborted();
      await this.sandbox.call('push_samples', { session }, { signal, buffers: [samples] });
    }
    this.#session = session;
    return session;
  }

  readonly #forget = () => {
    if (this.sandbox.phase !== 'ready') this.#session = null;
  };
}
