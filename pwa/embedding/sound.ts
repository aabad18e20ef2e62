/** Sound as a model hears it: one channel, at its rate, without a sample that is no number. */
import type { AudioReader } from '../audio';
import { fitChannels, readPadded } from '../audio/playable';
import { Resampler } from '../audio/resample';

/** Samples at any rate, read by spans; silence lies before the recording and after it. */
export class Sound {
  readonly #resampler: Resampler | null;
  /** Samples of the recording that were not numbers and heard as silence. */
  badSamples = 0;

  constructor(
    private readonly reader: AudioReader,
    rateHz: number,
  ) {
    const ratio = reader.info.sampleRateHz / rateHz;
    this.#resampler = ratio === 1 ? null : new Resampler(ratio);
  }

  /** The samples [start, end) at the model's rate. */
  async read(start: number, end: number, signal: AbortSignal): Promise<Float32Array> {
    const resampler = this.#resampler;
    if (!resampler) return this.#native(start, end, signal);
    const place = start * resampler.ratio;
    const first = Math.floor(place) - resampler.half;
    const last = Math.ceil((end - 1) * resampler.ratio) + resampler.half + 1;
    const samples = await this.#native(first, last, signal);
    return resampler.read(samples, place - first, end - start);
  }

  async #native(startFrame: number, endFrame: number, signal: AbortSignal): Promise<Float32Array> {
    const channels = await readPadded(this.reader, { startFrame, endFrame }, signal);
    const [mono] = fitChannels(channels, 'mix') as [Float32Array];
    for (let i = 0; i < mono.length; i++) {
      const sample = mono[i]!;
      if (sample >= -1 && sample <= 1) continue;
      if (Number.isFinite(sample)) mono[i] = Math.sign(sample);
      else {
        mono[i] = 0;
        this.badSamples++;
      }
    }
    return mono;
  }
}
