import { type Paint, paintTile, paletteOf } from './colours';
import { dbOfLevel } from './decibels';
import { rangesOfSurvey } from './filters';
import { measure, type Region } from './measure';
import type { Reply } from './protocol';
import { type RowMap, rowMap } from './rows';
import type { Source } from './source';
import { GUTTER, STRIDE, TILE_COLUMNS, type TileId, tileKey } from './tiles';

/**
 * One view of a recording: its paint, and the tiles still to be sent.
 *
 * Levels come from a source that views share; paint is applied to them when a tile is sent, so a
 * change of colours, range, contrast or scale never reads audio.
 */
export class Session {
  private paintNow: { paint: Paint; palette: Uint32Array; stamp: number } | null = null;
  private maps = new Map<string, RowMap | null>();
  private queue: TileId[] = [];
  private current: { key: string; abort: AbortController } | null = null;
  private busy = false;
  private readonly closing = new AbortController();

  constructor(
    private readonly id: number,
    private readonly source: Source,
    private readonly send: (reply: Reply, transfer?: Transferable[]) => void,
  ) {
    source.hold();
  }

  /** Look at the whole recording sparsely to choose its ranges, and say it is open. */
  async open(): Promise<void> {
    const ranges = rangesOfSurvey(await this.source.survey());
    if (this.closing.signal.aborted) return;
    const { info, pyramid } = this.source;
    this.send({ kind: 'opened', session: this.id, info, pyramid, ranges });
  }

  repaint(paint: Paint, stamp: number): void {
    this.paintNow = { paint, palette: paletteOf(paint), stamp };
  }

  want(tiles: TileId[]): void {
    const keys = new Set(tiles.map(tileKey));
    const current = this.current;
    if (current && !keys.has(current.key)) current.abort.abort();
    this.queue = tiles.filter((tile) => tileKey(tile) !== current?.key);
    void this.work();
  }

  /** The level at a time and frequency, as far as it is known at that zoom. */
  probe(request: number, level: number, timeS: number, frequencyHz: number): void {
    const { pyramid } = this.source;
    const place = Math.floor((timeS * pyramid.sampleRateHz) / 2 ** level);
    const index = Math.floor(place / TILE_COLUMNS);
    const levels = this.source.peek({ level, index });
    let db: number | null = null;
    // Of a preview there is nothing above half its own rate.
    if (levels && frequencyHz <= pyramid.sampleRateHz / 2) {
      const rows = levels.length / STRIDE;
      const row = Math.round((frequencyHz / (pyramid.sampleRateHz / 2)) * (rows - 1));
      const at = Math.min(Math.max(0, row), rows - 1) * STRIDE;
      db = dbOfLevel(levels[at + GUTTER + place - index * TILE_COLUMNS]!);
    }
    this.send({ kind: 'probed', session: this.id, request, db });
  }

  /** Measure a region from its samples. */
  async measure(request: number, region: Region, signal: AbortSignal): Promise<void> {
    try {
      const { reader, analysis } = this.source;
      const either = AbortSignal.any([signal, this.closing.signal]);
      const measures = await measure(reader, region, analysis.channel, either);
      this.send({ kind: 'measured', session: this.id, request, measures });
    } catch (error) {
      if (signal.aborted || this.closing.signal.aborted) return;
      const { message } = failure(this.id, error);
      this.send({ kind: 'unmeasured', session: this.id, request, message });
    }
  }

  /** Returns whether nobody uses the source any more. */
  close(): boolean {
    this.closing.abort();
    this.queue = [];
    this.current?.abort.abort();
    return this.source.release();
  }

  private async work(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      for (let tile = this.queue.shift(); tile; tile = this.queue.shift()) {
        await this.deliver(tile);
      }
      const { warnings } = this.source.info;
      if (!this.closing.signal.aborted) this.send({ kind: 'idle', session: this.id, warnings });
    } catch (error) {
      this.queue = [];
      this.send(failure(this.id, error));
    } finally {
      this.busy = false;
    }
  }

  private async deliver(tile: TileId): Promise<void> {
    if (!this.paintNow) return;
    const abort = new AbortController();
    this.current = { key: tileKey(tile), abort };
    try {
      const { filter } = this.paintNow.paint;
      const levels = await this.source.filtered(tile, filter, abort.signal);
      // The paint may have changed meanwhile; what another filter made needs another's palette.
      if (this.paintNow.paint.filter === filter) await this.sendTile(tile, levels);
      else this.queue.unshift(tile);
    } catch (error) {
      if (!abort.signal.aborted) throw error;
    } finally {
      this.current = null;
    }
  }

  private async sendTile(tile: TileId, levels: Uint8Array): Promise<void> {
    if (!this.paintNow || this.closing.signal.aborted) return;
    const { paint, palette, stamp } = this.paintNow;
    const map = this.mapOf(levels.length / STRIDE, paint);
    const image = new ImageData(STRIDE, map ? map.first.length : levels.length / STRIDE);
    paintTile(levels, STRIDE, palette, new Uint32Array(image.data.buffer), map);
    const bitmap = await createImageBitmap(image);
    const { scale } = paint;
    this.send({ kind: 'tile', session: this.id, tile, bitmap, scale, stamp }, [bitmap]);
  }

  private mapOf(bins: number, { scale }: Paint): RowMap | null {
    const key = `${bins} ${scale}`;
    let map = this.maps.get(key);
    if (map === undefined) {
      map = rowMap(bins, this.source.pyramid.sampleRateHz / 2, scale);
      this.maps.set(key, map);
    }
    return map;
  }
}

/** An error as the page receives it: its code and its sentence. */
export function failure(session: number, error: unknown): Extract<Reply, { kind: 'failed' }> {
  const { code, message } = error as { code?: string; message?: string };
  return {
    kind: 'failed',
    session,
    code: typeof code === 'string' ? code : 'spectrogram',
    message: message ?? String(error),
  };
}
