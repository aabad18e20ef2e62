import { describe, expect, it } from 'vitest';
import { planTile } from './plan';
import type { View } from './scales';
import {
  ancestor,
  defaultFftSize,
  fftSizeAt,
  levelOfView,
  pyramidOf,
  STRIDE,
  TILE_COLUMNS,
  tileS,
  tilesBetween,
  wantedTiles,
} from './tiles';

const TWO_HOURS = pyramidOf(48_000, 7200 * 48_000);
const BAND = { lowHz: 0, highHz: 24_000 };

describe('pyramid', () => {
  it('chooses windows by sample rate', () => {
    expect([8000, 22_050, 32_000, 48_000, 250_000, 500_000].map(defaultFftSize)).toEqual([
      ...[256, 512, 512, 1024, 1024, 1024],
    ]);
  });

  it('ends in a single tile', () => {
    expect(tilesBetween(TWO_HOURS, TWO_HOURS.maxLevel, 0, 7200)).toHaveLength(1);
    expect(tilesBetween(TWO_HOURS, TWO_HOURS.maxLevel - 1, 0, 7200).length).toBeGreaterThan(1);
    const short = pyramidOf(48_000, 100);
    expect(short.maxLevel).toBe(short.minLevel);
  });

  it('gives about a column for each pixel', () => {
    for (let spanS = 0.7; spanS < 7200; spanS *= 1.3) {
      const view: View = { startS: 0, endS: spanS, ...BAND };
      const columnPx =
        (1000 / spanS) * (tileS(TWO_HOURS, levelOfView(TWO_HOURS, view, 1000)) / TILE_COLUMNS);
      expect(columnPx).toBeGreaterThan(0.6);
      expect(columnPx).toBeLessThan(1.4);
    }
  });

  it('covers a view with tiles that touch', () => {
    const tiles = tilesBetween(TWO_HOURS, 10, 100, 130);
    const lengthS = tileS(TWO_HOURS, 10);
    expect(tiles[0]!.index * lengthS).toBeLessThanOrEqual(100);
    expect((tiles.at(-1)!.index + 1) * lengthS).toBeGreaterThanOrEqual(130);
    expect(tiles.map(({ index }) => index)).toEqual(tiles.map((_, i) => tiles[0]!.index + i));
    expect(tilesBetween(TWO_HOURS, 10, 7199, 9999).at(-1)!.index * lengthS).toBeLessThan(7200);
  });

  it('wants what is in view first, from the middle outwards', () => {
    const view: View = { startS: 100, endS: 130, ...BAND };
    const level = levelOfView(TWO_HOURS, view, 1000);
    const visible = tilesBetween(TWO_HOURS, level, 100, 130);
    const wanted = wantedTiles(TWO_HOURS, view, 1000);
    expect(new Set(wanted.slice(0, visible.length))).toEqual(new Set(visible));
    expect(wanted.length).toBeLessThan(visible.length + 8);
    const middle = visible[Math.floor(visible.length / 2)]!.index;
    expect(Math.abs(wanted[0]!.index - middle)).toBeLessThanOrEqual(1);
  });

  it('finds the coarser tile that covers a finer one', () => {
    expect(ancestor({ level: 5, index: 37 }, 8)).toEqual({ level: 8, index: 4 });
  });
});

describe('planTile', () => {
  it('centres each column on its samples', () => {
    const level = 8;
    const plan = planTile(TWO_HOURS, { level, index: 3 });
    const [group] = plan.groups;
    expect(group!.transforms[0]!.column).toBe(-1);
    const [span] = group!.spans;
    for (const { column, start } of group!.transforms) {
      const centre = span!.startFrame + start + plan.fftSize / 2;
      expect(centre).toBe((3 * TILE_COLUMNS + column) * 2 ** level + 2 ** level / 2);
    }
  });

  it('covers all of the sound of wide columns, up to a bound', () => {
    const plan = planTile(TWO_HOURS, { level: 12, index: 0 });
    expect(plan.transformsPerColumn).toBe(8);
    const { spans, transforms } = plan.groups[0]!;
    const starts = transforms.slice(0, 8).map(({ start }) => spans[0]!.startFrame + start);
    const gaps = starts.slice(1).map((start, i) => start - starts[i]!);
    expect(gaps.every((gap) => gap === plan.fftSize / 2)).toBe(true);
  });

  it('reads no more for a whole day than for a minute', () => {
    const day = pyramidOf(48_000, 86_400 * 48_000);
    for (let level = day.minLevel; level <= day.maxLevel; level++) {
      const { groups, fftSize } = planTile(day, { level, index: 0 });
      const spans = groups.flatMap((group) => group.spans);
      const frames = spans.reduce(
        (sum, { startFrame, endFrame }) => sum + endFrame - startFrame,
        0,
      );
      expect(frames).toBeLessThanOrEqual(STRIDE * 8 * day.fftSize + groups.length * fftSize);
      expect(spans.length).toBeLessThanOrEqual(STRIDE);
      const transforms = groups.flatMap((group) => group.transforms);
      expect(transforms.length).toBeLessThanOrEqual(STRIDE * 8);
      const inside = groups.every((group) =>
        group.transforms.every(({ span, start }) => {
          const { startFrame, endFrame } = group.spans[span]!;
          return start >= 0 && start + fftSize <= endFrame - startFrame;
        }),
      );
      expect(inside).toBe(true);
    }
  });

  it('stops at the end of the recording', () => {
    const short = pyramidOf(48_000, 48_000);
    const level = short.minLevel + 2;
    const last = Math.floor(48_000 / (TILE_COLUMNS * 2 ** level));
    const columns = planTile(short, { level, index: last }).groups.flatMap((group) =>
      group.transforms.map(({ column }) => column),
    );
    expect(Math.max(...columns)).toBe(Math.ceil(48_000 / 2 ** level) - last * TILE_COLUMNS);
  });

  it('keeps to a size and an overlap that were asked for', () => {
    const asked = pyramidOf(48_000, 7200 * 48_000, 2048, 0.75);
    expect(2 ** asked.minLevel).toBe(512);
    expect(fftSizeAt(asked, asked.minLevel)).toBe(2048);
  });

  it('uses a shorter window close up', () => {
    expect(fftSizeAt(TWO_HOURS, TWO_HOURS.minLevel)).toBe(512);
    expect(fftSizeAt(TWO_HOURS, TWO_HOURS.minLevel + 1)).toBe(1024);
  });
});
