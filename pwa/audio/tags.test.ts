import { expect, it } from 'vitest';
import { blobSource } from './source';
import { readTags } from './tags';
import { text, wavBytes } from './testing';

const guano = text('GUANO|Version:1.0\nMake:Wildlife Acoustics, Inc.');
const comment = text('INFOICMT\x04\0\0\0dawn');

it.each(['RIFF', 'RF64'] as const)(
  'are found before and after the sound of a %s file',
  async (container) => {
    const bytes = wavBytes([[1, 2, 3]], {
      container,
      before: [
        ['LIST', comment],
        ['JUNK', text('nothing')],
      ],
      after: [['guan', guano]],
    });
    const tags = await readTags(blobSource(new Blob([bytes])));
    expect(tags.map(({ id }) => id)).toEqual(['LIST', 'guan']);
    expect(tags[1]!.bytes).toEqual(guano);
  },
);

it('are found in FLAC that was made of a WAV file', async () => {
  const block = (kind: number, content: Uint8Array) =>
    new Uint8Array([kind, 0, content.length >> 8, content.length & 0xff, ...content]);
  const size = [guano.length & 0xff, guano.length >> 8, 0, 0];
  const kept = new Uint8Array([...text('riffguan'), ...size, ...guano, 0]);
  const file = new Blob([
    text('fLaC'),
    block(0, new Uint8Array(34)),
    block(2, text('riffdata\x10\x27\0\0')),
    block(0x80 | 2, kept),
    text('frames'),
  ] as BlobPart[]);
  expect(await readTags(blobSource(file))).toEqual([{ id: 'guan', bytes: guano }]);
});

it('are left out where they are huge, and missing in other files', async () => {
  const bytes = wavBytes([[1]], { before: [['guan', new Uint8Array(70_000)]] });
  expect(await readTags(blobSource(new Blob([bytes])))).toEqual([]);
  expect(await readTags(blobSource(new Blob(['fLaC and more'])))).toEqual([]);
});
