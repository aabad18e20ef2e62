/** Times and frequencies as a person reads them. */
import { formatNumber } from '../messages/format';

/** Seconds as `m:ss.cc`, or `h:mm:ss.cc` from an hour on. */
export function clockText(seconds: number, digits = 2): string {
  const unit = 10 ** digits;
  const ticks = Math.round(Math.max(0, seconds) * unit);
  const whole = Math.floor(ticks / unit);
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  const rest = String(whole % 60).padStart(2, '0');
  const fraction = digits > 0 ? `.${String(ticks % unit).padStart(digits, '0')}` : '';
  if (hours === 0) return `${minutes}:${rest}${fraction}`;
  return `${hours}:${String(minutes).padStart(2, '0')}:${rest}${fraction}`;
}

/** A length of time as a person says it: `820 ms`, `3.2 s`, `2 min 5 s`. */
export function lengthText(seconds: number): string {
  if (seconds < 1) return `${Math.round(seconds * 1000)} ms`;
  if (seconds < 60) return `${formatNumber(Number(seconds.toFixed(seconds < 10 ? 2 : 1)))} s`;
  const whole = Math.round(seconds);
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  return hours > 0 ? `${hours} h ${minutes} min` : `${minutes} min ${whole % 60} s`;
}

export function frequencyText(hz: number): string {
  return hz < 1000 ? `${Math.round(hz)} Hz` : `${formatNumber(Number((hz / 1000).toFixed(2)))} kHz`;
}
