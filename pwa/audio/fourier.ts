/** A complex Fourier transform of one size, in place. */
export class Fourier {
  private readonly cosines: Float64Array;
  private readonly sines: Float64Array;
  private readonly swaps: Uint32Array;

  /** size : a power of two from 2 on */
  constructor(readonly size: number) {
    const half = size / 2;
    const angles = Float64Array.from({ length: half }, (_, i) => (-2 * Math.PI * i) / size);
    this.cosines = angles.map(Math.cos);
    this.sines = angles.map(Math.sin);
    this.swaps = reversed(size);
  }

  /** real, imaginary : [shape=(size)], overwritten by their transform. */
  forward(real: Float64Array, imaginary: Float64Array): void {
    this.reorder(real, imaginary);
    for (let width = 2; width <= this.size; width *= 2) this.combine(real, imaginary, width);
  }

  /** The way back, scaled so that it undoes `forward`. */
  backward(real: Float64Array, imaginary: Float64Array): void {
    this.forward(imaginary, real);
    for (let i = 0; i < this.size; i++) {
      real[i]! /= this.size;
      imaginary[i]! /= this.size;
    }
  }

  private reorder(real: Float64Array, imaginary: Float64Array): void {
    for (let i = 0; i < this.size; i++) {
      const to = this.swaps[i]!;
      if (to <= i) continue;
      [real[i], real[to]] = [real[to]!, real[i]!];
      [imaginary[i], imaginary[to]] = [imaginary[to]!, imaginary[i]!];
    }
  }

  private combine(real: Float64Array, imaginary: Float64Array, width: number): void {
    const { cosines, sines, size } = this;
    const half = width / 2;
    const step = size / width;
    for (let start = 0; start < size; start += width) {
      for (let i = start, turn = 0; i < start + half; i++, turn += step) {
        const other = i + half;
        const re = real[other]! * cosines[turn]! - imaginary[other]! * sines[turn]!;
        const im = real[other]! * sines[turn]! + imaginary[other]! * cosines[turn]!;
        real[other] = real[i]! - re;
        imaginary[other] = imaginary[i]! - im;
        real[i]! += re;
        imaginary[i]! += im;
      }
    }
  }
}

/** Where each index goes when its bits are read backwards. */
function reversed(size: number): Uint32Array {
  const bits = Math.log2(size);
  const table = new Uint32Array(size);
  for (let i = 0; i < size; i++) {
    table[i] = ((table[i >> 1]! >> 1) | ((i & 1) << (bits - 1))) >>> 0;
  }
  return table;
}
