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

/** `with` and `fewest`: by how many annotations carry the label that `by` names. */
export const ORDERS = [
  ...(['added', 'name', 'recorded', 'site', 'longest'] as const),
  ...(['most', 'with', 'fewest', 'jobs', 'open'] as const),
] as const;
export type Order = (typeof ORDERS)[number];

/** What the server said of a recording: its jobs, and how many annotations carry which label. */
export interface Told {
  readonly jobs: Exclude<Jobs, 'all'> | null;
  readonly carrying: Readonly<Record<string, number>>;
}

export interface Choice {
  readonly text: string;
  readonly format: string;
  readonly state: State;
  readonly length: Length;
  /** `all`, or the name of one. */
  readonly site: string;
  /** `all`, or the id of one that an annotation carries. */
  readonly label: string;
  /** `all`, or the id of one that no annotation carries. */
  readonly without: string;
  readonly jobs: Jobs;
  /** `all`, `nobody`, or the account that recordings were handed to. */
  readonly given: string;
  /** Days, as `2026-05-31`, both included; empty for no bound. */
  readonly since: string;
  readonly until: string;
  readonly order: Order;
  /** Id of the label whose annotations are counted, where the order is by one. */
  readonly by: string;
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
  without: 'all',
  jobs: 'all',
  given: 'all',
  since: '',
  until: '',
  order: 'added',
  by: '',
};

/** Whether the order is by how many annotations carry a label. */
export function isByLabel({ order }: Pick<Choice, 'order'>): boolean {
  return order === 'with' || order === 'fewest';
}

/** Whether what is chosen comes in an order of jobs, or narrowed to some. */
export function isByJobs({ order, jobs }: Pick<Choice, 'order' | 'jobs'>): boolean {
  return order === 'jobs' || jobs !== 'all';
}

/** The labels whose annotations have to be counted for a choice. */
export function labelsOf(choice: Choice): string[] {
  const { label, without, by } = choice;
  const named = [label, without, isByLabel(choice) ? by : 'all'];
  return [...new Set(named.filter((id) => id !== 'all' && id !== ''))];
}

/**
 * The recordings that are wanted, in the order that is wanted.
 *
 * @param told what the server says of each; where it says nothing, this device's own counts serve
 * @param holders the accounts that recordings were handed to, by recording key
 */
export function chosen<T extends Found>(
  recordings: readonly T[],
  choice: Choice,
  told: ReadonlyMap<string, Told> | null = null,
  holders: Holders = NOBODY,
): T[] {
  const words = choice.text.toLowerCase().split(/\s+/).filter(Boolean);
  const carries = (one: Found, label: string) => carryingOf(one, label, told) > 0;
  const found = recordings.filter(
    (one) =>
      words.every((word) => saidOf(one.row).includes(word)) &&
      (choice.site === 'all' || one.row.about?.site === choice.site) &&
      isBetween(one.row.about?.start_time, choice) &&
      (choice.label === 'all' || carries(one, choice.label)) &&
      (choice.without === 'all' || !carries(one, choice.without)) &&
      (choice.jobs === 'all' || jobsOf(one, told) === choice.jobs) &&
      isGiven(holders.get(one.row.key ?? ''), choice.given) &&
      (choice.format === 'all' || one.row.format === choice.format) &&
      isInState(one.summary, choice.state) &&
      isOfLength(one.row.duration_s, choice.length),
  );
  const compare = comparing(choice, told);
  return compare ? found.sort(compare) : found;
}

/** How many annotations of a recording carry a label: as the server counts, else as this device does. */
export function carryingOf(
  { row, summary }: Found,
  label: string,
  told: ReadonlyMap<string, Told> | null,
): number {
  return told?.get(row.key ?? '')?.carrying[label] ?? summary?.labels?.[label] ?? 0;
}

function jobsOf({ row }: Found, told: ReadonlyMap<string, Told> | null): Told['jobs'] {
  return told?.get(row.key ?? '')?.jobs ?? null;
}

/** Whether anything is left out. */
export function isNarrowed(choice: Choice): boolean {
  const { text, since, until, format, state, length } = choice;
  if ([text.trim(), since, until].some(Boolean)) return true;
  const { site, label, without, jobs, given } = choice;
  return [format, state, length, site, label, without, jobs, given].some((each) => each !== 'all');
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

type Compare = (one: Found, other: Found) => number;

/** In which order jobs are listed: what asks for somebody first. */
const JOB_ORDER: readonly Told['jobs'][] = ['failed', 'waiting', 'embedded', null];

/** How two recordings are ordered; null where they stay as they are. */
function comparing({ order, by }: Choice, told: ReadonlyMap<string, Told> | null): Compare | null {
  const carrying = (one: Found) => carryingOf(one, by, told);
  const place = (one: Found) => JOB_ORDER.indexOf(jobsOf(one, told));
  switch (order) {
    case 'name':
      return (one, other) => names.compare(one.row.file_name, other.row.file_name);
    case 'recorded':
      return (one, other) => last(one.row.about?.start_time, other.row.about?.start_time);
    case 'site':
      return (one, other) => last(one.row.about?.site, other.row.about?.site);
    case 'longest':
      return (one, other) => other.row.duration_s - one.row.duration_s;
    case 'most':
      return (one, other) => (other.summary?.annotations ?? 0) - (one.summary?.annotations ?? 0);
    case 'with':
      return (one, other) => carrying(other) - carrying(one);
    case 'fewest':
      return (one, other) => carrying(one) - carrying(other);
    case 'jobs':
      return (one, other) => place(one) - place(other);
    case 'open':
      return (one, other) => openOf(other.summary) - openOf(one.summary);
    default:
      return null;
  }
}
