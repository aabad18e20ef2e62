import { text } from '../messages/text';
import { AudioError } from './errors';
import { type Extent, readExtent } from './extent';
import type { LossyFormat } from './lossy';
import { wholeOggBytes } from './ogg_pages';
import { blobSource } from './source';

/** What came out of decoding; frames are samples per channel. */
export interface Decoded {
  sampleRateHz: number;
  channels: number;
  frames: number;
  warnings: string[];
}

/** Takes the samples in order: one array per channel, full scale = 1. */
export type TakeSamples = (channels: Float32Array[], sampleRateHz: number) => void;

const NAMES: Record<LossyFormat, string> = { mp3: 'MP3', vorbis: 'Vorbis', opus: 'Opus' };

/**
 * Decode a lossy file from its start to its end and hand over exactly the recorded samples.
 *
 * What the encoder put before and after the sound is left out, so that sample n of what is taken is
 * sample n of what was recorded. A few blocks are in memory at any time. Meant for a worker.
 * Throws `AudioError`.
 *
 * @param onProgress called with the fraction read, 0 to 1
 */
export async function decodeLossy(
  blob: Blob,
  format: LossyFormat,
  name: string,
  take: TakeSamples,
  onProgress: (fraction: number) => void = () => {},
): Promise<Decoded> {
  const whole = format === 'mp3' ? blob.size : await wholeOggBytes(blobSource(blob, name));
  const sound = blob.slice(0, whole);
  const extent = await readExtent(blobSource(sound, name), format, name);
  if (whole < blob.size) extent.warnings.push(cutOff(name));
  const { AudioSampleSink, BlobSource, Input, MATROSKA, MP3, OGG, WEBM } = await import(
    'mediabunny'
  );
  const source = new BlobSource(sound);
  source.on('read', ({ end }) => onProgress(Math.min(1, end / blob.size)));
  const input = new Input({ source, formats: [MP3, OGG, WEBM, MATROSKA] });
  const track = await input.getPrimaryAudioTrack().catch(() => null);
  if (!track) throw unreadable(name, format);
  if (!(await track.canDecode())) throw lacking(name, format);
  const cutter = new Cutter(extent, take);
  try {
    for await (const sample of new AudioSampleSink(track).samples()) {
      cutter.add(sample);
      sample.close();
    }
  } catch (error) {
    if (error instanceof AudioError || cutter.taken === 0) throw unreadable(name, format);
    extent.warnings.push(brokenOff(name, cutter));
  }
  return cutter.finish(name);
}

/** The parts of a decoded block that are used here. */
interface Block {
  readonly timestamp: number;
  readonly sampleRate: number;
  readonly numberOfFrames: number;
  readonly numberOfChannels: number;
  copyTo(target: Float32Array, options: { planeIndex: number; format: 'f32-planar' }): void;
}

/** Puts decoded blocks in their places and passes on those within the extent. */
export class Cutter {
  /** Samples passed on. */
  taken = 0;
  sampleRateHz = 0;
  channels = 0;
  /** Decoded samples so far, gaps included. */
  private position = 0;
  private origin: number | null = null;

  constructor(
    private readonly extent: Extent,
    private readonly take: TakeSamples,
  ) {}

  add(block: Block): void {
    const { numberOfFrames: frames, numberOfChannels } = block;
    this.sampleRateHz ||= block.sampleRate;
    this.channels ||= numberOfChannels;
    const at = Math.round(block.timestamp * this.sampleRateHz);
    // A stream cut out of a longer one starts its clock late; it is heard from its first sample on.
    this.origin ??= Math.max(0, at);
    // Lost packets leave a gap in the clock: silence keeps what follows in its place.
    const gap = at - this.origin - this.position;
    if (gap >= frames) this.passSilence(gap);
    const planes = Array.from({ length: this.channels }, (_, index) => {
      const plane = new Float32Array(frames);
      const planeIndex = Math.min(index, numberOfChannels - 1);
      block.copyTo(plane, { planeIndex, format: 'f32-planar' });
      return plane;
    });
    // Chromium numbers what lies before the beginning of the sound below zero.
    if (at < 0 && this.position === 0) this.pass(planes, frames, Math.min(frames, -at));
    else this.pass(planes, frames);
  }

  finish(name: string): Decoded {
    if (this.taken === 0) {
      throw new AudioError('empty', text('audio-no-sound', { name }));
    }
    const { sampleRateHz, channels, extent } = this;
    const missing = (this.expected ?? 0) - this.taken;
    const warnings = [...extent.warnings];
    if (missing > sampleRateHz / 10) {
      warnings.push(text('audio-shorter-by', { name, missing: missing / sampleRateHz }));
    }
    return { sampleRateHz, channels, frames: this.taken, warnings };
  }

  private pass(planes: Float32Array[], frames: number, before = 0): void {
    const start = Math.max(before, this.extent.skip - this.position);
    const wanted = (this.expected ?? Number.POSITIVE_INFINITY) - this.taken;
    const end = Math.min(frames, start + wanted);
    this.position += frames - before;
    if (end <= start) return;
    this.take(
      planes.map((plane) => plane.subarray(start, end)),
      this.sampleRateHz,
    );
    this.taken += end - start;
  }

  private passSilence(frames: number): void {
    for (let left = frames; left > 0; left -= this.sampleRateHz) {
      const count = Math.min(left, this.sampleRateHz);
      this.pass(
        Array.from({ length: this.channels }, () => new Float32Array(count)),
        count,
      );
    }
  }

  /** Samples of the recording, as far as the file says. */
  private get expected(): number | null {
    const { frames } = this.extent;
    return frames === null ? null : frames - (this.origin ?? 0);
  }
}

function unreadable(name: string, format: LossyFormat): AudioError {
  return new AudioError('damaged', text('audio-undecodable', { name, format: NAMES[format] }));
}

function lacking(name: string, format: LossyFormat): AudioError {
  return new AudioError('unsupported', text('audio-no-decoder', { name, format: NAMES[format] }));
}

function cutOff(name: string): string {
  return text('audio-cut-off', { name });
}

function brokenOff(name: string, { taken, sampleRateHz }: Cutter): string {
  return text('audio-broken-off', { name, seconds: taken / sampleRateHz });
}
