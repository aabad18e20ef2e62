import type { AudioReader } from '../audio/reader';
import { ByteLru } from './byte_lru';
import { type Paint, paintTile, paletteOf } from './colours';
import { computeTile } from './compute';
import { rangeOfSurvey } from './decibels';
import { PowerSpectrum } from './fft';
import { planTile } from './plan';
import type { Reply } from './protocol';
import { survey } from './survey';
import {
  type Channel,
  fftSizeAt,
  type Pyramid,
  pyramidOf,
  TILE_COLUMNS,
  type TileId,
  tileKey,
} from './tiles';

const MAGNITUDE_BYTES = 64 * 2 ** 20;

/**
 * One recording being looked at: its magnitudes, and the tiles still to be sent.
 *
 * Magnitudes depend on the audio only; paint (colours and decibel range) is applied to them when
 * a tile is sent, so a change of paint never reads audio again.
 */
export class Session {
  private readonly pyramid: Pyramid;
  private readonly spectra = new Map<number, Promise<PowerSpectrum>>();
  private readonly magnitudes = new ByteLru<Uint8Array>(MAGNITUDE_BYTES, (levels) => levels.length);
  private palette: Uint32Array | null = null;
  private stamp = 0;
  private queue: TileId[] = [];
  private current: { key: string; abort: AbortController } | null = null;
  private busy = false;
  private closed = false;

  constructor(
    private readonly id: number,
    private readonly reader: AudioReader,
    private readonly channel: Channel,
    fftSize: number | undefined,
    private readonly send: (reply: Reply, transfer?: Transferable[]) => void,
  ) {
    const { sampleRateHz, frames } = reader.info;
    this.pyramid = pyramidOf(sampleRateHz, frames, fftSize);
  }

  /** Look at the whole recording sparsely to choose one decibel range, and say it is open. */
  async open(): Promise<void> {
    const spectrum = await this.spectrum(this.pyramid.fftSize);
    const found = await survey(this.reader, spectrum, this.channel);
    if (this.closed) return;
    const { pyramid, reader, id } = this;
    const range = rangeOfSurvey(found);
    this.send({ kind: 'opened', session: id, info: reader.info, pyramid, range });
  }

  repaint(paint: Paint, stamp: number): void {
    this.palette = paletteOf(paint);
    this.stamp = stamp;
  }

  want(tiles: TileId[]): void {
    const keys = new Set(tiles.map(tileKey));
    const current = this.current;
    if (current && !keys.has(current.key)) current.abort.abort();
    this.queue = tiles.filter((tile) => tileKey(tile) !== current?.key);
    void this.work();
  }

  close(): void {
    this.closed = true;
    this.queue = [];
    this.current?.abort.abort();
    this.magnitudes.clear();
    this.reader.close();
    for (const spectrum of this.spectra.values()) void spectrum.then((it) => it.destroy());
  }

  private async work(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      for (let tile = this.queue.shift(); tile && !this.closed; tile = this.queue.shift()) {
        await this.deliver(tile);
      }
      if (!this.closed)
        this.send({ kind: 'idle', session: this.id, warnings: this.reader.info.warnings });
    } catch (error) {
      this.queue = [];
      this.send(failure(this.id, error));
    } finally {
      this.busy = false;
    }
  }

  private async deliver(tile: TileId): Promise<void> {
    const key = tileKey(tile);
    const abort = new AbortController();
    this.current = { key, abort };
    try {
      const levels = this.magnitudes.get(key) ?? (await this.compute(tile, abort.signal));
      this.magnitudes.set(key, levels);
      await this.paint(tile, levels);
    } catch (error) {
      if (!abort.signal.aborted) throw error;
    } finally {
      this.current = null;
    }
  }

  private async compute(tile: TileId, signal: AbortSignal): Promise<Uint8Array> {
    const plan = planTile(this.pyramid, tile);
    const spectrum = await this.spectrum(fftSizeAt(this.pyramid, tile.level));
    return computeTile(this.reader, plan, spectrum, this.channel, signal);
  }

  private async paint(tile: TileId, levels: Uint8Array): Promise<void> {
    if (!this.palette || this.closed) return;
    const image = new ImageData(TILE_COLUMNS, levels.length / TILE_COLUMNS);
    paintTile(levels, TILE_COLUMNS, this.palette, new Uint32Array(image.data.buffer));
    const stamp = this.stamp;
    const bitmap = await createImageBitmap(image);
    this.send({ kind: 'tile', session: this.id, tile, bitmap, stamp }, [bitmap]);
  }

  private spectrum(size: number): Promise<PowerSpectrum> {
    let spectrum = this.spectra.get(size);
    if (!spectrum) {
      spectrum = PowerSpectrum.create(size);
      this.spectra.set(size, spectrum);
    }
    return spectrum;
  }
}

/** An error as the page receives it: its code and its sentence. */
export function failure(session: number, error: unknown): Reply {
  const { code, message } = error as { code?: string; message?: string };
  return {
    kind: 'failed',
    session,
    code: typeof code === 'string' ? code : 'spectrogram',
    message: message ?? String(error),
  };
}
