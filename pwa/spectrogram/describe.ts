import { text } from '../messages/text';
import type { View } from './scales';
import { clock, frequencyText } from './ticks';

/** What a picture shows, for those who do not see it. */
export function describe(view: View, name: string): string {
  const seen = {
    start: clock(view.startS, 1),
    end: clock(view.endS, 1),
    low: frequencyText(view.lowHz),
    high: frequencyText(view.highHz),
  };
  return name
    ? text('spectrogram-shown-named', { name, ...seen })
    : text('spectrogram-shown', seen);
}
