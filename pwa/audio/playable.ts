/** One or two channels as they are; of more, the mean of all. */
export function fitChannels(channels: Float32Array[]): Float32Array[] {
  if (channels.length <= 2) return channels;
  const mix = new Float32Array(channels[0]!.length);
  for (const channel of channels) {
    for (let i = 0; i < mix.length; i++) mix[i]! += channel[i]! / channels.length;
  }
  return [mix];
}

/**
 * An audio buffer of these samples at their own rate, or, if the browser allows no such rate,
 * thinned by the smallest whole number for which it does (means of neighbours).
 */
export function fitRate(
  context: BaseAudioContext,
  channels: Float32Array[],
  rateHz: number,
): AudioBuffer {
  for (let step = 1; ; step++) {
    const thinned = step === 1 ? channels : channels.map((samples) => thin(samples, step));
    try {
      const buffer = context.createBuffer(thinned.length, thinned[0]!.length, rateHz / step);
      for (const [index, samples] of thinned.entries()) {
        buffer.getChannelData(index).set(samples);
      }
      return buffer;
    } catch (error) {
      if (rateHz / (step + 1) < context.sampleRate / 2) throw error;
    }
  }
}

function thin(samples: Float32Array, step: number): Float32Array {
  const thinned = new Float32Array(Math.ceil(samples.length / step));
  for (let i = 0; i < thinned.length; i++) {
    let sum = 0;
    const until = Math.min(samples.length, (i + 1) * step);
    for (let at = i * step; at < until; at++) sum += samples[at]!;
    thinned[i] = sum / step;
  }
  return thinned;
}
