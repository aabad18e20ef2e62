/** Bytes before the sound of a file that `wavHeader` heads. */
export const WAV_HEADER_BYTES = 80;

const DS64_BYTES = 28;
const LARGEST_SIZE = 0xffffffff;

/**
 * The head of a WAV file of 16-bit samples; RF64 from 4 GB on. Source: EBU Tech 3306.
 *
 * Of the same length for every number of frames, so that it can be written when all is known.
 */
export function wavHeader(sampleRateHz: number, channels: number, frames: number): Uint8Array {
  const bytes = new Uint8Array(WAV_HEADER_BYTES);
  const view = new DataView(bytes.buffer);
  const dataBytes = frames * channels * 2;
  const riffBytes = WAV_HEADER_BYTES - 8 + dataBytes;
  const isLarge = riffBytes > LARGEST_SIZE;
  const text = (at: number, word: string) => bytes.set(new TextEncoder().encode(word), at);
  text(0, isLarge ? 'RF64' : 'RIFF');
  view.setUint32(4, isLarge ? LARGEST_SIZE : riffBytes, true);
  text(8, isLarge ? 'WAVEds64' : 'WAVEJUNK');
  view.setUint32(16, DS64_BYTES, true);
  if (isLarge) {
    view.setBigUint64(20, BigInt(riffBytes), true);
    view.setBigUint64(28, BigInt(dataBytes), true);
    view.setBigUint64(36, BigInt(frames), true);
  }
  text(48, 'fmt ');
  view.setUint32(52, 16, true);
  view.setUint16(56, 1, true);
  view.setUint16(58, channels, true);
  view.setUint32(60, sampleRateHz, true);
  view.setUint32(64, sampleRateHz * channels * 2, true);
  view.setUint16(68, channels * 2, true);
  view.setUint16(70, 16, true);
  text(72, 'data');
  view.setUint32(76, isLarge ? LARGEST_SIZE : dataBytes, true);
  return bytes;
}

/** Samples of all channels, interleaved and rounded to 16 bits; beyond full scale they are cut. */
export function interleave16(channels: readonly Float32Array[]): Int16Array {
  const frames = channels[0]?.length ?? 0;
  const out = new Int16Array(frames * channels.length);
  for (const [index, samples] of channels.entries()) {
    for (let frame = 0, at = index; frame < frames; frame++, at += channels.length) {
      const value = Math.round(samples[frame]! * 32768);
      out[at] = Math.max(-32768, Math.min(32767, value));
    }
  }
  return out;
}
