import { type AudioReader, type FrameSpan, readSpans } from '../audio/reader';
import { quantise } from './decibels';
import type { PowerSpectrum } from './fft';
import type { ColumnGroup, TilePlan } from './plan';
import { type Channel, GUTTER, STRIDE } from './tiles';

/**
 * Levels of a tile.
 *
 * Where a column is made of several transforms it shows the level halfway (in dB) between their
 * mean and their loudest: short sounds stay visible and noise stays calm.
 *
 * Returns a uint8 array [shape=(fftSize / 2 + 1, STRIDE)], lowest frequency first: a gutter, the
 * tile's columns, a gutter; columns beyond the end of the recording are 0. Rejects with the
 * reader's error.
 */
export async function computeTile(
  reader: AudioReader,
  plan: TilePlan,
  spectrum: PowerSpectrum,
  channel: Channel,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  const rows = plan.fftSize / 2 + 1;
  const levels = new Uint8Array(rows * STRIDE);
  for (const group of plan.groups) {
    const spans = await readSpans(reader, group.spans, signal);
    const mono = spans.map((channels, i) =>
      placeInSpan(selectChannel(channels, channel), group.spans[i]!),
    );
    transformGroup(group, mono, spectrum, plan.transformsPerColumn, levels);
  }
  return levels;
}

function transformGroup(
  group: ColumnGroup,
  mono: Float32Array[],
  spectrum: PowerSpectrum,
  perColumn: number,
  levels: Uint8Array,
): void {
  const rows = spectrum.size / 2 + 1;
  const powers = new Float32Array(rows);
  const sums = new Float32Array(rows);
  const peaks = new Float32Array(rows);
  for (const [index, { column, span, start }] of group.transforms.entries()) {
    spectrum.compute(mono[span]!, start, powers);
    if (perColumn === 1) {
      quantise(powers, levels, column + GUTTER, STRIDE);
      continue;
    }
    gather(powers, sums, peaks);
    if ((index + 1) % perColumn !== 0) continue;
    for (let i = 0; i < rows; i++) powers[i] = Math.sqrt((sums[i]! / perColumn) * peaks[i]!);
    quantise(powers, levels, column + GUTTER, STRIDE);
    sums.fill(0);
    peaks.fill(0);
  }
}

function gather(powers: Float32Array, sums: Float32Array, peaks: Float32Array): void {
  for (let i = 0; i < powers.length; i++) {
    const power = powers[i]!;
    sums[i]! += power;
    if (power > peaks[i]!) peaks[i] = power;
  }
}

/** One channel of a block, or the mean of all. */
export function selectChannel(channels: Float32Array[], channel: Channel): Float32Array {
  if (channels.length === 1) return channels[0]!;
  if (channel !== 'mix') return channels[Math.min(channel, channels.length - 1)]!;
  const mix = channels[0]!.slice();
  for (const other of channels.slice(1)) for (let i = 0; i < mix.length; i++) mix[i]! += other[i]!;
  for (let i = 0; i < mix.length; i++) mix[i]! /= channels.length;
  return mix;
}

/** Readers clip what lies before the start: put the samples back where the plan expects them. */
function placeInSpan(samples: Float32Array, span: FrameSpan): Float32Array {
  if (span.startFrame >= 0) return samples;
  const placed = new Float32Array(samples.length - span.startFrame);
  placed.set(samples, -span.startFrame);
  return placed;
}
