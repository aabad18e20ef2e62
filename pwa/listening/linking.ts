import type { Looks } from '../looking/looks';
import { heardOf, shownOf } from './heard';
import type { Sounds } from './sounds';

/** Show the channel that is heard, and hear the one that is shown, as long as people want that. */
export function linkChannels(looks: Looks, sounds: Sounds): void {
  let seen = looks.channel;
  looks.addEventListener('change', () => {
    if (looks.channel === seen) return;
    seen = looks.channel;
    if (sounds.linked && shownOf(sounds.heard) !== seen) sounds.hear(heardOf(seen));
  });
  sounds.addEventListener('heard', () => {
    const shown = shownOf(sounds.heard);
    if (!sounds.linked || shown === looks.channel) return;
    seen = shown;
    looks.setChannel(shown);
  });
}
