/** How long nobody has touched this device, over all tabs of the browser. */

const PLACE = 'earmark-touched';
/** Tabs tell each other no more often than that. */
const TELL_MS = 5000;
const LOOK_MS = 5000;
const TOUCHES = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'];

/** Whether so many minutes have gone by; a clock that was set back begins anew. */
export function isIdle(nowMs: number, touchedMs: number, minutes: number): boolean {
  return minutes > 0 && nowMs - touchedMs >= minutes * 60_000;
}

/** Call back when nobody has touched the page for so many minutes. */
export function whenIdle(minutes: () => number, idle: () => void): void {
  let touchedMs = Date.now();
  let toldMs = 0;
  const touch = () => {
    touchedMs = Date.now();
    if (minutes() === 0) return;
    if (Math.abs(touchedMs - toldMs) < TELL_MS) return;
    toldMs = touchedMs;
    localStorage.setItem(PLACE, String(touchedMs));
  };
  const look = () => {
    const nowMs = Date.now();
    const elsewhereMs = Number(localStorage.getItem(PLACE)) || 0;
    touchedMs = Math.min(nowMs, Math.max(touchedMs, elsewhereMs));
    if (isIdle(nowMs, touchedMs, minutes())) idle();
  };
  for (const event of TOUCHES) addEventListener(event, touch, { passive: true, capture: true });
  // Timers stand still while a device sleeps: look before anything is touched.
  for (const event of ['pageshow', 'focus']) addEventListener(event, look);
  document.addEventListener('visibilitychange', look);
  touch();
  setInterval(look, LOOK_MS);
}
