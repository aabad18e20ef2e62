import createPffft from '@echogarden/pffft-wasm/simd';

interface Pffft {
  HEAPF32: Float32Array;
  _pffft_new_setup(size: number, transform: number): number;
  _pffft_destroy_setup(setup: number): void;
  _pffft_aligned_malloc(bytes: number): number;
  _pffft_aligned_free(pointer: number): void;
  _pffft_transform_ordered(
    setup: number,
    input: number,
    output: number,
    work: number,
    direction: number,
  ): void;
}

/**
 * Terms of the cosine sums, w[n] = a0 - a1 cos(2 pi n / N) + a2 cos(4 pi n / N), as in py_browser.
 * Source: Harris 1978, On the use of windows for harmonic analysis with the DFT.
 */
const WINDOWS = { hann: [0.5, 0.5], hamming: [0.54, 0.46], blackman: [0.42, 0.5, 0.08] };

export type WindowName = keyof typeof WINDOWS;
export const WINDOW_NAMES = Object.keys(WINDOWS) as WindowName[];

const REAL = 0;
const FORWARD = 0;
let module: Promise<Pffft> | null = null;

/** Load the transform's WebAssembly, once. */
export function startTransform(): Promise<Pffft> {
  module ??= createPffft() as Promise<Pffft>;
  return module;
}

/** Power spectra of real, windowed frames of one size (a power of two from 64 on). */
export class PowerSpectrum {
  private readonly setup: number;
  private readonly input: number;
  private readonly output: number;
  private readonly work: number;
  private readonly window: Float32Array;

  /** Rejects if the page cannot run WebAssembly. */
  static async create(size: number, window: WindowName = 'hann'): Promise<PowerSpectrum> {
    return new PowerSpectrum(await startTransform(), size, window);
  }

  private constructor(
    private readonly pffft: Pffft,
    readonly size: number,
    window: WindowName,
  ) {
    this.setup = pffft._pffft_new_setup(size, REAL);
    if (this.setup === 0) throw new RangeError(`no transform of size ${size}`);
    this.input = pffft._pffft_aligned_malloc(size * 4);
    this.output = pffft._pffft_aligned_malloc(size * 4);
    this.work = pffft._pffft_aligned_malloc(size * 4);
    this.window = scaledWindow(size, window);
  }

  /**
   * Powers of the frame that starts at `start`; a sine at full scale has power 1 in its bin.
   *
   * samples : float32 array; the frame's samples outside it count as 0
   * powers : float32 array [shape=(size / 2 + 1)], from 0 Hz to half the sample rate
   */
  compute(samples: Float32Array, start: number, powers: Float32Array): void {
    const { size, window, pffft } = this;
    const heap = pffft.HEAPF32;
    const to = this.input >> 2;
    if (start >= 0 && start + size <= samples.length) {
      for (let i = 0; i < size; i++) heap[to + i] = samples[start + i]! * window[i]!;
    } else {
      for (let i = 0; i < size; i++) heap[to + i] = (samples[start + i] ?? 0) * window[i]!;
    }
    pffft._pffft_transform_ordered(this.setup, this.input, this.output, this.work, FORWARD);
    const from = this.output >> 2;
    const half = size / 2;
    powers[0] = heap[from]! ** 2;
    powers[half] = heap[from + 1]! ** 2;
    for (let bin = 1; bin < half; bin++) {
      const real = heap[from + 2 * bin]!;
      const imaginary = heap[from + 2 * bin + 1]!;
      powers[bin] = real * real + imaginary * imaginary;
    }
  }

  destroy(): void {
    this.pffft._pffft_destroy_setup(this.setup);
    for (const pointer of [this.input, this.output, this.work]) {
      this.pffft._pffft_aligned_free(pointer);
    }
  }
}

/** A periodic window, scaled so that a full-scale sine comes out as 1. */
export function scaledWindow(size: number, name: WindowName = 'hann'): Float32Array {
  const terms = WINDOWS[name];
  return Float32Array.from({ length: size }, (_, i) => {
    const phase = (2 * Math.PI * i) / size;
    const sum = terms.reduce((total, term, k) => total + (-1) ** k * term * Math.cos(k * phase), 0);
    return (sum * 2) / (terms[0]! * size);
  });
}
