/** Small facts as people read them. */
import { formatDate, formatNumber } from '../messages/format';
import { text } from '../messages/text';

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
  return `${formatNumber(rateHz / 1000)} kHz`;
}

export function formatChannels(count: number): string {
  if (count === 1) return text('projects-mono');
  return count === 2 ? text('projects-stereo') : text('projects-channels', { count });
}

/** When a project was opened, as people say it: 'Opened today', 'Opened 3 Nov 2026'. */
export function openedText(iso: string, now = new Date()): string {
  const date = new Date(iso);
  const days = Math.round((startOfDay(now) - startOfDay(date)) / 86_400_000);
  if (days === 0) return text('projects-opened-today');
  if (days === 1) return text('projects-opened-yesterday');
  const day = formatDate(date, { day: 'numeric', month: 'short', year: 'numeric' });
  return text('projects-opened-on', { day });
}

function trim(seconds: number): string {
  return formatNumber(Number(seconds.toFixed(seconds < 10 ? 2 : 1)));
}

function startOfDay(day: Date): number {
  return new Date(day.getFullYear(), day.getMonth(), day.getDate()).getTime();
}
