/** Finding a name by some of its letters. */

/** From so many entries on, a list has a field to search in. */
export const WORTH_SEARCHING = 8;

/** Whether all words of a search are in a name, whatever their case and accents. */
export function isFound(name: string, search: string): boolean {
  const plain = folded(name);
  return folded(search)
    .split(/\s+/)
    .every((word) => plain.includes(word));
}

function folded(words: string): string {
  return words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
