import { describe, expect, it } from 'vitest';
import { colourOf, initials } from './presence';

describe('how people are shown', () => {
  it('is by their initials', () => {
    expect(['ana', 'Ana Lind', 'ben.k', 'Åsa', ''].map(initials)).toEqual([
      'A',
      'AL',
      'BK',
      'Å',
      '?',
    ]);
  });

  it('is in the same colour everywhere', () => {
    expect(colourOf('01JT8Z')).toBe(colourOf('01JT8Z'));
    expect(new Set([...'abcdefg'].map(colourOf)).size).toBeGreaterThan(3);
  });
});
