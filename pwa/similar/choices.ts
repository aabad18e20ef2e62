/** How a person goes through grids, kept on this device. */
const AUTOPLAY = 'earmark.similar.autoplay';
const LEAVE_OUT = 'earmark.similar.leave-out';

/** Whether tiles are played as one comes to them. */
export function autoplays(): boolean {
  return localStorage.getItem(AUTOPLAY) === 'yes';
}

export function setAutoplays(plays: boolean): void {
  localStorage.setItem(AUTOPLAY, plays ? 'yes' : 'no');
}

/** Whether what is labeled already is not looked for. */
export function leavesOutLabeled(): boolean {
  return localStorage.getItem(LEAVE_OUT) === 'yes';
}

export function setLeavesOut(leaves: boolean): void {
  localStorage.setItem(LEAVE_OUT, leaves ? 'yes' : 'no');
}
