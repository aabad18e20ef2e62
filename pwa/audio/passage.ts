import { fitChannels, readPadded } from './playable';
import type { AudioReader, FrameSpan } from './reader';
import { isUntouched, type Rendering } from './rendering';
import { framesNeeded, heardLength } from './shape';
import type { Shaper } from './shaper';

/** A region of a recording as it is heard: any piece of it, at the rate of the audio context. */
export class Passage {
  /** Frames heard from its start to its end. */
  readonly frames: number;
  private readonly inRateHz: number;

  /** @param region in frames of the recording, inside it */
  constructor(
    private readonly reader: AudioReader,
    readonly region: FrameSpan,
    readonly rendering: Rendering,
    readonly rateHz: number,
    private readonly shaper: Shaper,
  ) {
    this.inRateHz = reader.info.sampleRateHz;
    this.frames = heardLength({ rendering, region, inRateHz: this.inRateHz, outRateHz: rateHz });
  }

  get startS(): number {
    return this.region.startFrame / this.inRateHz;
  }

  get endS(): number {
    return this.region.endFrame / this.inRateHz;
  }

  /** Where in the recording a heard frame lies, in seconds. */
  placeS(frame: number): number {
    return Math.min(this.startS + (frame / this.rateHz) * this.rendering.speed, this.endS);
  }

  /** The heard frame at a moment of the recording. */
  frameAt(placeS: number): number {
    const frame = Math.round(((placeS - this.startS) * this.rateHz) / this.rendering.speed);
    return Math.min(Math.max(0, frame), this.frames - 1);
  }

  /** Samples of heard frames; `isFirst` if nothing was heard right before them. */
  async read(heard: FrameSpan, isFirst: boolean, signal: AbortSignal): Promise<Float32Array[]> {
    const { reader, region, rendering, inRateHz } = this;
    if (isUntouched(rendering, inRateHz, this.rateHz)) {
      const { startFrame } = region;
      const channels = await reader.read(
        startFrame + heard.startFrame,
        startFrame + heard.endFrame,
        signal,
      );
      return fitChannels(channels, rendering.channels);
    }
    const piece = { rendering, region, heard, isFirst, inRateHz, outRateHz: this.rateHz };
    const channels = await readPadded(reader, framesNeeded(piece), signal);
    return this.shaper.shape(piece, fitChannels(channels, rendering.channels), signal);
  }
}

/** A stretch of time as frames, clipped to the recording, at least one frame long. */
export function regionOf({ info }: AudioReader, startS: number, endS: number): FrameSpan {
  const { frames, sampleRateHz } = info;
  const first = Math.max(0, Math.round(startS * sampleRateHz));
  const startFrame = Math.min(first, Math.max(0, frames - 1));
  const last = Math.max(startFrame + 1, Math.round(endS * sampleRateHz));
  return { startFrame, endFrame: Math.min(last, frames) };
}
