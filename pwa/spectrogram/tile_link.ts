import type { AudioBytes } from '../audio/source';
import type { Analysis } from './analysis';
import { shareTiles, type TileStore } from './tile_store';

/** What a view does when something happens to its tiles. */
export interface TileHandlers {
  opened(): void;
  tile(): void;
  idle?(): void;
  failed?(): void;
}

/** A view's hold on the tiles of the recording it shows, if any. */
export class TileLink {
  private held: { store: TileStore; release: () => void } | null = null;
  private listening = new AbortController();

  constructor(private readonly handlers: TileHandlers) {}

  get store(): TileStore | null {
    return this.held?.store ?? null;
  }

  /** Let go of what was shown and take hold of this; `paintedFor` is as for `shareTiles`. */
  open(blob: AudioBytes, analysis: Analysis, paintedFor: string): TileStore {
    this.close();
    this.held = shareTiles(blob, analysis, paintedFor);
    this.listening = new AbortController();
    const { store } = this.held;
    for (const name of ['opened', 'tile', 'idle', 'failed'] as const) {
      store.addEventListener(name, () => this.handlers[name]?.(), {
        signal: this.listening.signal,
      });
    }
    if (store.info) this.handlers.opened();
    return store;
  }

  close(): void {
    if (!this.held) return;
    this.listening.abort();
    this.held.store.leave(this);
    this.held.release();
    this.held = null;
  }
}
