/** How alike two sounds are, in words and as a number. */
import { formatNumber } from '../messages/format';
import { text } from '../messages/text';

const WORDS = [
  [0.8, 'similar-very'],
  [0.6, 'similar-quite'],
  [0.4, 'similar-somewhat'],
  [-1, 'similar-little'],
] as const;

export function likenessText(similarity: number): string {
  const word = WORDS.find(([least]) => similarity >= least)?.[1] ?? 'similar-little';
  const number = formatNumber(Math.max(0, Number(similarity.toFixed(2))));
  return text(word, { number });
}
