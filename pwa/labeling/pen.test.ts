import { expect, it } from 'vitest';
import { Pen } from './pen';

const event = (type: string, pointerType: string, timeStamp: number) => ({
  type,
  pointerType,
  timeStamp,
});

it('lets a finger draw where there is no pen', () => {
  const pen = new Pen();
  pen.heed(event('pointermove', 'mouse', 0));
  expect(pen.allows(event('pointerdown', 'touch', 10))).toBe('all');
});

it('takes a touch beside a drawing pen for a palm', () => {
  const pen = new Pen();
  pen.heed(event('pointerdown', 'pen', 0));
  expect(pen.allows(event('pointerdown', 'touch', 10))).toBe('nothing');
  expect(pen.allows(event('pointerdown', 'pen', 10))).toBe('all');
  pen.heed(event('pointerup', 'pen', 20));
  expect(pen.allows(event('pointerdown', 'touch', 30))).toBe('pan');
});

it('gives the fingers back what they could when the pen is gone for a while', () => {
  const pen = new Pen();
  pen.heed(event('pointermove', 'pen', 0));
  expect(pen.allows(event('pointerdown', 'touch', 29_000))).toBe('pan');
  expect(pen.allows(event('pointerdown', 'touch', 31_000))).toBe('all');
});
