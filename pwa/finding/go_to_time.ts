import type { Desk } from '../labeling/desk';

/** Show a time in the middle of the view, and put the cursor there. */
export function goToTime(desk: Desk, seconds: number): void {
  const { startS, endS } = desk.looking.view;
  if (seconds < startS || seconds > endS) desk.looking.centre(seconds);
  desk.listening.seek(seconds);
}
