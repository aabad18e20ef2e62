import { describe, expect, it } from 'vitest';
import { parseTime, timeOfDay } from './time_text';

const DAWN = { start_time: '2024-05-04T03:58:00.000Z', utc_offset_min: 120 };

describe('a time that someone typed', () => {
  it.each([
    ['83', 83],
    ['83.5 s', 83.5],
    ['83,5', 83.5],
    ['1:23.5', 83.5],
    ['0:01:23', 83],
    ['1:00:00', 3600],
    ['2 min', 120],
    [' 0 ', 0],
  ])('%s is %d s from the start', (text, seconds) => {
    expect(parseTime(text, 7200)).toBe(seconds);
  });

  it.each(['', 'zoom', '1:75', '1:2:3:4', '9999', '-3', '1:23 min'])('%s is none', (text) => {
    expect(parseTime(text, 7200)).toBeNull();
  });

  it('may be a time of day where the start is known', () => {
    expect(parseTime('06:12', 3600, DAWN)).toBe(372);
    expect(parseTime('6:12:30', 3600, DAWN)).toBe(14 * 60 + 30);
    expect(timeOfDay('05:58:00', 3600, DAWN)).toBe(0);
  });

  it('is no time of day before, after, or without a start', () => {
    expect(timeOfDay('05:57', 3600, DAWN)).toBeNull();
    expect(timeOfDay('07:30', 3600, DAWN)).toBeNull();
    expect(timeOfDay('06:12', 3600, {})).toBeNull();
  });

  it('passes midnight', () => {
    const night = { start_time: '2024-05-04T23:30:00.000Z' };
    expect(timeOfDay('00:15', 3600, night)).toBe(45 * 60);
  });
});
