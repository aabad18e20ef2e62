/** The rows that a list of recordings shows: this device's, or those of a server with very many. */
import {
  type Choice,
  carryingOf,
  chosen,
  type Holders,
  isByLabel,
  type Told,
} from '../finding/choice';
import type { RecordingRow, Whereabouts } from '../storage';
import type { SummaryRow } from '../storage/database';
import { rowOf, type ServerRecording } from '../together/server_recording';

export interface ListedRecording {
  readonly row: RecordingRow;
  readonly summary: SummaryRow | undefined;
  readonly where: Whereabouts | undefined;
  /** Whether the server does not have it; told only where the server has very many. */
  readonly isOnlyHere?: boolean | undefined;
  /** Whether the server has a small picture of it, where that is known. */
  readonly strip?: boolean;
  /** How many annotations carry the label that is chosen, where one is. */
  readonly carrying?: number;
}

/** A large list, of which some places are known. */
interface Places {
  readonly project: string;
  readonly total: number | null;
  at(index: number): ServerRecording | undefined;
  keys(): Promise<string[]>;
}

export class ShownRows {
  readonly length: number;
  /** In which order, and which of them: those of this device first. */
  readonly #here: readonly ListedRecording[];
  readonly #known: ReadonlyMap<string, ListedRecording>;

  /**
   * @param told what the server said of recordings of this device, see `chosen`
   * @param server the server's list where that is what is shown; what is only on this device is
   *   before it
   */
  constructor(
    recordings: readonly ListedRecording[],
    choice: Choice,
    told: ReadonlyMap<string, Told> | null,
    private readonly server: Places | null,
    holders?: Holders,
  ) {
    const here = server ? recordings.filter((one) => one.isOnlyHere) : recordings;
    const label = countedLabel(choice);
    this.#here = chosen(here, choice, told, holders).map((one) =>
      label ? { ...one, carrying: carryingOf(one, label, told) } : one,
    );
    this.#known = new Map(server ? recordings.map((one) => [one.row.key, one]) : []);
    this.length = this.#here.length + (server?.total ?? 0);
  }

  /** The recording at a place; undefined while it has not come. */
  at(index: number): ListedRecording | undefined {
    const { server } = this;
    if (!server || index < this.#here.length) return this.#here[index];
    const found = server.at(index - this.#here.length);
    return found && this.#listed(server.project, found);
  }

  /** The keys of all of them, also of those that have not come. */
  async keys(): Promise<string[]> {
    const here = this.#here.map(({ row }) => row.key);
    return [...here, ...((await this.server?.keys()) ?? [])];
  }

  /** The places of the server's list that are shown by these of the whole. */
  onServer(from: number, to: number): [from: number, to: number] {
    const before = this.#here.length;
    return [Math.max(0, from - before), Math.max(0, to - before)];
  }

  #listed(project: string, found: ServerRecording): ListedRecording {
    const { id, annotations, strip, carrying } = found;
    const known = this.#known.get(id);
    const more = { strip, ...(carrying === undefined ? {} : { carrying }) };
    if (known) return { ...known, ...more, where: known.where ?? 'server' };
    const summary = { key: id, annotations, queries: 0, answered: 0 };
    return { row: rowOf(project, found), summary, where: 'server', ...more };
  }
}

/** The label whose annotations each row says; '' for none. */
export function countedLabel(choice: Choice): string {
  if (isByLabel(choice)) return choice.by;
  return choice.label === 'all' ? '' : choice.label;
}
