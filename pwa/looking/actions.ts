import { COLOUR_MAPS } from '../spectrogram/colours';
import { FILTERS } from '../spectrogram/filters';
import { FREQUENCY_SCALES } from '../spectrogram/warp';
import { nextOf } from './look';
import type { Looks } from './looks';
import { BUILT_IN_PRESETS } from './presets';
import { LAYOUTS } from './remembered';

/** What the keys of looking do, by the names they have in the key table. */
export const LOOK_ACTIONS: Readonly<Record<string, (looks: Looks) => unknown>> = {
  look: (looks) => looks.show(),
  'look-filter': (looks) => looks.change({ filter: nextOf(FILTERS, looks.look.filter) }),
  'look-scale': (looks) => looks.change({ scale: nextOf(FREQUENCY_SCALES, looks.look.scale) }),
  'look-colours': (looks) =>
    looks.change({ colours: nextOf<string>(COLOUR_MAPS, looks.look.colours) }),
  'look-layout': (looks) => looks.setLayout(nextOf(layoutsOf(looks.channels), looks.layout)),
  'look-brighter': (looks) => looks.brighten(1),
  'look-darker': (looks) => looks.brighten(-1),
  ...Object.fromEntries(
    BUILT_IN_PRESETS.map((preset) => [
      `look-preset-${preset.id}`,
      (looks: Looks) => looks.apply(preset),
    ]),
  ),
};

/** The layouts that make sense for so many channels. */
export function layoutsOf(channels: number) {
  return LAYOUTS.filter((layout) => layout !== 'channels' || channels > 1);
}
