import { type Look, readLook } from './look';

/** Which pictures there are: one, one for each channel, or two with settings of their own. */
export const LAYOUTS = ['one', 'channels', 'two'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** How a person last looked at a project on this device. */
export interface Remembered {
  layout: Layout;
  looks: [Look, Look];
}

const KEY = 'earmark-look:';

/** What was last used on this device; null if nothing was, or it cannot be read. */
export function recall(project: string): Remembered | null {
  try {
    const stored = JSON.parse(localStorage.getItem(KEY + project) ?? 'null') as Remembered | null;
    if (!stored || !Array.isArray(stored.looks)) return null;
    const layout = LAYOUTS.find((known) => known === stored.layout) ?? 'one';
    return { layout, looks: [readLook(stored.looks[0]), readLook(stored.looks[1])] };
  } catch {
    return null;
  }
}

/** Remember; a device without room for it forgets. */
export function remember(project: string, what: Remembered): void {
  try {
    localStorage.setItem(KEY + project, JSON.stringify(what));
  } catch {
    // Nothing is lost but a convenience.
  }
}
