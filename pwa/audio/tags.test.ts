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

it('are left out where they are huge, and missing in other files', async () => {
  const bytes = wavBytes([[1]], { before: [['guan', new Uint8Array(70_000)]] });
  expect(await readTags(blobSource(new Blob([bytes])))).toEqual([]);
  expect(await readTags(blobSource(new Blob(['fLaC and more'])))).toEqual([]);
});
