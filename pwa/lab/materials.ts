/** Recordings whose events are known, to compare strategies on: the project's, or those of the demo. */
import { type AudioReader, openAudio } from '../audio';
import type { StrategyKind } from '../document/schema';
import { survey } from '../sampling/survey';
import { library, type RecordingRow } from '../storage';

export interface Event {
  readonly start_s: number;
  readonly end_s: number;
  readonly label: string;
}

export interface Material {
  readonly key: string;
  readonly name: string;
  readonly events: readonly Event[];
  /** Whether the page may have embeddings of it. */
  readonly isOfProject: boolean;
  open(): Promise<AudioReader>;
}

/** Every label, as one. */
export const ANY = '';
/** Fewer recordings say nothing about a strategy. */
export const LEAST = 3;
/** So much sound is listened to. */
const MOST_S = 7200;

export interface Materials {
  readonly taken: readonly Material[];
  /** How many there are, of which the first were taken. */
  readonly total: number;
}

/** What people said of each recording of a project. */
export interface Labeled {
  readonly row: RecordingRow;
  readonly events: readonly Event[];
}

/** The recordings of a project in which something is labeled. */
export async function labeledOf(project: string): Promise<Labeled[]> {
  const [rows, said] = await Promise.all([library.recordings(project), survey(project)]);
  return rows.flatMap((row) => {
    const annotations = said.get(row.key)?.annotations ?? [];
    const events = annotations.flatMap(({ region: { start_s, end_s }, labels }) =>
      end_s > start_s ? labels.map((label) => ({ start_s, end_s, label })) : [],
    );
    return events.length > 0 ? [{ row, events }] : [];
  });
}

/**
 * What to compare on: for what is asked, recordings with the label; for what is opened, all that
 * were labeled, since those without it have to be told apart.
 */
export function materialsOf(
  labeled: readonly Labeled[],
  kind: StrategyKind,
  label: string,
): Materials {
  const wanted = labeled
    .map(({ row, events }) => ({ row, events: eventsOf(events, label) }))
    .filter(({ events }) => kind === 'sampling' || events.length > 0);
  let seconds = 0;
  const taken = wanted.filter(({ row }, index) => {
    seconds += row.duration_s;
    return index < LEAST || seconds <= MOST_S;
  });
  return {
    taken: taken.map(({ row, events }) => ({
      ...{ key: row.key, name: row.file_name, events, isOfProject: true },
      open: async () => openAudio(await library.audio(row.key), row.file_name),
    })),
    total: wanted.length,
  };
}

/** The events of a label; of all, each heard once. */
export function eventsOf(events: readonly Event[], label: string): Event[] {
  if (label !== ANY) return events.filter((event) => event.label === label);
  const once = new Map(events.map((event) => [`${event.start_s} ${event.end_s}`, event]));
  return [...once.values()].map((event) => ({ ...event, label: ANY }));
}

const DEMO = '/demo/';

/** The demo recordings of which the events are known. */
export async function demoMaterials(): Promise<Materials> {
  const table = await (await fetched('annotations.tsv')).text();
  const byFile = new Map<string, Event[]>();
  for (const line of table.trim().split('\n').slice(1)) {
    const [file = '', start, end] = line.split('\t');
    const event = { start_s: Number(start), end_s: Number(end), label: ANY };
    byFile.set(file, [...(byFile.get(file) ?? []), event]);
  }
  const taken = [...byFile].map(([file, events]) => ({
    ...{ key: `${DEMO}${file}`, name: file, events, isOfProject: false },
    open: async () => openAudio(await (await fetched(file)).blob(), file),
  }));
  return { taken, total: taken.length };
}

async function fetched(file: string): Promise<Response> {
  const response = await fetch(`${DEMO}${file}`);
  if (!response.ok) throw new Error(`${DEMO}${file} could not be fetched (${response.status}).`);
  return response;
}
