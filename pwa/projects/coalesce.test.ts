import { expect, it } from 'vitest';
import { coalesce } from './coalesce';

it('runs once more after the present run, however often it was asked', async () => {
  let runs = 0;
  const task = coalesce(async () => {
    runs += 1;
    await Promise.resolve();
  });
  await Promise.all([task(), task(), task(), task()]);
  expect(runs).toBe(2);
  await task();
  expect(runs).toBe(3);
});

it('can be asked again after a failure', async () => {
  let fail = true;
  const task = coalesce(async () => {
    if (fail) throw new Error('no');
  });
  await expect(task()).rejects.toThrow('no');
  fail = false;
  await expect(task()).resolves.toBeUndefined();
});
