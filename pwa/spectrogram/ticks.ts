/** A place on an axis; only major ticks carry a label. */

import { formatNumber } from '../messages/format';
export interface Tick {
  value: number;
  label: string;
}

const TIME_STEPS_S = [
  0.0001, 0.0002, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30,
  60, 120, 300, 600, 900, 1800, 3600, 7200, 10800, 21600,
];
const DAY_S = 86_400;
const FREQUENCY_STEPS_HZ = [
  5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000, 20000, 25000, 50000, 100000,
];

/**
 * Round times between two ends, no more than fit at `minGapPx`.
 *
 * With `clockStartS`, the seconds after midnight at which the recording starts, the ticks stand at
 * round times of the clock and say those; their values are still seconds of the recording.
 */
export function timeTicks(
  startS: number,
  endS: number,
  widthPx: number,
  minGapPx = 90,
  clockStartS: number | null = null,
): Tick[] {
  const step = stepFor(TIME_STEPS_S, ((endS - startS) * minGapPx) / Math.max(1, widthPx));
  const shift = clockStartS ?? 0;
  const label = clockStartS === null ? timeLabel : dayTimeLabel;
  return multiples(step, startS + shift, endS + shift).map((value) => ({
    value: value - shift,
    label: label(value, step),
  }));
}

/** Round frequencies between two ends, no more than fit at `minGapPx`; labels in kHz. */
export function frequencyTicks(
  lowHz: number,
  highHz: number,
  heightPx: number,
  minGapPx = 36,
): Tick[] {
  const step = stepFor(FREQUENCY_STEPS_HZ, ((highHz - lowHz) * minGapPx) / Math.max(1, heightPx));
  const digits = step >= 1000 ? 0 : Math.ceil(-Math.log10(step / 1000));
  return multiples(step, lowHz, highHz).map((value) => ({
    value,
    label: (value / 1000).toFixed(step === 25000 ? 0 : digits),
  }));
}

/** How round a frequency is, as its first digit and zeros: the rounder ones are placed first. */
const ROUNDNESS = [[1], [5], [2], [3], [4, 7], [6, 8, 9, 1.5], [2.5, 3.5, 4.5]];

/** Round frequencies at least `minGapPx` apart on any scale, the roundest first; labels in kHz. */
export function scaledTicks(
  lowHz: number,
  highHz: number,
  placeOf: (hz: number) => number,
  minGapPx: number,
): Tick[] {
  const kept: number[] = [];
  const keep = (hz: number) => {
    if (hz < lowHz || hz > highHz) return;
    const place = placeOf(hz);
    if (kept.every((other) => Math.abs(placeOf(other) - place) >= minGapPx)) kept.push(hz);
  };
  keep(0);
  for (const digits of ROUNDNESS) {
    for (let power = 5; power >= 1; power--) for (const digit of digits) keep(digit * 10 ** power);
  }
  return kept.sort((a, b) => a - b).map((value) => ({ value, label: formatNumber(value / 1000) }));
}

/** mm:ss, with hours where there are any and as many decimals as the step needs. */
export function timeLabel(timeS: number, stepS: number): string {
  const decimals = stepS >= 1 ? 0 : Math.ceil(-Math.log10(stepS) - 1e-9);
  return clock(timeS, decimals);
}

/** hh:mm of the day, with seconds and as many decimals as the step needs. */
function dayTimeLabel(timeS: number, stepS: number): string {
  const text = dayTime(timeS, stepS >= 1 ? 0 : Math.ceil(-Math.log10(stepS) - 1e-9));
  return stepS >= 60 ? text.slice(0, 5) : text;
}

/** hh:mm:ss.mmm of the day, for seconds after a midnight; goes round at the next. */
export function dayTime(timeS: number, decimals = 3): string {
  const unit = 10 ** decimals;
  const ofDay = Math.round(timeS * unit) % (DAY_S * unit);
  const whole = ofDay < 0 ? ofDay + DAY_S * unit : ofDay;
  const seconds = Math.floor(whole / unit);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const text = parts.map((part) => String(part).padStart(2, '0')).join(':');
  return decimals > 0 ? `${text}.${String(whole % unit).padStart(decimals, '0')}` : text;
}

/** Seconds after midnight of a moment, on a clock that many minutes ahead of UTC. */
export function secondsOfDay(moment: Date, utcOffsetMin = 0): number {
  const dayMs = DAY_S * 1000;
  const ofDayMs = (moment.getTime() + utcOffsetMin * 60_000) % dayMs;
  return (ofDayMs < 0 ? ofDayMs + dayMs : ofDayMs) / 1000;
}

/** m:ss.mmm, or h:mm:ss.mmm from an hour on. */
export function clock(timeS: number, decimals = 3): string {
  const unit = 10 ** decimals;
  const whole = Math.round(Math.abs(timeS) * unit);
  const seconds = Math.floor(whole / unit);
  const fraction = decimals > 0 ? `.${String(whole % unit).padStart(decimals, '0')}` : '';
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const rest = String(seconds % 60).padStart(2, '0');
  const head = hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}` : String(minutes);
  return `${timeS < 0 && whole > 0 ? '-' : ''}${head}:${rest}${fraction}`;
}

/** Frequency for people: Hz below 1000, else kHz. */
export function frequencyText(frequencyHz: number): string {
  return frequencyHz < 1000
    ? `${formatNumber(Math.round(frequencyHz))} Hz`
    : `${formatNumber(frequencyHz / 1000, frequencyHz < 100_000 ? 2 : 1)} kHz`;
}

/** Decibels for people, with a real minus sign. */
export function decibelText(db: number, digits = 0): string {
  return `${formatNumber(db, digits).replace('-', '\u2212')} dB`;
}

function stepFor(steps: readonly number[], atLeast: number): number {
  return steps.find((step) => step >= atLeast) ?? steps.at(-1)!;
}

function multiples(step: number, from: number, to: number): number[] {
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => (first + i) * step);
}
