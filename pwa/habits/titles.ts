import type { Binding } from '../labeling/keys';

const PAIR = /^(next|previous)(-|$)/;
const WAY = /-(left|right|up|down|back|on|start|end|earlier|later)$/;

/** What an action does, where rows that share a title are told apart. */
export function titleOf({ action, title }: Binding): string {
  const way = PAIR.exec(action)?.[1] ?? WAY.exec(action)?.[1];
  return way && / or |Move|Listen along/.test(title) ? `${title} (${way})` : title;
}
