import type { AudioInfo, AudioReader } from '../audio/reader';
import { type Analysis, analysisKey } from './analysis';
import { ByteLru } from './byte_lru';
import { computeTile } from './compute';
import type { Survey } from './decibels';
import { PowerSpectrum } from './fft';
import { denoised, type Filter, medianLevels, normalised, normalisedBy } from './filters';
import { averagingLevel, columnAverages, constantAt } from './pcen';
import { planSample, planTile, type TilePlan } from './plan';
import { survey } from './survey';
import {
  ancestor,
  fftSizeAt,
  type Pyramid,
  pyramidOf,
  TILE_COLUMNS,
  type TileId,
  tileKey,
} from './tiles';

const LEVEL_BYTES = 64 * 2 ** 20;
/** Columns all over the recording whose median is the background of a level. */
const BACKGROUND_COLUMNS = 96;

interface Computing {
  promise: Promise<Uint8Array>;
  signal: AbortSignal;
}

/**
 * The levels of one recording under one analysis, and what filters make of them.
 *
 * Shared by all who look at it; nothing in here depends on colours, ranges or scales.
 */
export class Source {
  readonly pyramid: Pyramid;
  private readonly kept = new ByteLru<Uint8Array>(LEVEL_BYTES, (levels) => levels.length);
  private readonly computing = new Map<string, Computing>();
  private readonly backgrounds = new Map<number, Promise<Uint8Array>>();
  private readonly spectra = new Map<number, Promise<PowerSpectrum>>();
  private surveyed: Promise<Survey> | null = null;
  private users = 0;

  constructor(
    readonly reader: AudioReader,
    readonly analysis: Analysis,
  ) {
    const { sampleRateHz, frames } = reader.info;
    this.pyramid = pyramidOf(sampleRateHz, frames, analysis.fftSize, analysis.overlap);
  }

  get info(): AudioInfo {
    return this.reader.info;
  }

  get key(): string {
    return analysisKey(this.analysis);
  }

  hold(): void {
    this.users++;
  }

  /** Returns whether nobody holds it any more; then it is closed. */
  release(): boolean {
    if (--this.users > 0) return false;
    this.kept.clear();
    this.reader.close();
    for (const spectrum of this.spectra.values()) void spectrum.then((it) => it.destroy());
    return true;
  }

  /** What the recording holds, looked at sparsely; its one range of decibels comes from this. */
  survey(): Promise<Survey> {
    this.surveyed ??= this.spectrum(this.pyramid.fftSize).then((spectrum) =>
      survey(this.reader, spectrum, this.analysis.channel),
    );
    return this.surveyed;
  }

  /** The levels of a tile if they are kept. */
  peek(tile: TileId): Uint8Array | undefined {
    return this.kept.get(this.keyOf(tile, fftSizeAt(this.pyramid, tile.level)));
  }

  /** What a filter makes of a tile, uint8 [shape=(rows, STRIDE)]. */
  async filtered(tile: TileId, filter: Filter, signal: AbortSignal): Promise<Uint8Array> {
    const key = `${filter} ${tileKey(tile)}`;
    const known = filter === 'plain' ? undefined : this.kept.get(key);
    if (known) return known;
    const levels = await this.levels(tile, signal);
    if (filter === 'plain') return levels;
    const result =
      filter === 'denoise'
        ? denoised(levels, await this.background(tile.level))
        : await this.normalised(tile, levels, signal);
    this.kept.set(key, result);
    return result;
  }

  /** The levels of a tile, computed once however many ask. */
  async levels(
    tile: TileId,
    signal: AbortSignal,
    fftSize = fftSizeAt(this.pyramid, tile.level),
  ): Promise<Uint8Array> {
    const key = this.keyOf(tile, fftSize);
    for (;;) {
      signal.throwIfAborted();
      const known = this.kept.get(key);
      if (known) return known;
      const other = this.computing.get(key);
      if (!other) break;
      await other.promise.catch((error: unknown) => {
        if (!other.signal.aborted) throw error;
      });
    }
    const promise = this.compute(planTile(this.pyramid, tile, fftSize), signal);
    this.computing.set(key, { promise, signal });
    try {
      const levels = await promise;
      this.kept.set(key, levels);
      return levels;
    } finally {
      this.computing.delete(key);
    }
  }

  /** The usual level of each frequency, over columns made like those of the level's tiles. */
  private background(level: number): Promise<Uint8Array> {
    let known = this.backgrounds.get(level);
    if (!known) {
      const plan = planSample(this.pyramid, level, BACKGROUND_COLUMNS);
      const columns = plan.groups[0]!.spans.length;
      known = this.compute(plan).then((levels) => medianLevels(levels, columns));
      known.catch(() => this.backgrounds.delete(level));
      this.backgrounds.set(level, known);
    }
    return known;
  }

  /** PCEN; close up, its slow average comes from a level where 0.4 s are a handful of columns. */
  private async normalised(
    tile: TileId,
    levels: Uint8Array,
    signal: AbortSignal,
  ): Promise<Uint8Array> {
    const { pyramid } = this;
    const level = Math.min(averagingLevel(pyramid.sampleRateHz), pyramid.maxLevel);
    const constant = constantAt(2 ** Math.max(tile.level, level) / pyramid.sampleRateHz);
    if (tile.level >= level) {
      return normalised(levels, await this.before(tile, signal), constant);
    }
    const fftSize = fftSizeAt(pyramid, tile.level);
    const coarse = ancestor(tile, level);
    const averages = columnAverages(
      await this.before(coarse, signal, fftSize),
      await this.levels(coarse, signal, fftSize),
      constant,
    );
    const step = 2 ** (tile.level - level);
    const firstColumn = (tile.index * step - coarse.index) * TILE_COLUMNS;
    return normalisedBy(levels, averages, firstColumn, step);
  }

  private async before(
    tile: TileId,
    signal: AbortSignal,
    fftSize?: number,
  ): Promise<Uint8Array | null> {
    if (tile.index === 0) return null;
    return this.levels({ ...tile, index: tile.index - 1 }, signal, fftSize);
  }

  private async compute(plan: TilePlan, signal?: AbortSignal): Promise<Uint8Array> {
    const spectrum = await this.spectrum(plan.fftSize);
    return computeTile(this.reader, plan, spectrum, this.analysis.channel, signal);
  }

  private keyOf(tile: TileId, fftSize: number): string {
    return `${fftSize} ${tileKey(tile)}`;
  }

  private spectrum(size: number): Promise<PowerSpectrum> {
    let spectrum = this.spectra.get(size);
    if (!spectrum) {
      spectrum = PowerSpectrum.create(size, this.analysis.window);
      this.spectra.set(size, spectrum);
    }
    return spectrum;
  }
}
