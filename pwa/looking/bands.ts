/** Ranges of frequency by name; without an end they go up to half the sample rate. */
export interface Band {
  /** Names its message too. */
  readonly id: 'full' | 'birds' | 'bats' | 'bass';
  readonly lowHz: number;
  readonly highHz?: number;
}

export const BANDS: readonly Band[] = [
  { id: 'full', lowHz: 0 },
  { id: 'birds', lowHz: 0, highHz: 12_000 },
  { id: 'bats', lowHz: 15_000 },
  { id: 'bass', lowHz: 0, highHz: 2000 },
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
