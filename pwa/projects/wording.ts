/** Small facts as people read them. */

/** Seconds as '9.98 s', '1:05' or '2:00:00'. */
export function formatDuration(seconds: number): string {
  if (seconds < 60) return `${trim(seconds)} s`;
  const whole = Math.round(seconds);
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  const rest = String(whole % 60).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`;
}

/** A sample rate as '44.1 kHz'. */
export function formatRate(rateHz: number): string {
  return `${Number((rateHz / 1000).toFixed(3))} kHz`;
}

export function formatChannels(channels: number): string {
  return ['', 'mono', 'stereo'][channels] || `${channels} channels`;
}

/** A day as people say it: 'today', 'yesterday', '3 Nov 2026'. */
export function formatDay(iso: string, now = new Date()): string {
  const day = new Date(iso);
  const days = Math.round((startOfDay(now) - startOfDay(day)) / 86_400_000);
  if (days === 0) return 'today';
  if (days === 1) return 'yesterday';
  return day.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
}

/** '1 row', '1,200 rows'. */
export function countOf(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

function trim(seconds: number): string {
  return String(Number(seconds.toFixed(seconds < 10 ? 2 : 1)));
}

function startOfDay(day: Date): number {
  return new Date(day.getFullYear(), day.getMonth(), day.getDate()).getTime();
}
