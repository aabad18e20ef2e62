/** Ranges of frequency by name; without an end they go up to half the sample rate. */
export interface Band {
  readonly id: string;
  readonly title: string;
  readonly lowHz: number;
  readonly highHz?: number;
}

export const BANDS: readonly Band[] = [
  { id: 'full', title: 'Full', lowHz: 0 },
  { id: 'birds', title: 'Birds, 0 to 12 kHz', lowHz: 0, highHz: 12_000 },
  { id: 'bats', title: 'Bats, from 15 kHz', lowHz: 15_000 },
  { id: 'bass', title: 'Bass, 0 to 2 kHz', lowHz: 0, highHz: 2000 },
];

/** Least room above the low end of a band, as a share of it, for the band to be worth offering. */
const LEAST_ROOM = 0.5;

/** The bands that a recording has anything in. */
export function bandsFor(nyquistHz: number): readonly Band[] {
  return BANDS.filter(({ lowHz }) => nyquistHz >= lowHz * (1 + LEAST_ROOM));
}

/** The name of a band, or 'custom'. */
export function bandId(lowHz: number, highHz: number | undefined): string {
  const found = BANDS.find((band) => band.lowHz === lowHz && band.highHz === highHz);
  return found?.id ?? 'custom';
}
