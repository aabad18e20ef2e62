import { describe, expect, it } from 'vitest';
import { colourOf } from './presence';

describe('how people are shown', () => {
  it('is in the same colour everywhere', () => {
    expect(colourOf('01JT8Z')).toBe(colourOf('01JT8Z'));
    expect(new Set([...'abcdefg'].map(colourOf)).size).toBeGreaterThan(3);
  });
});
