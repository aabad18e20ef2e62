import { describe, expect, it } from 'vitest';
import { clock, dayTime, frequencyText, frequencyTicks, secondsOfDay, timeTicks } from './ticks';

describe('clock', () => {
  it.each([
    [0, 3, '0:00.000'],
    [61.5, 3, '1:01.500'],
    [59.9996, 3, '1:00.000'],
    [3600, 0, '1:00:00'],
    [7384.25, 2, '2:03:04.25'],
    [-0.0001, 3, '0:00.000'],
  ])('shows %d s with %d decimals as %s', (timeS, decimals, text) => {
    expect(clock(timeS, decimals)).toBe(text);
  });
});

describe('the time of day', () => {
  it('goes round at midnight', () => {
    expect([0, 86_399.9996, 86_401.5, -1].map((timeS) => dayTime(timeS))).toEqual([
      ...['00:00:00.000', '00:00:00.000', '00:00:01.500', '23:59:59.000'],
    ]);
  });

  it('is that of a clock ahead of or behind UTC', () => {
    const moment = new Date('2021-05-02T23:30:00.250Z');
    expect(dayTime(secondsOfDay(moment))).toBe('23:30:00.250');
    expect(dayTime(secondsOfDay(moment, 120))).toBe('01:30:00.250');
    expect(dayTime(secondsOfDay(moment, -210))).toBe('20:00:00.250');
  });

  it('puts ticks at round times of the clock', () => {
    const startS = secondsOfDay(new Date('2021-05-02T03:59:58.400Z'));
    const ticks = timeTicks(0, 6, 600, 90, startS);
    expect(ticks[0]!.label).toBe('03:59:59');
    expect(ticks[0]!.value).toBeCloseTo(0.6, 9);
    expect(timeTicks(0, 7200, 1000, 90, 3600 * 23.5).map(({ label }) => label)).toEqual([
      ...['23:30', '23:45', '00:00', '00:15', '00:30', '00:45', '01:00', '01:15', '01:30'],
    ]);
  });
});

describe('ticks', () => {
  it.each([
    [0, 10, 1000, ['0:00', '0:01']],
    [0, 7200, 1200, ['0:00', '10:00']],
    [1.2, 1.3, 1000, ['0:01.20', '0:01.21']],
    [59.5, 60.5, 1000, ['0:59.5', '0:59.6']],
  ])('labels times from %d to %d s on %d px', (startS, endS, widthPx, first) => {
    const ticks = timeTicks(startS, endS, widthPx);
    expect(ticks.slice(0, 2).map(({ label }) => label)).toEqual(first);
  });

  it('keeps labels apart and unlike, at any zoom', () => {
    for (let spanS = 0.005; spanS < 90_000; spanS *= 1.7) {
      const ticks = timeTicks(12.3456, 12.3456 + spanS, 1000);
      expect(new Set(ticks.map(({ label }) => label)).size).toBe(ticks.length);
      for (const [i, { value }] of ticks.entries()) {
        const before = ticks[i - 1];
        if (before) expect(((value - before.value) / spanS) * 1000).toBeGreaterThan(89);
      }
    }
  });

  it('labels frequencies in kHz', () => {
    expect(frequencyTicks(0, 24_000, 480).map(({ label }) => label)).toEqual([
      ...['0', '2', '4', '6', '8', '10', '12', '14', '16', '18', '20', '22', '24'],
    ]);
    expect(frequencyTicks(1000, 1500, 400).map(({ label }) => label)).toEqual([
      ...['1.00', '1.05', '1.10', '1.15', '1.20', '1.25', '1.30', '1.35', '1.40', '1.45', '1.50'],
    ]);
  });

  it('shows a frequency as people say it', () => {
    expect([440, 2345, 98_765, 120_000].map(frequencyText)).toEqual([
      ...['440 Hz', '2.35 kHz', '98.77 kHz', '120.0 kHz'],
    ]);
  });
});
