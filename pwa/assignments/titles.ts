/** How to speak of what was handed out. */
import type { Assignment } from '../document';
import { formatDate } from '../messages/format';
import { text } from '../messages/text';

/** An assignment in a list: what it is about, else when it was handed out; how many recordings. */
export function titleOf({ note, created, given }: Assignment): string {
  const count = given.size;
  if (note) return text('assignments-title', { note, count });
  const at = formatDate(new Date(created.at), { dateStyle: 'medium' });
  return text('assignments-title-nameless', { at, count });
}

/** A day, as `2026-05-31`, as people write it. */
export function dayText(day: string): string {
  const date = new Date(`${day}T12:00:00`);
  return Number.isNaN(date.getTime()) ? day : formatDate(date, { dateStyle: 'medium' });
}

/** Whether a day is over. */
export function isOver(day: string, now = new Date()): boolean {
  return day !== '' && new Date(`${day}T23:59:59`) < now;
}
