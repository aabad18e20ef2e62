import { loadStretch, type StretchModule } from './stretch_module';

/** Short enough to keep the onsets of calls, long enough for a tone of 100 Hz. */
const BLOCK_S = 0.06;
const OVERLAP = 4;
/** Frames made at a time; the speed is exact over any number of them. */
const STEP_FRAMES = 256;

/** Frames that stretching needs before and after those it starts and ends with. */
export function stretchMargin(speed: number, rateHz: number): number {
  return Math.ceil(BLOCK_S * 2 * (1 + speed) * rateHz);
}

/** Changes the speed of sound and not its pitch, by Signalsmith Stretch. */
export class Stretcher {
  private readonly inputLatency: number;
  private readonly outputLatency: number;
  private readonly length: number;
  private readonly address: number;
  private isFresh = true;

  /** Rejects if WebAssembly cannot run. */
  static async create(channels: number, rateHz: number): Promise<Stretcher> {
    return new Stretcher(await loadStretch(), channels, rateHz);
  }

  /** There is one module, so that a new stretcher takes the place of the one before. */
  private constructor(
    private readonly module: StretchModule,
    readonly channels: number,
    readonly rateHz: number,
  ) {
    const block = Math.round(BLOCK_S * rateHz);
    module._configure(channels, block, Math.round(block / OVERLAP), false);
    module._setTransposeSemitones(0, 0.5);
    this.inputLatency = module._inputLatency();
    this.outputLatency = module._outputLatency();
    this.length = Math.max(STEP_FRAMES, this.inputLatency + this.outputLatency);
    this.address = module._setBuffers(channels, this.length);
  }

  /** What comes next has nothing to do with what came before. */
  reset(): void {
    this.module._reset();
    this.isFresh = true;
  }

  /**
   * `count` frames from the given place on; each lies `speed` frames after the one before.
   *
   * channels : float32 [shape=(channels, n)], reaching `stretchMargin` beyond what is asked for
   */
  stretch(
    channels: readonly Float32Array[],
    place: number,
    speed: number,
    count: number,
  ): Float32Array[] {
    const stretched = channels.map(() => new Float32Array(count));
    const from = this.isFresh ? -this.length : 0;
    this.isFresh = false;
    for (let at = from; at < count; ) {
      const until = at < 0 ? Math.min(0, at + STEP_FRAMES) : Math.min(count, at + STEP_FRAMES);
      this.feed(channels, Math.round(place + (at + this.outputLatency) * speed));
      this.module._seek(this.length, speed);
      this.module._process(0, until - at);
      if (at >= 0) this.take(stretched, at, until - at);
      at = until;
    }
    return stretched;
  }

  /** Give it what lies around a place of the input. */
  private feed(channels: readonly Float32Array[], place: number): void {
    const end = place + this.inputLatency;
    for (const [index, samples] of channels.entries()) {
      const buffer = this.buffer(index);
      const start = end - this.length;
      const there = samples.subarray(Math.max(0, start), Math.max(0, end));
      buffer.fill(0);
      buffer.set(there, Math.max(0, -start));
    }
  }

  private take(stretched: readonly Float32Array[], at: number, count: number): void {
    for (const [index, samples] of stretched.entries()) {
      const buffer = this.buffer(this.channels + index);
      for (let i = 0; i < count; i++) samples[at + i] = Math.min(Math.max(-1, buffer[i]!), 1);
    }
  }

  private buffer(index: number): Float32Array {
    // The memory may have grown and moved since.
    const { buffer } = this.module.HEAP8;
    return new Float32Array(
      buffer as ArrayBuffer,
      this.address + index * this.length * 4,
      this.length,
    );
  }
}
