import { expect, it } from 'vitest';
import { carriedBytesPerS, qualityOf, type SoundFiles, type Timed } from './quality';

const MB = 1_000_000;
const far = (original: number, preview: number): SoundFiles => ({
  original: { bytes: original, here: false },
  preview: { bytes: preview, here: false },
});
const link = (bytesPerS: number | null, isSlow = false) => ({ bytesPerS, isSlow });

it('is as somebody chose, where both can be had', () => {
  const files = far(60 * MB, 2 * MB);
  expect(qualityOf('preview', files, 600, link(100 * MB))).toBe('preview');
  expect(qualityOf('original', files, 600, link(1000, true))).toBe('original');
});

it('is as the link allows', () => {
  const files = far(60 * MB, 2 * MB);
  expect(qualityOf('auto', files, 600, link(null))).toBe('original');
  expect(qualityOf('auto', files, 600, link(null, true))).toBe('preview');
  expect(qualityOf('auto', files, 600, link(200_000))).toBe('preview');
  expect(qualityOf('auto', files, 600, link(400_000))).toBe('original');
});

it('takes what is on the device before what is not, and what there is', () => {
  const kept = {
    original: { bytes: 60 * MB, here: false },
    preview: { bytes: 2 * MB, here: true },
  };
  expect(qualityOf('auto', kept, 600, link(100 * MB))).toBe('preview');
  expect(qualityOf('original', kept, 600, link(100 * MB))).toBe('original');
  expect(qualityOf('original', { ...kept, original: null }, 600, link(null))).toBe('preview');
  expect(qualityOf('preview', { ...kept, preview: null }, 600, link(null))).toBe('original');
  expect(qualityOf('auto', { original: null, preview: null }, 600, link(null))).toBeNull();
});

it('measures the link by what was large, and not in the cache', () => {
  const timed = (transferSize: number, ms: number, name = '/api/v1/a'): Timed => ({
    ...{ name, transferSize, requestStart: 100, responseEnd: 100 + ms },
  });
  expect(carriedBytesPerS([])).toBeNull();
  expect(carriedBytesPerS([timed(500, 90), timed(0, 1), timed(MB, 10, '/assets/x')])).toBeNull();
  expect(carriedBytesPerS([timed(100_000, 1000), timed(300_000, 1000)])).toBe(200_000);
});
