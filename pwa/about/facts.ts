/** What is known of a recording, as lines of words. */
import { isLossy } from '../audio';
import type { AudioFormat } from '../document/schema';
import { formatChannels, formatDuration, formatRate } from '../projects/wording';
import { formatBytes, type RecordingAbout, type RecordingRow } from '../storage';

/** A name and what is said under it. */
export type Fact = readonly [name: string, text: string];

const FORMATS: Record<AudioFormat, string> = {
  wav: 'WAV',
  flac: 'FLAC',
  mp3: 'MP3',
  vorbis: 'Vorbis',
  opus: 'Opus',
};

/** The sound and its file. */
export function fileFacts(row: RecordingRow): Fact[] {
  const decoded = isLossy(row.format) ? ', decoded to 16-bit WAV when it was added' : '';
  return [
    ['File', row.file_name],
    ['Format', `${FORMATS[row.format]}, ${formatBytes(row.bytes)}${decoded}`],
    ['Length', `${formatDuration(row.duration_s)} (${row.duration_s.toFixed(3)} s)`],
    ['Sound', `${formatRate(row.sample_rate_hz)}, ${formatChannels(row.channels)}`],
    ['SHA-256', row.sha256 ?? 'being computed'],
  ];
}

/** What the recorder says; only what is known. */
export function recorderFacts(about: RecordingAbout): Fact[] {
  const { site, device, gain, temperature_c, battery_v } = about;
  const facts: [string, string | undefined][] = [
    ['Start', startText(about)],
    ['Site', site],
    ['Device', device],
    ['Gain', gain],
    ['Temperature', temperature_c === undefined ? undefined : `${temperature_c} °C`],
    ['Battery', battery_v === undefined ? undefined : `${battery_v} V`],
    ['Position', positionText(about)],
  ];
  return facts.filter((fact): fact is [string, string] => Boolean(fact[1]));
}

/** '2 May 2021, 04:00:00 UTC+02:00, from GUANO'. */
export function startText(about: RecordingAbout): string | undefined {
  const { start_time, start_source, utc_offset_min } = about;
  if (!start_time) return undefined;
  const wall = new Date(Date.parse(start_time) + (utc_offset_min ?? 0) * 60_000);
  const options = { timeZone: 'UTC' } as const;
  const day = wall.toLocaleDateString('en-GB', { ...options, dateStyle: 'long' });
  const time = wall.toISOString().slice(11, 23).replace('.000', '');
  const zone =
    utc_offset_min === undefined
      ? ' (no time zone is said: taken for UTC)'
      : ` ${zoneText(utc_offset_min)}`;
  return `${day}, ${time}${zone}, from ${start_source ?? 'the file'}`;
}

function zoneText(offsetMin: number): string {
  if (offsetMin === 0) return 'UTC';
  const minutes = Math.abs(offsetMin);
  const two = (value: number) => String(value).padStart(2, '0');
  const sign = offsetMin < 0 ? '−' : '+';
  return `UTC${sign}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function positionText({ latitude, longitude }: RecordingAbout): string | undefined {
  if (latitude === undefined || longitude === undefined) return undefined;
  const north = `${Math.abs(latitude)}° ${latitude < 0 ? 'S' : 'N'}`;
  return `${north}, ${Math.abs(longitude)}° ${longitude < 0 ? 'W' : 'E'}`;
}
