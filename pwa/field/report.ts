/** What to tell of an absence: per recording what arrived on the server and what others changed. */
import { RECORDING_ROOM } from '../document/schema';
import { projectOf } from '../together/shared_projects';
import type { Changes } from './changes';

export interface Line {
  /** Key of the recording; '' for the project itself: its labels, its list. */
  readonly recording: string;
  /** Edits made here that the server has now, and that it still lacks. */
  readonly arrived: number;
  readonly waiting: number;
  /** Annotations that came, and that were changed; questions that were answered. */
  readonly added: number;
  readonly changed: number;
  readonly answered: number;
  /** Accounts of those who added, without one's own. */
  readonly by: readonly string[];
}

export interface Report {
  readonly project: string;
  /** When the server was last there, and when it was back; ISO 8601. */
  readonly since: string;
  readonly at: string;
  readonly lines: readonly Line[];
}

/** By the names of documents: edits that waited, that still wait, and what came. */
export interface Recorded {
  readonly waited: ReadonlyMap<string, number>;
  readonly waiting: ReadonlyMap<string, number>;
  readonly changes: ReadonlyMap<string, Changes>;
}

/**
 * One report for each project in which something happened.
 *
 * @param wasHere whether a document had been here before: one that comes for the first time is no news
 */
export function reportOf(
  since: string,
  { waited, waiting, changes }: Recorded,
  wasHere: (name: string) => boolean,
  me: string | undefined,
  now = new Date(),
): Report[] {
  const lines = new Map<string, Line[]>();
  for (const name of new Set([...waited.keys(), ...changes.keys()])) {
    const came = wasHere(name) || waited.has(name) ? changes.get(name) : undefined;
    const left = Math.min(waited.get(name) ?? 0, waiting.get(name) ?? 0);
    const line: Line = {
      recording: recordingOf(name),
      arrived: (waited.get(name) ?? 0) - left,
      waiting: left,
      added: came?.added.size ?? 0,
      changed: came?.changed.size ?? 0,
      answered: came?.answered.size ?? 0,
      by: [...(came?.by ?? [])].filter((person) => person !== me),
    };
    if (line.arrived + line.waiting + line.added + line.changed + line.answered === 0) continue;
    lines.set(projectOf(name), [...(lines.get(projectOf(name)) ?? []), line]);
  }
  const at = now.toISOString();
  return [...lines].map(([project, of]) => ({ project, since, at, lines: of }));
}

function recordingOf(name: string): string {
  return name.startsWith(`${RECORDING_ROOM}:`) ? (name.split(':')[2] ?? '') : '';
}
