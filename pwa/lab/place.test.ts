import { describe, expect, it } from 'vitest';
import { labAddress, parsePlace } from './place';

describe('the lab’s address', () => {
  it('names a project and one of its recordings', () => {
    const place = { project: 'P 1', recording: 'R/2' };
    const address = labAddress(place);
    expect(parsePlace(address.slice(address.indexOf('#')))).toEqual(place);
  });

  it('may leave the recording open', () => {
    expect(parsePlace('#/project/P')).toEqual({ project: 'P', recording: null });
  });

  it('may name nothing', () => {
    expect(parsePlace('')).toBeNull();
  });
});
