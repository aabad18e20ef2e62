import { expect, it } from 'vitest';
import { fitChannels } from './playable';

const left = new Float32Array([1, 0]);
const right = new Float32Array([0, 0.5]);
const third = new Float32Array([0.5, 1]);

it('leaves one or two channels as they are, and mixes more', () => {
  expect(fitChannels([left], null)).toEqual([left]);
  expect(fitChannels([left, right], null)).toEqual([left, right]);
  expect(fitChannels([left, right, third], null)).toEqual([new Float32Array([0.5, 0.5])]);
});

it('lets one channel be heard, two as left and right, or the mean', () => {
  expect(fitChannels([left, right, third], [2])).toEqual([third]);
  expect(fitChannels([left, right, third], [2, 0])).toEqual([third, left]);
  expect(fitChannels([left, right], 'mix')).toEqual([new Float32Array([0.5, 0.25])]);
  expect(fitChannels([left, right], [7])).toEqual([right]);
});
