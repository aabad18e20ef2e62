import { describe, expect, it } from 'vitest';
import { recordingNamed, recordingOfTable } from './matching';

const recordings = ['dawn.wav', 'dawn_2.WAV', 'Dusk 05.flac', 'powdermill_R1S07_10s.wav'].map(
  (file_name) => ({ file_name }),
);
const named = (name: string) => recordingNamed(recordings, name)?.file_name;
const of = (table: string) => recordingOfTable(recordings, table)?.file_name;

describe('a row that names its file', () => {
  it('finds it by name, whatever the folder, case and ending', () => {
    expect(named('dawn.wav')).toBe('dawn.wav');
    expect(named('C:\\field\\DAWN_2.wav')).toBe('dawn_2.WAV');
    expect(named('/data/dusk 05.wav')).toBe('Dusk 05.flac');
    expect(named('noon.wav')).toBeUndefined();
  });
});

describe('a table', () => {
  it('belongs to the recording it is named after', () => {
    expect(of('dawn.Table.1.selections.txt')).toBe('dawn.wav');
    expect(of('dawn_2.txt')).toBe('dawn_2.WAV');
    expect(of('dusk 05-labels.txt')).toBe('Dusk 05.flac');
  });

  it('may have the shorter name', () => {
    expect(of('powdermill_R1S07.selections.txt')).toBe('powdermill_R1S07_10s.wav');
  });

  it('belongs to none when its name fits none', () => {
    expect(of('annotations.csv')).toBeUndefined();
    expect(of('dawning.txt')).toBeUndefined();
  });
});
