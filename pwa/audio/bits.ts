/** Reads past the end of the bytes. */
export class BitsExhausted extends Error {}

/**
 * Reads big-endian bit fields. The last `SLACK_BYTES` bytes given are never sound: they let
 * words be loaded without asking at each one whether the end is near.
 */
export class BitReader {
  /** Position in bits from the first byte. */
  at: number;
  private readonly endBits: number;

  static readonly SLACK_BYTES = 8;

  constructor(
    private readonly bytes: Uint8Array,
    startByte: number,
    endByte: number,
  ) {
    this.at = startByte * 8;
    this.endBits = endByte * 8;
  }

  /** Unsigned field of 0 to 32 bits. */
  unsigned(bits: number): number {
    if (bits === 0) return 0;
    if (bits > 24) return this.unsigned(bits - 16) * 0x10000 + this.unsigned(16);
    if (this.at + bits > this.endBits) throw new BitsExhausted();
    const value = (this.word() >>> (32 - bits)) >>> 0;
    this.at += bits;
    return value;
  }

  /** Two's complement field of 1 to 33 bits. */
  signed(bits: number): number {
    if (bits > 32) return this.signed(bits - 16) * 0x10000 + this.unsigned(16);
    const value = this.unsigned(bits);
    const half = 2 ** (bits - 1);
    return value >= half ? value - 2 * half : value;
  }

  /** Number of zeros before the next one. */
  unary(): number {
    let zeros = 0;
    for (;;) {
      const word = this.word();
      const lead = Math.clz32(word);
      if (word !== 0) {
        this.at += lead + 1;
        if (this.at > this.endBits) throw new BitsExhausted();
        return zeros + lead;
      }
      const step = 32 - (this.at & 7);
      zeros += step;
      this.at += step;
      if (this.at > this.endBits) throw new BitsExhausted();
    }
  }

  /** `count` Rice-coded residuals into `out` from `offset` on. */
  rice(parameter: number, out: Int32Array | Float64Array, offset: number, count: number): void {
    const bytes = this.bytes;
    const low = (1 << parameter) - 1;
    for (let i = offset; i < offset + count; i++) {
      const byte = this.at >>> 3;
      const word =
        ((bytes[byte]! << 24) |
          (bytes[byte + 1]! << 16) |
          (bytes[byte + 2]! << 8) |
          bytes[byte + 3]!) <<
        (this.at & 7);
      const zeros = Math.clz32(word);
      const used = zeros + 1 + parameter;
      if (used <= 24) {
        const folded = (zeros << parameter) | ((word >>> (32 - used)) & low);
        this.at += used;
        out[i] = (folded >>> 1) ^ -(folded & 1);
      } else {
        out[i] = this.longRice(parameter);
      }
    }
    if (this.at > this.endBits) throw new BitsExhausted();
  }

  private longRice(parameter: number): number {
    const folded = this.unary() * 2 ** parameter + this.unsigned(parameter);
    return folded % 2 === 0 ? folded / 2 : -(folded + 1) / 2;
  }

  alignToByte(): number {
    this.at = (this.at + 7) & ~7;
    return this.at >>> 3;
  }

  /** The next 25 to 32 bits at the top of a word, zeros below. */
  private word(): number {
    const byte = this.at >>> 3;
    const bytes = this.bytes;
    return (
      ((bytes[byte]! << 24) |
        (bytes[byte + 1]! << 16) |
        (bytes[byte + 2]! << 8) |
        bytes[byte + 3]!) <<
      (this.at & 7)
    );
  }
}
