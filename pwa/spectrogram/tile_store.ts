import type { AudioInfo } from '../audio/reader';
import { ByteLru } from './byte_lru';
import type { Paint } from './colours';
import type { DecibelRange } from './decibels';
import type { Reply } from './protocol';
import { type Channel, type Pyramid, type TileId, tileKey } from './tiles';
import { spectrogramWorker } from './worker_link';

const BITMAP_BYTES = 128 * 2 ** 20;

interface PaintedTile {
  bitmap: ImageBitmap;
  /** Which paint it shows: an older one is shown until the new one comes. */
  stamp: number;
}

/** Paint as asked for; what is left out follows the recording. */
export type PaintChoice = Partial<Paint>;

/**
 * The page's side of one recording's tiles: pictures that have come, and what is still wanted.
 *
 * Views of the same Blob and channel share one store (`shareTiles`), so the overview and the
 * spectrogram never compute a tile twice.
 * Events: `opened`, `tile`, `idle` (everything wanted is there), `failed` (CustomEvent with
 * {code, message}).
 */
export class TileStore extends EventTarget {
  info: AudioInfo | null = null;
  pyramid: Pyramid | null = null;
  /** The decibel range chosen from the recording. */
  range: DecibelRange | null = null;
  failure: { code: string; message: string } | null = null;
  warnings: string[] = [];
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

  constructor(blob: Blob, name: string, channel: Channel, fftSize?: number) {
    super();
    this.link = spectrogramWorker().connect((reply) => this.receive(reply));
    const open = { kind: 'open', session: this.link.session, blob, name, channel } as const;
    this.link.send(fftSize ? { ...open, fftSize } : open);
  }

  /** The picture of a tile if it has come. It is lent: do not close or keep it. */
  get(tile: TileId): ImageBitmap | undefined {
    return this.tiles.get(tileKey(tile))?.bitmap;
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

  /** Change colours or range: tiles are painted again, audio is not read. */
  paint(choice: PaintChoice): void {
    if (JSON.stringify(choice) === JSON.stringify(this.choice) && this.stamp > 0) return;
    this.choice = choice;
    if (this.range) this.sendPaint();
  }

  close(): void {
    this.link.send({ kind: 'close', session: this.link.session });
    this.link.disconnect();
    this.tiles.clear();
  }

  private sendPaint(): void {
    this.stamp++;
    const paint: Paint = { map: 'magma', ...this.range!, ...this.choice };
    this.link.send({ kind: 'paint', session: this.link.session, paint, stamp: this.stamp });
    this.asked = '';
    this.ask();
  }

  private ask(): void {
    if (!this.range) return;
    const missing = new Map<string, TileId>();
    const wants = [...this.wants.values()].sort((a, b) => a.rank - b.rank);
    for (const tile of wants.flatMap(({ tiles }) => tiles)) {
      const key = tileKey(tile);
      if (this.tiles.get(key)?.stamp !== this.stamp) missing.set(key, tile);
    }
    const asked = [...missing.keys()].join(' ');
    if (asked === this.asked) return;
    this.asked = asked;
    this.link.send({ kind: 'want', session: this.link.session, tiles: [...missing.values()] });
  }

  private receive(reply: Reply): void {
    if (reply.kind === 'opened') {
      this.info = reply.info;
      this.pyramid = reply.pyramid;
      this.range = reply.range;
      this.dispatchEvent(new Event('opened'));
      this.sendPaint();
    } else if (reply.kind === 'tile') {
      this.tiles.set(tileKey(reply.tile), { bitmap: reply.bitmap, stamp: reply.stamp });
      this.dispatchEvent(new Event('tile'));
      if (reply.stamp !== this.stamp) {
        this.asked = '';
        this.ask();
      }
    } else if (reply.kind === 'idle') {
      this.warnings = reply.warnings;
      this.asked = '';
      this.dispatchEvent(new Event('idle'));
    } else {
      this.failure = { code: reply.code, message: reply.message };
      this.dispatchEvent(new CustomEvent('failed', { detail: this.failure }));
    }
  }
}

interface Shared {
  store: TileStore;
  users: number;
}

const shared = new Map<Blob, Map<string, Shared>>();

/**
 * A store for these tiles, shared with everyone who asked for the same; `release` it after use.
 * One that failed is not shared again, so opening anew tries anew.
 */
export function shareTiles(
  blob: Blob,
  channel: Channel,
  fftSize?: number,
): { store: TileStore; release: () => void } {
  const ofBlob = shared.get(blob) ?? new Map<string, Shared>();
  shared.set(blob, ofBlob);
  const key = `${channel} ${fftSize ?? ''}`;
  const name = blob instanceof File ? blob.name : 'The recording';
  const known = ofBlob.get(key);
  const usable = known && !known.store.failure;
  const entry = usable ? known : { store: new TileStore(blob, name, channel, fftSize), users: 0 };
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
