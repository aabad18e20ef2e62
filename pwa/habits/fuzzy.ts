/** Finds what was meant by a few letters. */

export interface Match {
  /** Higher is closer. */
  readonly score: number;
  /** Places of the letters that were found. */
  readonly at: readonly number[];
}

/** How well the letters of `query` are found in `text`, in their order; null if they are not. */
export function match(query: string, text: string): Match | null {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const parts = words.map((word) => matchWord(word, text.toLowerCase()));
  if (parts.some((part) => part === null)) return null;
  return {
    score: parts.reduce((sum, part) => sum + part!.score, 0) - text.length / 1000,
    at: [...new Set(parts.flatMap((part) => part!.at))].sort((one, other) => one - other),
  };
}

function matchWord(word: string, text: string): Match | null {
  const whole = wholeWord(word, text);
  if (whole >= 0) {
    const at = Array.from(word, (_letter, index) => whole + index);
    return { score: 3 * word.length + (isStart(text, whole) ? 4 : 0), at };
  }
  const at: number[] = [];
  let score = 0;
  for (const letter of word) {
    const from = (at.at(-1) ?? -1) + 1;
    // The start of a word, where one is near, is what people type.
    const starts = [...text.slice(from)].findIndex(
      (other, index) => other === letter && isStart(text, from + index),
    );
    const next = starts >= 0 && starts < 24 ? from + starts : text.indexOf(letter, from);
    if (next < 0) return null;
    score += isStart(text, next) ? 2 : next === from ? 1.5 : 0;
    at.push(next);
  }
  // Letters strewn over a long text mean nothing.
  return score < word.length ? null : { score, at };
}

/** Where a text holds a word, at a word's start if it can be. */
function wholeWord(word: string, text: string): number {
  const first = text.indexOf(word);
  for (let at = first; at >= 0; at = text.indexOf(word, at + 1)) {
    if (isStart(text, at)) return at;
  }
  return first;
}

function isStart(text: string, at: number): boolean {
  return at === 0 || /[\s_\-./:(]/.test(text[at - 1]!);
}

/** The items that match, the closest first; with an empty query all, as they come. */
export function found<T>(
  query: string,
  items: readonly T[],
  textOf: (item: T) => string,
): { item: T; match: Match }[] {
  const matched = items.flatMap((item) => {
    const hit = match(query, textOf(item));
    return hit ? [{ item, match: hit }] : [];
  });
  return query.trim() ? matched.sort((one, other) => other.match.score - one.match.score) : matched;
}
