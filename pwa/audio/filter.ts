import { Fourier } from './fourier';
import type { Band } from './rendering';

/** How far what is filtered out lies below what is let through. */
export const STOPPED_DB = 80;
const MOST_TRANSITION_HZ = 1000;
const LEAST_TRANSITION_HZ = 40;
/** Narrower transitions would need more than some ten thousand taps. */
const TRANSITIONS_PER_RATE = 2000;

/**
 * Taps of a linear-phase band-pass, odd in number; the edges of the band come out at half.
 *
 * An edge at 0 Hz or at half the rate lets everything through on that side.
 */
export function bandPass(band: Band, rateHz: number): Float64Array {
  const nyquistHz = rateHz / 2;
  const lowHz = Math.min(Math.max(0, band.lowHz), nyquistHz);
  const highHz = Math.min(Math.max(lowHz, band.highHz), nyquistHz);
  const half = bandHalf(band, rateHz);
  const [low, high] = [lowHz / rateHz, highHz >= nyquistHz ? 0.5 : highHz / rateHz];
  const window = kaiser(half);
  return Float64Array.from({ length: 2 * half + 1 }, (_, i) => {
    const at = i - half;
    return (2 * high * sinc(2 * high * at) - 2 * low * sinc(2 * low * at)) * window(at);
  });
}

/** Taps on each side of the middle of `bandPass`. */
export function bandHalf(band: Band, rateHz: number): number {
  return halfTaps(transitionOf(band, rateHz) / rateHz);
}

function transitionOf(band: Band, rateHz: number): number {
  const wanted = Math.min(
    Math.max((band.highHz - band.lowHz) / 10, LEAST_TRANSITION_HZ),
    MOST_TRANSITION_HZ,
  );
  return Math.max(wanted, rateHz / TRANSITIONS_PER_RATE);
}

/** Taps on each side that a transition of this width needs, in cycles per sample. */
export function halfTaps(transition: number): number {
  return Math.ceil((STOPPED_DB - 7.95) / (2.285 * 2 * Math.PI * transition) / 2);
}

/** A Kaiser window from -half to half that holds `STOPPED_DB`. */
export function kaiser(half: number): (at: number) => number {
  const beta = 0.1102 * (STOPPED_DB - 8.7);
  const top = bessel(beta);
  return (at) => {
    const part = 1 - (at / (half + 1)) ** 2;
    return part <= 0 ? 0 : bessel(beta * Math.sqrt(part)) / top;
  };
}

export function sinc(x: number): number {
  return x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
}

/** The modified Bessel function of the first kind, order 0, by its power series. */
function bessel(x: number): number {
  let [sum, term] = [1, 1];
  for (let k = 1; term > sum * 1e-12; k++) {
    term *= (x / (2 * k)) ** 2;
    sum += term;
  }
  return sum;
}

/**
 * Filter samples by taps; only where the taps lie wholly on samples.
 *
 * samples : float32 [shape=(n)] -> float32 [shape=(n - taps + 1)], blockwise through the Fourier
 * transform. Two blocks go through at once, as real and imaginary part.
 */
export function convolve(samples: Float32Array, taps: Float64Array): Float32Array {
  const length = Math.max(0, samples.length - taps.length + 1);
  const size = 2 ** Math.max(10, Math.ceil(Math.log2(taps.length * 4)));
  const step = size - taps.length + 1;
  const fourier = new Fourier(size);
  const response: Complex = [new Float64Array(size), new Float64Array(size)];
  response[0].set(taps);
  fourier.forward(...response);
  const filtered = new Float32Array(length);
  const block: Complex = [new Float64Array(size), new Float64Array(size)];
  for (let start = 0; start < length; start += 2 * step) {
    fill(block[0], samples, start);
    fill(block[1], samples, start + step);
    fourier.forward(...block);
    multiply(block, response);
    fourier.backward(...block);
    take(filtered, start, block[0], taps.length - 1);
    take(filtered, start + step, block[1], taps.length - 1);
  }
  return filtered;
}

type Complex = [real: Float64Array, imaginary: Float64Array];

function fill(block: Float64Array, samples: Float32Array, start: number): void {
  const there = samples.subarray(start, start + block.length);
  block.set(there);
  block.fill(0, there.length);
}

function multiply([real, imaginary]: Complex, [byReal, byImaginary]: Complex): void {
  for (let i = 0; i < real.length; i++) {
    const re = real[i]! * byReal[i]! - imaginary[i]! * byImaginary[i]!;
    imaginary[i] = real[i]! * byImaginary[i]! + imaginary[i]! * byReal[i]!;
    real[i] = re;
  }
}

/** What comes before `skip` has wrapped around. */
function take(filtered: Float32Array, start: number, block: Float64Array, skip: number): void {
  const until = Math.min(filtered.length, start + block.length - skip);
  for (let i = start; i < until; i++) filtered[i] = block[i - start + skip]!;
}
