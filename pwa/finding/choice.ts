/** Which recordings of a list are wanted, and in what order: pure. */
import type { RecordingRow } from '../storage';
import type { SummaryRow } from '../storage/database';

export interface Found {
  readonly row: Pick<RecordingRow, 'file_name' | 'format' | 'duration_s' | 'added_at'> &
    Partial<Pick<RecordingRow, 'key' | 'about'>>;
  readonly summary: Omit<SummaryRow, 'key'> | undefined;
}

/** What people choose between, as messages name it: `finding-state-new`, `finding-order-longest`. */
export const STATES = ['all', 'new', 'labeled', 'bare', 'asked', 'open'] as const;
export type State = (typeof STATES)[number];

export const LENGTHS = ['all', 'short', 'middle', 'long'] as const;
export type Length = (typeof LENGTHS)[number];

/** What the server can tell of a recording, too, however many there are. */
export const SERVER_STATES: readonly State[] = ['all', 'labeled', 'bare'];

/** How far the server's embedding of a recording is. */
export const JOBS = ['all', 'embedded', 'waiting', 'failed'] as const;
export type Jobs = (typeof JOBS)[number];

export const ORDERS = ['added', 'name', 'recorded', 'site', 'longest', 'most', 'open'] as const;
export const SERVER_ORDERS: readonly Order[] = ['added', 'name', 'recorded', 'site', 'longest'];
export type Order = (typeof ORDERS)[number];

export interface Choice {
  readonly text: string;
  readonly format: string;
  readonly state: State;
  readonly length: Length;
  /** `all`, or the name of one. */
  readonly site: string;
  /** `all`, or the id of one; only the server knows who carries it. */
  readonly label: string;
  readonly jobs: Jobs;
  /** `all`, `nobody`, or the account that recordings were handed to. */
  readonly given: string;
  /** Days, as `2026-05-31`, both included; empty for no bound. */
  readonly since: string;
  readonly until: string;
  readonly order: Order;
}

export type Holders = ReadonlyMap<string, ReadonlySet<string>>;

const NOBODY: Holders = new Map();

export const EVERYTHING: Choice = {
  text: '',
  format: 'all',
  state: 'all',
  length: 'all',
  site: 'all',
  label: 'all',
  jobs: 'all',
  given: 'all',
  since: '',
  until: '',
  order: 'added',
};

/** Whether only the server can say which recordings these are. */
export function needsServer({ label, jobs }: Choice): boolean {
  return label !== 'all' || jobs !== 'all';
}

/**
 * The recordings that are wanted, in the order that is wanted.
 *
 * @param told keys of those that the server says carry the label and have such a job
 * @param holders the accounts that recordings were handed to, by recording key
 */
export function chosen<T extends Found>(
  recordings: readonly T[],
  choice: Choice,
  told: ReadonlySet<string> | null = null,
  holders: Holders = NOBODY,
): T[] {
  const words = choice.text.toLowerCase().split(/\s+/).filter(Boolean);
  const found = recordings.filter(
    ({ row, summary }) =>
      words.every((word) => saidOf(row).includes(word)) &&
      (choice.site === 'all' || row.about?.site === choice.site) &&
      isBetween(row.about?.start_time, choice) &&
      (!needsServer(choice) || told?.has(row.key ?? '')) &&
      isGiven(holders.get(row.key ?? ''), choice.given) &&
      (choice.format === 'all' || row.format === choice.format) &&
      isInState(summary, choice.state) &&
      isOfLength(row.duration_s, choice.length),
  );
  const compare = COMPARES[choice.order];
  return compare ? found.sort(compare) : found;
}

/** Whether anything is left out. */
export function isNarrowed(choice: Choice): boolean {
  const { text, since, until, format, state, length } = choice;
  if ([text.trim(), since, until].some(Boolean)) return true;
  return [format, state, length, choice.site, choice.label, choice.jobs, choice.given].some(
    (each) => each !== 'all',
  );
}

function isGiven(people: ReadonlySet<string> | undefined, given: string): boolean {
  if (given === 'all') return true;
  return given === 'nobody' ? !people : people?.has(given) === true;
}

function saidOf({ file_name, about }: Found['row']): string {
  return `${file_name} ${about?.site ?? ''}`.toLowerCase();
}

function isBetween(start: string | undefined, { since, until }: Choice): boolean {
  if (!since && !until) return true;
  const day = start?.slice(0, 10);
  return day !== undefined && day >= since && (!until || day <= until);
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

/** What has no value comes last. */
function last(one: string | undefined, other: string | undefined): number {
  if (one === undefined || other === undefined) return Number(!one) - Number(!other);
  return names.compare(one, other);
}

const COMPARES: Readonly<Record<Order, ((one: Found, other: Found) => number) | null>> = {
  added: null,
  name: (one, other) => names.compare(one.row.file_name, other.row.file_name),
  recorded: (one, other) => last(one.row.about?.start_time, other.row.about?.start_time),
  site: (one, other) => last(one.row.about?.site, other.row.about?.site),
  longest: (one, other) => other.row.duration_s - one.row.duration_s,
  most: (one, other) => (other.summary?.annotations ?? 0) - (one.summary?.annotations ?? 0),
  open: (one, other) => openOf(other.summary) - openOf(one.summary),
};
