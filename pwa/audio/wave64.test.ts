import { expect, it } from 'vitest';
import { openAudio } from './open';
import { join, text } from './testing';

const GUID_END = [0xf3, 0xac, 0xd3, 0x11, 0x8c, 0xd1, 0x00, 0xc0, 0x4f, 0x8e, 0xdb, 0x8a];
const RIFF_END = [0x2e, 0x91, 0xcf, 0x11, 0xa5, 0xd6, 0x28, 0xdb, 0x04, 0xc1, 0x00, 0x00];

function u64(value: number) {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(value), true);
  return bytes;
}

function chunk(name: string, content: Uint8Array) {
  const padding = new Uint8Array((8 - (content.length % 8)) % 8);
  return join([text(name), new Uint8Array(GUID_END), u64(24 + content.length), content, padding]);
}

it('reads Wave64, whose chunks have long names and sizes', async () => {
  const format = new DataView(new ArrayBuffer(16));
  format.setUint16(0, 1, true);
  format.setUint16(2, 2, true);
  format.setUint32(4, 500_000, true);
  format.setUint16(12, 4, true);
  format.setUint16(14, 16, true);
  const samples = new Int16Array([1, -2, 3, -4, 5, -6]);
  const chunks = [
    chunk('fact', u64(3)),
    chunk('fmt ', new Uint8Array(format.buffer)),
    chunk('data', new Uint8Array(samples.buffer)),
  ];
  const size = 40 + chunks.reduce((sum, { length }) => sum + length, 0);
  const head = [text('riff'), new Uint8Array(RIFF_END), u64(size), text('wave')];
  const file = new Blob([join([...head, new Uint8Array(GUID_END), ...chunks])]);
  const reader = await openAudio(file, 'bats.w64');
  expect(reader.info).toMatchObject({ sampleRateHz: 500_000, channels: 2, frames: 3 });
  const read = await reader.read(0, 3);
  expect(read.map((channel) => [...channel].map((value) => value * 32768))).toEqual([
    ...[
      [1, 3, 5],
      [-2, -4, -6],
    ],
  ]);
});
