import { expect, it } from 'vitest';
import { clockText, frequencyText, lengthText } from './clock';

it('writes a time on the clock and carries the rounding', () => {
  expect(clockText(0)).toBe('0:00.00');
  expect(clockText(59.999)).toBe('1:00.00');
  expect(clockText(3725.5, 1)).toBe('1:02:05.5');
  expect(clockText(61, 0)).toBe('1:01');
});

it('says how long something lasts', () => {
  expect(lengthText(0.82)).toBe('820 ms');
  expect(lengthText(3.2)).toBe('3.2 s');
  expect(lengthText(125)).toBe('2 min 5 s');
  expect(lengthText(7260)).toBe('2 h 1 min');
});

it('says frequencies in hertz and kilohertz', () => {
  expect(frequencyText(440)).toBe('440 Hz');
  expect(frequencyText(4500)).toBe('4.5 kHz');
});
