/** Where things are: stretches of recordings, and how much they have to do with each other. Pure. */
import type { Annotation, Region } from '../document';
import type { RecordingRow } from '../storage';

/** A stretch of a recording, in seconds from its start. */
export interface Place {
  readonly recording: string;
  readonly start_s: number;
  readonly end_s: number;
}

/** What others are to sound like. */
export interface Sample {
  readonly project: string;
  /** Key of its recording. */
  readonly recording: string;
  readonly fileName: string;
  readonly region: Region;
  /** The labels that it has, by id. */
  readonly labels: readonly string[];
  /** Others that are meant, too, where several were selected. */
  readonly more: readonly Place[];
}

/** A stretch that was found. */
export interface Found {
  /** The same for the same stretch. */
  readonly id: string;
  readonly recording: string;
  readonly fileName: string;
  /** What an annotation of it covers. */
  readonly region: Region;
  /** Cosine similarity, -1 to 1. */
  readonly similarity: number;
}

/** So much of the shorter of two stretches has to lie in the other. */
const LEAST_SHARE = 0.5;

export function placeOf({ recording, region }: Pick<Found, 'recording' | 'region'>): Place {
  return { recording, start_s: region.start_s, end_s: region.end_s };
}

type Span = Pick<Region, 'start_s' | 'end_s'>;

/** Whether two stretches of one recording are about the same; a point, whether it lies in the other. */
export function isSame(one: Span, other: Span): boolean {
  const shorter = Math.min(one.end_s - one.start_s, other.end_s - other.start_s);
  const overlap = Math.min(one.end_s, other.end_s) - Math.max(one.start_s, other.start_s);
  return shorter > 0 ? overlap >= LEAST_SHARE * shorter : overlap >= 0;
}

/** The labels that a stretch has already, by id: those of all annotations that are about it. */
export function labelsAt(span: Span, annotations: readonly Annotation[]): readonly string[] {
  const about = annotations.filter(({ region }) => isSame(span, region));
  return [...new Set(about.flatMap(({ labels }) => labels))];
}

/** A region with the frequencies of a sample, as far as a recording has them. */
export function withBand(span: Span, { low_hz, high_hz }: Region, nyquistHz: number): Region {
  const { start_s, end_s } = span;
  if (low_hz === undefined || high_hz === undefined || low_hz >= nyquistHz) {
    return { start_s, end_s };
  }
  return { start_s, end_s, low_hz, high_hz: Math.min(high_hz, nyquistHz) };
}

export function idOf({ recording, start_s, end_s }: Place): string {
  return `${recording}@${start_s.toFixed(3)}-${end_s.toFixed(3)}`;
}

/** What was found at a place, with the frequencies of the sample. */
export function foundAt(
  place: Place & { readonly similarity: number },
  { file_name, sample_rate_hz }: Pick<RecordingRow, 'file_name' | 'sample_rate_hz'>,
  sample: Sample,
): Found {
  const { recording, similarity } = place;
  const region = withBand(place, sample.region, sample_rate_hz / 2);
  return { id: idOf(place), recording, fileName: file_name, region, similarity };
}
