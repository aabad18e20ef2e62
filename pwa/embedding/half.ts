/** Numbers of 16 bits (IEEE 754 binary16), in which rows are kept: half the room, 3 digits. */

let table: Float32Array | null = null;

/** float16 as its bits -> float32 */
export function fromHalf(half: Uint16Array): Float32Array {
  table ??= Float32Array.from({ length: 1 << 16 }, (_, bits) => meaningOf(bits));
  const values = table;
  const wide = new Float32Array(half.length);
  for (let i = 0; i < half.length; i++) wide[i] = values[half[i]!]!;
  return wide;
}

function meaningOf(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 0x1f) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}
