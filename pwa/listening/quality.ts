/** Whether a recording is heard and seen as it was recorded, or by a preview of it: pure. */

/** What people choose between: `auto` is as the link allows. */
export const QUALITIES = ['auto', 'original', 'preview'] as const;
export type QualityChoice = (typeof QUALITIES)[number];
export type Quality = Exclude<QualityChoice, 'auto'>;

/** A file of sound that can be had. */
export interface SoundFile {
  readonly bytes: number;
  /** Whether it is on this device. */
  readonly here: boolean;
}

/** What there is of a recording; null for what cannot be had now. */
export interface SoundFiles {
  readonly original: SoundFile | null;
  readonly preview: SoundFile | null;
}

export interface Link {
  /** What it carried lately; null while nothing is known. */
  readonly bytesPerS: number | null;
  /** Whether the browser calls it slow, or the person wants to save data. */
  readonly isSlow: boolean;
}

/** The link has to carry so many times what playing takes, so that pictures come soon, too. */
const EASILY = 3;

/** Which one is used; null where there is none. */
export function qualityOf(
  choice: QualityChoice,
  { original, preview }: SoundFiles,
  durationS: number,
  link: Link,
): Quality | null {
  if (!original || !preview) return original ? 'original' : preview ? 'preview' : null;
  if (choice !== 'auto') return choice;
  if (original.here || preview.here) return original.here ? 'original' : 'preview';
  const needed = (EASILY * original.bytes) / Math.max(1, durationS);
  const isTooSlow = link.isSlow || (link.bytesPerS !== null && link.bytesPerS < needed);
  return isTooSlow ? 'preview' : 'original';
}

/** A request that the browser has timed. */
export interface Timed {
  readonly name: string;
  readonly transferSize: number;
  readonly requestStart: number;
  readonly responseEnd: number;
}

/** Smaller answers say more of the way there and back than of the link. */
const LEAST_BYTES = 65_536;
const LATELY = 5;

/** How many bytes a second came from the server lately; null where too little has come. */
export function carriedBytesPerS(requests: readonly Timed[]): number | null {
  const large = requests.filter(
    ({ name, transferSize }) => name.includes('/api/') && transferSize >= LEAST_BYTES,
  );
  const last = large.slice(-LATELY);
  const ms = last.reduce(
    (sum, { requestStart, responseEnd }) => sum + responseEnd - requestStart,
    0,
  );
  if (ms <= 0) return null;
  return (1000 * last.reduce((sum, { transferSize }) => sum + transferSize, 0)) / ms;
}
