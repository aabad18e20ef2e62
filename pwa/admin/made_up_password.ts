/** A password to hand to somebody who has forgotten theirs: easy to read out, hard to guess. */

// Without letters and digits that are taken for each other.
const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';
export const LENGTH = 16;
const GROUP = 4;

/** `k7mw-3hpx-q2ta-zz9e` from as many random bytes; 80 bits. */
export function madeUpPassword(random: Uint8Array): string {
  const letters = [...random.slice(0, LENGTH)].map((byte) => LETTERS[byte % LETTERS.length]);
  const groups = Array.from({ length: LENGTH / GROUP }, (_, index) =>
    letters.slice(index * GROUP, (index + 1) * GROUP).join(''),
  );
  return groups.join('-');
}
