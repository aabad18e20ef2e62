/** Where the sound in view begins, ends or changes, for edges to snap to. Python computes it. */
import type { AudioReader } from '../audio';
import { python } from '../python/bridge';
import type { View } from '../spectrogram/scales';

export interface SoundEdge {
  readonly at_s: number;
  readonly change_db: number;
}

/** More than this is never computed at once: about half a minute at 48 kHz. */
const MOST_SAMPLES = 1.6e6;
const HOPS_PER_VIEW = 1500;
const SHORTEST_HOP_S = 0.0005;
/** An edge is pulled from this far. */
export const SNAP_PX = 16;

/** The edges of what is in view. Without Python or sound it knows none. */
export class SoundEdges {
  #edges: readonly SoundEdge[] = [];
  #of: { view: View; reader: AudioReader } | null = null;
  #asking: AbortController | null = null;

  constructor(private readonly reader: () => AudioReader | null) {}

  /** Make sure that the edges of this view are known, or will be, and hear when they are. */
  ask(view: View, onFound: () => void = () => {}): void {
    const reader = this.reader();
    if (!reader || python.phase !== 'ready' || this.#covers(view, reader)) return;
    const samples = (view.endS - view.startS) * reader.info.sampleRateHz;
    this.#asking?.abort();
    this.#edges = [];
    this.#of = null;
    if (samples > MOST_SAMPLES) return;
    this.#of = { view, reader };
    const asking = new AbortController();
    this.#asking = asking;
    const finding = this.#find(view, reader, asking.signal).then(onFound);
    void finding.catch(() => {
      // Snapping is a help: without an answer the edge stays where the hand puts it.
      if (this.#asking === asking) this.#of = null;
    });
  }

  /** The edge that a time snaps to, the clearest of those nearby; null where there is none. */
  near(atS: number, secondsPerPx: number): number | null {
    return nearest(this.#edges, atS, SNAP_PX * secondsPerPx);
  }

  #covers(view: View, reader: AudioReader): boolean {
    const of = this.#of?.view;
    return this.#of?.reader === reader && of !== undefined && sameView(of, view);
  }

  async #find(view: View, reader: AudioReader, signal: AbortSignal): Promise<void> {
    const { sampleRateHz, frames } = reader.info;
    const first = Math.max(0, Math.floor(view.startS * sampleRateHz));
    const last = Math.min(frames, Math.ceil(view.endS * sampleRateHz));
    const samples = mixed(await reader.read(first, last, signal));
    const payload = {
      sample_rate_hz: sampleRateHz,
      start_s: first / sampleRateHz,
      hop_s: Math.max(SHORTEST_HOP_S, (view.endS - view.startS) / HOPS_PER_VIEW),
      low_hz: view.lowHz,
      high_hz: view.highHz,
    };
    const { edges } = await python.call<{ edges: SoundEdge[] }>('find_edges', payload, {
      buffers: [samples],
    });
    if (!signal.aborted) this.#edges = edges;
  }
}

/** Of the edges within reach, the one that is both near and clear. */
export function nearest(edges: readonly SoundEdge[], atS: number, reachS: number): number | null {
  let best: number | null = null;
  let bestPull = 0;
  for (const { at_s, change_db } of edges) {
    const pull = change_db * (1 - Math.abs(at_s - atS) / reachS);
    if (pull > bestPull) [best, bestPull] = [at_s, pull];
  }
  return best;
}

function mixed(channels: readonly Float32Array[]): Float32Array {
  const [first, ...others] = channels;
  const mix = new Float32Array(first ?? []);
  for (const other of others) for (let i = 0; i < mix.length; i++) mix[i]! += other[i]!;
  return others.length > 0 ? mix.map((value) => value / channels.length) : mix;
}

function sameView(one: View, other: View): boolean {
  return (
    one.startS === other.startS &&
    one.endS === other.endS &&
    one.lowHz === other.lowHz &&
    one.highHz === other.highHz
  );
}
