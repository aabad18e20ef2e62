import { expect, it } from 'vitest';
import { sortFiles } from './incoming';

const file = (name: string) => new File(['x'], name);

it('tells recordings, tables and others apart', () => {
  const { audio, tables, others } = sortFiles(
    ['a.WAV', 'b.flac', '.hidden.wav', 'dawn.txt', 'all.csv', 'photo.jpg', 'c.mp3'].map(file),
  );
  expect(audio.map((given) => (given as File).name)).toEqual(['a.WAV', 'b.flac', 'c.mp3']);
  expect(tables.map(({ name }) => name)).toEqual(['dawn.txt', 'all.csv']);
  expect(others).toEqual(['photo.jpg']);
});
