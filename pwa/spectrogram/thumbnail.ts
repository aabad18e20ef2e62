/** A small picture of a recording, from a few short stretches of it, however long it is. */
import { type AudioReader, type FrameSpan, readSpans } from '../audio/reader';
import { paintTile, paletteOf } from './colours';
import { selectChannel } from './compute';
import { quantise, rangeOfSurvey } from './decibels';
import { PowerSpectrum } from './fft';
import { defaultFftSize } from './tiles';

export const THUMBNAIL = { stretches: 6, columns: 20, rows: 48 } as const;

const FFT_SIZE = 512;
/** Each column shows the loudest of so many transforms. */
const TRANSFORMS = 3;
/** The lowest rows are left out of the range: wind and hum would set it for everything else. */
const IGNORED_ROWS = 2;

/** The stretches that are looked at; one that is the whole recording where that is short. */
export function stretchesOf(frames: number, stretchFrames: number): FrameSpan[] {
  const { stretches } = THUMBNAIL;
  if (frames <= stretches * stretchFrames) return [{ startFrame: 0, endFrame: frames }];
  return Array.from({ length: stretches }, (_, i) => {
    const startFrame = Math.floor(((i + 0.5) * frames) / stretches - stretchFrames / 2);
    return { startFrame, endFrame: startFrame + stretchFrames };
  });
}

/** Levels of the picture, uint8 [shape=(rows, columns of all stretches)], and how many stretches. */
export async function thumbnailLevels(
  reader: AudioReader,
  signal: AbortSignal,
): Promise<{ levels: Uint8Array; parts: number }> {
  const { frames, sampleRateHz } = reader.info;
  const size = Math.min(FFT_SIZE, defaultFftSize(sampleRateHz));
  const { stretches, columns, rows } = THUMBNAIL;
  const spans = stretchesOf(frames, columns * 4 * size);
  const sounds = await readSpans(reader, spans, signal);
  const spectrum = await PowerSpectrum.create(size);
  const width = stretches * columns;
  const levels = new Uint8Array(rows * width);
  try {
    const each = width / spans.length;
    sounds.forEach((channels, part) => {
      const samples = selectChannel(channels, 'mix');
      for (let column = 0; column < each; column++) {
        const powers = loudest(spectrum, samples, column / each, 1 / each);
        fillColumn(powers, levels, part * each + column, width);
      }
    });
  } finally {
    spectrum.destroy();
  }
  return { levels, parts: spans.length };
}

/** The picture as a compressed image. Rejects with the reader's error. */
export async function thumbnail(reader: AudioReader, signal: AbortSignal): Promise<Blob> {
  const { levels, parts } = await thumbnailLevels(reader, signal);
  const { rows } = THUMBNAIL;
  const width = levels.length / rows;
  const range = rangeOfSurvey({
    rowMedians: mediansOf(levels, width).subarray(IGNORED_ROWS),
    histogram: histogramOf(levels.subarray(IGNORED_ROWS * width)),
  });
  const paint = { ...range, map: 'magma', contrast: 0, filter: 'plain', scale: 'linear' } as const;
  const image = new ImageData(width, rows);
  paintTile(levels, width, paletteOf(paint), new Uint32Array(image.data.buffer));
  const canvas = new OffscreenCanvas(width, rows);
  const context = canvas.getContext('2d')!;
  context.putImageData(image, 0, 0);
  // A gap says that time was left out.
  for (let part = 1; part < parts; part++) context.clearRect((part * width) / parts, 0, 1, rows);
  signal.throwIfAborted();
  return canvas.convertToBlob({ type: 'image/webp', quality: 0.85 });
}

/** The most power of each bin over a share of some samples. */
function loudest(
  spectrum: PowerSpectrum,
  samples: Float32Array,
  from: number,
  share: number,
): Float32Array {
  const most = new Float32Array(spectrum.size / 2 + 1);
  const powers = new Float32Array(most.length);
  for (let i = 0; i < TRANSFORMS; i++) {
    const middle = (from + ((i + 0.5) / TRANSFORMS) * share) * samples.length;
    spectrum.compute(samples, Math.round(middle - spectrum.size / 2), powers);
    powers.forEach((power, bin) => {
      if (power > most[bin]!) most[bin] = power;
    });
  }
  return most;
}

/** Bins as rows: of the bins of a row, the loudest. */
function fillColumn(powers: Float32Array, levels: Uint8Array, column: number, width: number): void {
  const bins = new Uint8Array(powers.length);
  quantise(powers, bins, 0, 1);
  const { rows } = THUMBNAIL;
  for (let row = 0; row < rows; row++) {
    const first = Math.floor((row * bins.length) / rows);
    const last = Math.max(first + 1, Math.floor(((row + 1) * bins.length) / rows));
    levels[row * width + column] = bins.subarray(first, last).reduce((a, b) => Math.max(a, b), 0);
  }
}

function mediansOf(levels: Uint8Array, width: number): Uint8Array {
  return Uint8Array.from({ length: levels.length / width }, (_, row) => {
    const values = levels.slice(row * width, (row + 1) * width).sort();
    return values[width >> 1]!;
  });
}

function histogramOf(levels: Uint8Array): Uint32Array {
  const counts = new Uint32Array(256);
  for (const level of levels) counts[level]!++;
  return counts;
}
