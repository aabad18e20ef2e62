import type { AudioInfo } from '../audio/reader';
import type { AudioBytes } from '../audio/source';
import { text, unsealed } from '../messages/text';
import { type Analysis, analysisKey } from './analysis';
import { ByteLru } from './byte_lru';
import type { Paint } from './colours';
import type { DecibelRange } from './decibels';
import type { Filter } from './filters';
import type { Measures, Region } from './measure';
import type { Reply } from './protocol';
import { Questions } from './questions';
import { type Pyramid, type TileId, tileKey } from './tiles';
import { spectrogramWorker } from './worker_link';

const BITMAP_BYTES = 128 * 2 ** 20;

interface PaintedTile {
  bitmap: ImageBitmap;
  /** Which paint it shows: an older one is shown until the new one comes. */
  stamp: number;
}

/** Paint as asked for; what is left out follows the recording. */
export type PaintChoice = Partial<Paint>;

const STANDARD_PAINT = { map: 'magma', contrast: 0, filter: 'plain', scale: 'linear' } as const;

/**
 * The page's side of one recording's tiles: pictures that have come, and what is still wanted.
 *
 * What is computed is shared in the worker by all stores of the same Blob and analysis. A worker
 * that dies is opened again from here; the pictures that have come stay.
 * Events: `opened`, `tile`, `idle` (everything wanted is there), `failed` (CustomEvent with
 * {code, message}).
 */
export class TileStore extends EventTarget {
  info: AudioInfo | null = null;
  pyramid: Pyramid | null = null;
  failure: { code: string; message: string } | null = null;
  warnings: string[] = [];
  private ranges: Record<Filter, DecibelRange> | null = null;
  private readonly tiles = new ByteLru<PaintedTile>(
    BITMAP_BYTES,
    ({ bitmap }) => bitmap.width * bitmap.height * 4,
    ({ bitmap }) => bitmap.close(),
  );
  private readonly wants = new Map<object, { tiles: TileId[]; rank: number }>();
  private choice: PaintChoice = {};
  private stamp = 0;
  private asked = '';
  private readonly link;
  private readonly questions;

  constructor(
    private readonly blob: AudioBytes,
    private readonly source: string,
    private readonly analysis: Analysis,
  ) {
    super();
    this.link = spectrogramWorker().connect((reply) => this.receive(reply));
    this.questions = new Questions(this.link);
    this.open();
  }

  /** The decibel range chosen from the recording, for the filter in use. */
  get range(): DecibelRange | null {
    return this.ranges?.[this.choice.filter ?? 'plain'] ?? null;
  }

  /** The picture of a tile if it has come. It is lent: do not close or keep it. */
  get(tile: TileId): ImageBitmap | undefined {
    return this.tiles.get(tileKey(tile))?.bitmap;
  }

  isFresh(tile: TileId): boolean {
    return this.tiles.get(tileKey(tile))?.stamp === this.stamp;
  }

  /** Replace what `owner` wants, most wanted first; owners of a lower rank are served first. */
  want(owner: object, tiles: TileId[], rank = 0): void {
    this.wants.set(owner, { tiles, rank });
    this.ask();
  }

  leave(owner: object): void {
    this.wants.delete(owner);
    this.ask();
  }

  /** Change colours, range, contrast, scale or filter: tiles are painted again. */
  paint(choice: PaintChoice): void {
    if (JSON.stringify(choice) === JSON.stringify(this.choice) && this.stamp > 0) return;
    // Pictures of another scale would show sounds in the wrong place.
    if (choice.scale !== this.choice.scale) this.tiles.clear();
    this.choice = choice;
    if (this.ranges) this.sendPaint();
  }

  /** The level at a place as tiles of `level` show it; null where that is not known yet. */
  probe(level: number, timeS: number, frequencyHz: number): Promise<number | null> {
    return this.questions.probe(level, timeS, frequencyHz);
  }

  /** Measure a region from its samples. Rejects when another measurement is asked for, or closed. */
  measure(region: Region): Promise<Measures> {
    return this.questions.measure(region);
  }

  close(): void {
    this.link.send({ kind: 'close', session: this.link.session });
    this.link.disconnect();
    this.questions.close();
    this.tiles.clear();
  }

  private open(): void {
    const { blob, source, analysis } = this;
    const name = blob instanceof File ? blob.name : text('spectrogram-the-recording');
    const { session } = this.link;
    this.link.send({ kind: 'open', session, source, blob, name, analysis });
  }

  private sendPaint(): void {
    this.stamp++;
    const paint: Paint = { ...STANDARD_PAINT, ...this.range!, ...this.choice };
    this.link.send({ kind: 'paint', session: this.link.session, paint, stamp: this.stamp });
    this.asked = '';
    this.ask();
  }

  private ask(): void {
    if (!this.ranges) return;
    const missing = new Map<string, TileId>();
    const wants = [...this.wants.values()].sort((a, b) => a.rank - b.rank);
    for (const tile of wants.flatMap(({ tiles }) => tiles)) {
      if (!this.isFresh(tile)) missing.set(tileKey(tile), tile);
    }
    const asked = [...missing.keys()].join(' ');
    if (asked === this.asked) return;
    this.asked = asked;
    this.link.send({ kind: 'want', session: this.link.session, tiles: [...missing.values()] });
  }

  private receive(reply: Reply): void {
    if (reply.kind === 'opened') this.opened(reply);
    else if (reply.kind === 'tile') this.arrived(reply);
    else if (reply.kind === 'idle') {
      this.warnings = reply.warnings.map(unsealed);
      this.asked = '';
      this.dispatchEvent(new Event('idle'));
    } else if (reply.kind === 'restarted') {
      this.open();
      this.questions.askAgain();
    } else if (reply.kind === 'failed') {
      this.failure = { code: reply.code, message: unsealed(reply.message) };
      this.dispatchEvent(new CustomEvent('failed', { detail: this.failure }));
    } else if (reply.kind !== 'thumbnailed') this.questions.receive(reply);
  }

  private opened({ info, pyramid, ranges }: Extract<Reply, { kind: 'opened' }>): void {
    this.info = info;
    this.pyramid = pyramid;
    this.ranges = ranges;
    this.dispatchEvent(new Event('opened'));
    this.sendPaint();
  }

  private arrived({ tile, bitmap, scale, stamp }: Extract<Reply, { kind: 'tile' }>): void {
    if (scale === (this.choice.scale ?? 'linear')) {
      this.tiles.set(tileKey(tile), { bitmap, stamp });
      this.dispatchEvent(new Event('tile'));
    } else bitmap.close();
    if (stamp === this.stamp) return;
    this.asked = '';
    this.ask();
  }
}

interface Shared {
  store: TileStore;
  users: number;
}

const shared = new Map<AudioBytes, Map<string, Shared>>();
const numbers = new WeakMap<AudioBytes, number>();
let blobs = 0;

/**
 * A store for these tiles; `release` it after use.
 *
 * Views that name the same `paintedFor` share one store and its paint. A store that failed is not
 * shared again, so opening anew tries anew.
 */
export function shareTiles(
  blob: AudioBytes,
  analysis: Analysis,
  paintedFor: string,
): { store: TileStore; release: () => void } {
  const ofBlob = shared.get(blob) ?? new Map<string, Shared>();
  shared.set(blob, ofBlob);
  const key = `${paintedFor} ${analysisKey(analysis)}`;
  const known = ofBlob.get(key);
  const usable = known && !known.store.failure;
  const entry = usable
    ? known
    : { store: new TileStore(blob, sourceOf(blob, analysis), analysis), users: 0 };
  ofBlob.set(key, entry);
  entry.users++;
  const release = () => {
    if (--entry.users > 0) return;
    entry.store.close();
    if (ofBlob.get(key) === entry) ofBlob.delete(key);
    if (ofBlob.size === 0) shared.delete(blob);
  };
  return { store: entry.store, release };
}

/** A name for what is computed of a Blob: messages carry copies, which cannot be compared. */
function sourceOf(blob: AudioBytes, analysis: Analysis): string {
  let number = numbers.get(blob);
  if (number === undefined) {
    number = ++blobs;
    numbers.set(blob, number);
  }
  return `${number} ${analysisKey(analysis)}`;
}
