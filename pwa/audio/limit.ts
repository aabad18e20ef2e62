/** Nothing is ever louder than this part of full scale: -1 dB. */
export const CEILING = 0.891;
const LOOK_S = 0.005;

/** Samples that `amplify` needs before and after those it returns. */
export function limitMargin(rateHz: number): number {
  return 2 * Math.round(LOOK_S * rateHz);
}

/**
 * Make sound louder by a factor, and softer again around what would come out above `CEILING`.
 *
 * The gain falls before a peak and rises after it over some milliseconds, in all channels alike.
 *
 * channels : float32 [shape=(channels, margin + n + margin)] -> [shape=(channels, n)]
 */
export function amplify(channels: Float32Array[], factor: number, rateHz: number): Float32Array[] {
  const margin = limitMargin(rateHz);
  const length = Math.max(0, channels[0]!.length - 2 * margin);
  const gains = gainsOf(channels, factor, margin / 2, length);
  return channels.map((samples) => {
    const louder = new Float32Array(length);
    for (let i = 0; i < length; i++) {
      louder[i] = samples[i + margin]! * (gains ? gains[i]! : factor);
    }
    return louder;
  });
}

/** The gain at each sample returned; null where it is the factor throughout. */
function gainsOf(
  channels: Float32Array[],
  factor: number,
  look: number,
  length: number,
): Float64Array | null {
  const allowed = allowedGains(channels, factor);
  if (!allowed) return null;
  const least = lowest(allowed, look);
  const gains = new Float64Array(length);
  const width = 2 * look + 1;
  let sum = 0;
  for (let i = 0; i < width - 1; i++) sum += least[i]!;
  for (let i = 0; i < length; i++) {
    sum += least[i + width - 1]!;
    gains[i] = sum / width;
    sum -= least[i]!;
  }
  return gains;
}

function allowedGains(channels: Float32Array[], factor: number): Float64Array | null {
  const allowed = new Float64Array(channels[0]!.length).fill(factor);
  let isLoud = false;
  for (const samples of channels) {
    for (let i = 0; i < allowed.length; i++) {
      const most = CEILING / Math.abs(samples[i]!);
      if (most >= allowed[i]!) continue;
      allowed[i] = most;
      isLoud = true;
    }
  }
  return isLoud ? allowed : null;
}

/** The lowest value within `look` of each, where both sides are there [shape=(n - 2 * look)]. */
function lowest(values: Float64Array, look: number): Float64Array {
  const width = 2 * look + 1;
  const result = new Float64Array(Math.max(0, values.length - width + 1));
  const waiting: number[] = [];
  let first = 0;
  for (let i = 0; i < values.length; i++) {
    while (waiting.length > first && values[waiting.at(-1)!]! >= values[i]!) waiting.pop();
    waiting.push(i);
    if (waiting[first]! <= i - width) first++;
    if (i >= width - 1) result[i - width + 1] = values[waiting[first]!]!;
  }
  return result;
}
