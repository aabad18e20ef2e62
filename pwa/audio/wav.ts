import type { ByteSource } from './byte_source';
import { type AudioInfo, type AudioReader, clipSpan } from './reader';
import { readWavHeader, type WavLayout } from './wav_header';

/** Open a WAV file; reads a few hundred bytes, whatever its length. Throws `AudioError`. */
export async function openWav(source: ByteSource, name: string): Promise<AudioReader> {
  return new WavReader(source, await readWavHeader(source, name));
}

class WavReader implements AudioReader {
  readonly info: AudioInfo;

  constructor(
    private readonly source: ByteSource,
    private readonly layout: WavLayout,
  ) {
    const { sampleRateHz, channels, frames, bitsPerSample, warnings } = layout;
    const durationS = frames / sampleRateHz;
    this.info = {
      format: 'wav',
      sampleRateHz,
      channels,
      frames,
      durationS,
      bitsPerSample,
      warnings: [...warnings],
    };
  }

  async read(startFrame: number, endFrame: number, signal?: AbortSignal): Promise<Float32Array[]> {
    signal?.throwIfAborted();
    const span = clipSpan(startFrame, endFrame, this.info.frames);
    const { dataStart, channels, bytesPerSample } = this.layout;
    const blockBytes = channels * bytesPerSample;
    const bytes = await this.source.read(
      dataStart + span.startFrame * blockBytes,
      dataStart + span.endFrame * blockBytes,
    );
    signal?.throwIfAborted();
    return decodeSamples(bytes, this.layout);
  }

  close(): void {}
}

/**
 * Turn stored bytes into one array per channel, full scale = 1.
 *
 * bytes : whole frames, little-endian, channels interleaved; a trailing part of a frame is left out
 */
export function decodeSamples(
  bytes: ArrayBuffer,
  layout: Pick<WavLayout, 'encoding' | 'bytesPerSample' | 'channels'>,
): Float32Array[] {
  const frames = Math.floor(bytes.byteLength / (layout.bytesPerSample * layout.channels));
  const stored = storedSamples(bytes, layout, frames * layout.channels);
  const { values, scale, offset } = stored;
  return Array.from({ length: layout.channels }, (_, channel) => {
    const samples = new Float32Array(frames);
    for (let frame = 0, at = channel; frame < frames; frame++, at += layout.channels) {
      samples[frame] = (values[at]! - offset) * scale;
    }
    return samples;
  });
}

interface StoredSamples {
  values: ArrayLike<number>;
  scale: number;
  offset: number;
}

function storedSamples(
  bytes: ArrayBuffer,
  layout: Pick<WavLayout, 'encoding' | 'bytesPerSample'>,
  count: number,
): StoredSamples {
  if (layout.encoding === 'float') {
    const values =
      layout.bytesPerSample === 4
        ? new Float32Array(bytes, 0, count)
        : new Float64Array(bytes, 0, count);
    return { values, scale: 1, offset: 0 };
  }
  switch (layout.bytesPerSample) {
    case 1:
      return { values: new Uint8Array(bytes, 0, count), scale: 2 ** -7, offset: 128 };
    case 2:
      return { values: new Int16Array(bytes, 0, count), scale: 2 ** -15, offset: 0 };
    case 3:
      return { values: unpack24(new Uint8Array(bytes), count), scale: 2 ** -23, offset: 0 };
    default:
      return { values: new Int32Array(bytes, 0, count), scale: 2 ** -31, offset: 0 };
  }
}

function unpack24(bytes: Uint8Array, count: number): Int32Array {
  const values = new Int32Array(count);
  for (let i = 0, at = 0; i < count; i++, at += 3) {
    values[i] = ((bytes[at]! << 8) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 24)) >> 8;
  }
  return values;
}
