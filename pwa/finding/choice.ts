/** Which recordings of a list are wanted, and in what order: pure. */
import type { RecordingRow } from '../storage';
import type { SummaryRow } from '../storage/database';

export interface Found {
  readonly row: Pick<RecordingRow, 'file_name' | 'format' | 'duration_s' | 'added_at'>;
  readonly summary: Omit<SummaryRow, 'key'> | undefined;
}

/** What people choose between, as messages name it: `finding-state-new`, `finding-order-longest`. */
export const STATES = ['all', 'new', 'labeled', 'bare', 'asked', 'open'] as const;
export type State = (typeof STATES)[number];

export const LENGTHS = ['all', 'short', 'middle', 'long'] as const;
export type Length = (typeof LENGTHS)[number];

export const ORDERS = ['added', 'name', 'longest', 'most', 'open'] as const;
export type Order = (typeof ORDERS)[number];

export interface Choice {
  readonly text: string;
  readonly format: string;
  readonly state: State;
  readonly length: Length;
  readonly order: Order;
}

export const EVERYTHING: Choice = {
  text: '',
  format: 'all',
  state: 'all',
  length: 'all',
  order: 'added',
};

/** The recordings that are wanted, in the order that is wanted. */
export function chosen<T extends Found>(recordings: readonly T[], choice: Choice): T[] {
  const words = choice.text.toLowerCase().split(/\s+/).filter(Boolean);
  const found = recordings.filter(
    ({ row, summary }) =>
      words.every((word) => row.file_name.toLowerCase().includes(word)) &&
      (choice.format === 'all' || row.format === choice.format) &&
      isInState(summary, choice.state) &&
      isOfLength(row.duration_s, choice.length),
  );
  const compare = COMPARES[choice.order];
  return compare ? found.sort(compare) : found;
}

/** Whether anything is left out. */
export function isNarrowed({ text, format, state, length }: Choice): boolean {
  return text.trim() !== '' || [format, state, length].some((each) => each !== 'all');
}

function openOf(summary: Found['summary']): number {
  return summary ? summary.queries - summary.answered : 0;
}

function isInState(summary: Found['summary'], state: State): boolean {
  const { annotations = 0, queries = 0 } = summary ?? {};
  switch (state) {
    case 'new':
      return annotations === 0 && queries === 0;
    case 'labeled':
      return annotations > 0;
    case 'bare':
      return annotations === 0;
    case 'asked':
      return queries > 0;
    case 'open':
      return openOf(summary) > 0;
    default:
      return true;
  }
}

function isOfLength(durationS: number, length: Length): boolean {
  if (length === 'all') return true;
  return length === (durationS < 60 ? 'short' : durationS < 3600 ? 'middle' : 'long');
}

const names = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

const COMPARES: Readonly<Record<Order, ((one: Found, other: Found) => number) | null>> = {
  added: null,
  name: (one, other) => names.compare(one.row.file_name, other.row.file_name),
  longest: (one, other) => other.row.duration_s - one.row.duration_s,
  most: (one, other) => (other.summary?.annotations ?? 0) - (one.summary?.annotations ?? 0),
  open: (one, other) => openOf(other.summary) - openOf(one.summary),
};
