/** Stretches and what was opened, kept in this browser; losing them costs listening again. */
import type { DBSchema } from 'idb';
import { Connection } from '../storage/connection';
import type { Stretches } from './stretches';

/** A stretch that Next has opened. */
export interface Opening {
  readonly project: string;
  /** Id of the stretch, see `stretchId`. */
  readonly stretch: string;
  /** ISO 8601. */
  readonly at: string;
  /** Whether it was drawn by lot, for an honest measure. */
  readonly random: boolean;
}

interface SamplingSchema extends DBSchema {
  stretches: { key: [string, string]; value: Stretches; indexes: { project: [string, string] } };
  openings: { key: [string, string]; value: Opening };
}

const database = new Connection<SamplingSchema>('earmark-sampling', 1, (kept) => {
  const stretches = kept.createObjectStore('stretches', { keyPath: ['recording', 'model'] });
  stretches.createIndex('project', ['project', 'model']);
  kept.createObjectStore('openings', { keyPath: ['project', 'stretch'] });
});

export async function keepStretches(stretches: Stretches): Promise<void> {
  await (await database.open()).put('stretches', stretches);
}

/** Those of a project by a model. */
export async function stretchesOf(project: string, model: string): Promise<Stretches[]> {
  return (await database.open()).getAllFromIndex('stretches', 'project', [project, model]);
}

/** Keys of the recordings of a project whose stretches by a model are kept. */
export async function plannedOf(project: string, model: string): Promise<Set<string>> {
  const keys = await (await database.open()).getAllKeysFromIndex('stretches', 'project', [
    project,
    model,
  ]);
  return new Set(keys.map(([recording]) => recording));
}

export async function keepOpening(opening: Opening): Promise<void> {
  await (await database.open()).put('openings', opening);
}

/** What Next has opened in a project, by the id of the stretch. */
export async function openingsOf(project: string): Promise<Map<string, Opening>> {
  const range = IDBKeyRange.bound([project], [project, []]);
  const openings = await (await database.open()).getAll('openings', range);
  return new Map(openings.map((opening) => [opening.stretch, opening]));
}
