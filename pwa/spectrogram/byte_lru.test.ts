import { describe, expect, it } from 'vitest';
import { ByteLru } from './byte_lru';

describe('ByteLru', () => {
  it('forgets what was used longest ago when it is full', () => {
    const forgotten: number[] = [];
    const cache = new ByteLru<number>(
      10,
      (bytes) => bytes,
      (bytes) => forgotten.push(bytes),
    );
    cache.set('a', 4);
    cache.set('b', 5);
    cache.get('a');
    cache.set('c', 3);
    expect([cache.has('a'), cache.has('b'), cache.has('c')]).toEqual([true, false, true]);
    expect(forgotten).toEqual([5]);
  });

  it('counts a replaced value once', () => {
    const cache = new ByteLru<number>(10, (bytes) => bytes);
    for (let i = 0; i < 20; i++) cache.set('a', 6);
    cache.set('b', 4);
    expect(cache.size).toBe(2);
  });

  it('keeps the newest even if it is too large', () => {
    const cache = new ByteLru<number>(10, (bytes) => bytes);
    cache.set('a', 4);
    cache.set('b', 99);
    expect([cache.has('a'), cache.has('b')]).toEqual([false, true]);
  });

  it('lets go of everything when cleared', () => {
    const forgotten: number[] = [];
    const cache = new ByteLru<number>(
      10,
      (bytes) => bytes,
      (bytes) => forgotten.push(bytes),
    );
    cache.set('a', 1);
    cache.set('b', 2);
    cache.clear();
    expect([cache.size, ...forgotten]).toEqual([0, 1, 2]);
  });
});
