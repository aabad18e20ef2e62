import { formatNumber } from '../messages/format';

/** A score in whole per cent, as people read it. */
export function percentOf(score: number): string {
  return `${formatNumber(Math.round(score * 100))} %`;
}
