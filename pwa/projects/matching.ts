/** Which recording a table, or a row of it, belongs to. */

interface Named {
  readonly file_name: string;
}

/** The recording of that file name: exactly, else without folder, case and ending. */
export function recordingNamed<T extends Named>(
  recordings: readonly T[],
  name: string,
): T | undefined {
  const exact = recordings.find((recording) => recording.file_name === name);
  if (exact) return exact;
  const wanted = stem(name);
  return only(recordings.filter((recording) => stem(recording.file_name) === wanted));
}

/**
 * The recording that a table is about, by the table's own name: `dawn.Table.1.selections.txt`
 * belongs to `dawn.wav`. Undefined where none or several would fit.
 */
export function recordingOfTable<T extends Named>(
  recordings: readonly T[],
  table: string,
): T | undefined {
  const name = baseName(table).toLowerCase();
  const fitting = recordings.filter(({ file_name }) => startsWithWord(name, stem(file_name)));
  const longest = Math.max(0, ...fitting.map(({ file_name }) => stem(file_name).length));
  const best = fitting.filter(({ file_name }) => stem(file_name).length === longest);
  if (best.length > 0) return only(best);
  const short = name.split('.')[0]!;
  return only(recordings.filter(({ file_name }) => startsWithWord(stem(file_name), short)));
}

function only<T>(found: readonly T[]): T | undefined {
  return found.length === 1 ? found[0] : undefined;
}

function startsWithWord(text: string, word: string): boolean {
  return word !== '' && text.startsWith(word) && !/^[a-z0-9]/.test(text.slice(word.length));
}

function stem(name: string): string {
  return baseName(name)
    .toLowerCase()
    .replace(/\.[^.]*$/, '');
}

function baseName(name: string): string {
  return name.replace(/^.*[/\\]/, '');
}
