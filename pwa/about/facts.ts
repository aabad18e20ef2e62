/** What is known of a recording, as lines of words. */

import { isLossy } from '../audio';
import type { AudioFormat } from '../document/schema';
import { formatDate, formatNumber } from '../messages/format';
import { text } from '../messages/text';
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
  const format = `${FORMATS[row.format]}, ${formatBytes(row.bytes)}`;
  return [
    [text('about-file'), row.file_name],
    [text('about-format'), isLossy(row.format) ? text('about-decoded', { format }) : format],
    [
      text('about-length'),
      `${formatDuration(row.duration_s)} (${formatNumber(row.duration_s, 3)} s)`,
    ],
    [text('about-sound'), `${formatRate(row.sample_rate_hz)}, ${formatChannels(row.channels)}`],
    ['SHA-256', row.sha256 ?? text('about-being-computed')],
  ];
}

/** What the recorder says; only what is known. */
export function recorderFacts(about: RecordingAbout): Fact[] {
  const { site, device, gain, temperature_c, battery_v } = about;
  const facts: [string, string | undefined][] = [
    [text('about-start'), startText(about)],
    [text('about-site'), site],
    [text('about-device'), device],
    [text('about-gain'), gain],
    [
      text('about-temperature'),
      temperature_c === undefined ? undefined : `${formatNumber(temperature_c)} °C`,
    ],
    [text('about-battery'), battery_v === undefined ? undefined : `${formatNumber(battery_v)} V`],
    [text('about-position'), positionText(about)],
  ];
  return facts.filter((fact): fact is [string, string] => Boolean(fact[1]));
}

/** '2 May 2021, 04:00:00 UTC+02:00, from GUANO'. */
export function startText(about: RecordingAbout): string | undefined {
  const { start_time, start_source, utc_offset_min } = about;
  if (!start_time) return undefined;
  const wall = new Date(Date.parse(start_time) + (utc_offset_min ?? 0) * 60_000);
  const day = formatDate(wall, { timeZone: 'UTC', dateStyle: 'long' });
  const time = wall.toISOString().slice(11, 23).replace('.000', '');
  const zone = utc_offset_min === undefined ? text('about-no-zone') : zoneText(utc_offset_min);
  return text('about-start-at', { day, time, zone, source: sourceText(start_source) });
}

/** Names such as GUANO are the same in every language. */
function sourceText(source: string | undefined): string {
  if (!source) return text('about-source-file');
  if (source === 'the file name') return text('about-source-name');
  return source === 'the AudioMoth comment' ? text('about-source-comment') : source;
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
  // As many digits as there are: a place is more than three decimals.
  const degrees = (value: number) => String(Math.abs(value));
  return text('about-degrees', {
    latitude: degrees(latitude),
    northSouth: text(latitude < 0 ? 'about-south' : 'about-north'),
    longitude: degrees(longitude),
    eastWest: text(longitude < 0 ? 'about-west' : 'about-east'),
  });
}
