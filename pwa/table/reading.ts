/** What people type into the cells of the table, read: a value, or a sentence why it is none. */
import type { Label, Region } from '../document';
import { regionProblem } from '../labeling/regions';
import { text } from '../messages/text';
import type { Limits } from '../spectrogram/scales';

export type Part = 'start' | 'end' | 'duration' | 'low' | 'high';

/** A region with another number in one of its parts. */
export function readRegion(
  typed: string,
  part: Part,
  region: Region,
  limits: Limits,
): { region?: Region; problem?: string } {
  const empty = typed.trim() === '';
  if (empty && (part === 'low' || part === 'high')) {
    return { region: { start_s: region.start_s, end_s: region.end_s } };
  }
  const value = empty ? Number.NaN : numberOf(typed);
  const changed = changedRegion(region, part, value, limits);
  const problem = Number.isNaN(value)
    ? text('table-problem-number')
    : regionProblem(changed, limits);
  return problem ? { problem } : { region: changed };
}

/** A moment stays a moment; a time region that gets one frequency gets the other end, too. */
function changedRegion(region: Region, part: Part, value: number, limits: Limits): Region {
  const { start_s, end_s, low_hz, high_hz } = region;
  const isPoint = start_s === end_s;
  switch (part) {
    case 'start':
      return { ...region, start_s: value, ...(isPoint ? { end_s: value } : {}) };
    case 'end':
      return { ...region, end_s: value };
    case 'duration':
      return { ...region, end_s: start_s + value };
    case 'low':
      if (isPoint && low_hz !== undefined) return { ...region, low_hz: value, high_hz: value };
      return { ...region, low_hz: value, high_hz: high_hz ?? limits.nyquistHz };
    case 'high':
      if (isPoint && low_hz !== undefined) return { ...region, low_hz: value, high_hz: value };
      return { ...region, low_hz: low_hz ?? 0, high_hz: value };
  }
}

/** Names of labels with semicolons between, whatever their case. */
export function readLabels(
  typed: string,
  labels: readonly Label[],
): { ids?: string[]; problem?: string } {
  const names = typed.split(';').flatMap((name) => name.trim() || []);
  const ids = names.map((name) => {
    const wanted = name.toLowerCase();
    return labels.find((label) => label.name.toLowerCase() === wanted)?.id;
  });
  const unknown = names[ids.indexOf(undefined)];
  if (unknown !== undefined) return { problem: text('table-problem-label', { name: unknown }) };
  return { ids: [...new Set(ids.filter((id) => id !== undefined))] };
}

/** Per cent, as 0 to 1; null where nothing is said. */
export function readConfidence(typed: string): { confidence?: number | null; problem?: string } {
  const plain = typed.replace('%', '').trim();
  if (plain === '') return { confidence: null };
  const percent = numberOf(plain);
  if (!(percent >= 0 && percent <= 100)) return { problem: text('table-problem-confidence') };
  return { confidence: percent / 100 };
}

/** A channel from 1; null where it concerns all. */
export function readChannel(
  typed: string,
  channels: number,
): { channel?: number | null; problem?: string } {
  if (typed.trim() === '') return { channel: null };
  const channel = numberOf(typed);
  if (Number.isInteger(channel) && channel >= 1 && channel <= channels) return { channel };
  return { problem: text('table-problem-channel', { channels }) };
}

function numberOf(typed: string): number {
  return Number(typed.trim().replace(',', '.') || Number.NaN);
}
