import { expect, it } from 'vitest';
import { formatChannels, formatDuration, formatRate, openedText } from './wording';

it('says durations from calls to nights', () => {
  expect([1.2, 9.977, 59.96, 65, 7200].map(formatDuration)).toEqual([
    '1.2 s',
    '9.98 s',
    '60 s',
    '1:05',
    '2:00:00',
  ]);
});

it('says rates and channels', () => {
  expect([22050, 48000, 250000].map(formatRate)).toEqual(['22.05 kHz', '48 kHz', '250 kHz']);
  expect([1, 2, 4].map(formatChannels)).toEqual(['mono', 'stereo', '4 channels']);
});

it('says on which day', () => {
  const now = new Date(2026, 10, 23, 1);
  expect(openedText(new Date(2026, 10, 23, 0, 5).toISOString(), now)).toBe('Opened today');
  expect(openedText(new Date(2026, 10, 22, 23).toISOString(), now)).toBe('Opened yesterday');
  expect(openedText(new Date(2026, 2, 3).toISOString(), now)).toBe('Opened 3 Mar 2026');
});
