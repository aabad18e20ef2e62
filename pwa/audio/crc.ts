const TABLE_8 = table(0x07, 8);
const TABLE_16 = table(0x8005, 16);

/** CRC-8, polynomial 0x07, of bytes [start, end): guards FLAC frame headers. */
export function crc8(bytes: Uint8Array, start: number, end: number): number {
  let crc = 0;
  for (let i = start; i < end; i++) crc = TABLE_8[crc ^ bytes[i]!]!;
  return crc;
}

/** CRC-16, polynomial 0x8005, of bytes [start, end): guards whole FLAC frames. */
export function crc16(bytes: Uint8Array, start: number, end: number): number {
  let crc = 0;
  for (let i = start; i < end; i++) crc = ((crc << 8) & 0xffff) ^ TABLE_16[(crc >> 8) ^ bytes[i]!]!;
  return crc;
}

function table(polynomial: number, width: 8 | 16): Uint16Array {
  const top = 1 << (width - 1);
  const mask = 2 ** width - 1;
  return Uint16Array.from({ length: 256 }, (_, byte) => {
    let crc = byte << (width - 8);
    for (let bit = 0; bit < 8; bit++) {
      crc = crc & top ? (crc << 1) ^ polynomial : crc << 1;
    }
    return crc & mask;
  });
}
