import type { View } from '../spectrogram/scales';
import type { EarmarkSpectrogram, Hover } from '../spectrogram/spectrogram';
import type { FrequencyScale } from '../spectrogram/warp';

const scaled = new WeakMap<View, Map<FrequencyScale, View>>();

/** A view on a picture's frequency scale; the same object for the same view and scale. */
export function scaledView(view: View, scale: FrequencyScale = 'linear'): View {
  const known = scaled.get(view) ?? new Map<FrequencyScale, View>();
  scaled.set(view, known);
  let found = known.get(scale);
  if (!found) {
    found = { ...view, scale };
    known.set(scale, found);
  }
  return found;
}

/** Where the pointer is in one picture is marked on the axes of the others. */
export function pointTogether(pictures: Iterable<EarmarkSpectrogram>, at: Hover | null): void {
  const all = [...pictures];
  if (all.length > 1) for (const picture of all) picture.pointedAt = at;
}
