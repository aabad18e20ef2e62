/** Stretches and what was opened, kept in this browser; losing them costs listening again. */
import type { DBSchema } from 'idb';
import {
  isSealed,
  keptBytes,
  keptRow,
  plainBytes,
  plainRow,
  type Sealed,
} from '../lock/sealed_row';
import { vault } from '../lock/vault';
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

/** As it is kept: numbers apart from the rest, since they are many. */
type KeptStretches = Omit<Stretches, 'vectors'> & {
  readonly vectors: Float32Array | Uint8Array | Sealed;
};

interface SamplingSchema extends DBSchema {
  stretches: {
    key: [string, string];
    value: KeptStretches;
    indexes: { project: [string, string] };
  };
  openings: { key: [string, string]; value: Opening };
}

const database = new Connection<SamplingSchema>('earmark-sampling', 1, (kept) => {
  const stretches = kept.createObjectStore('stretches', { keyPath: ['recording', 'model'] });
  stretches.createIndex('project', ['project', 'model']);
  kept.createObjectStore('openings', { keyPath: ['project', 'stretch'] });
});

export async function keepStretches(stretches: Stretches): Promise<void> {
  const kept = await keptStretches(stretches);
  await (await database.open()).put('stretches', kept);
}

/** Those of a project by a model; what does not open is missing. */
export async function stretchesOf(project: string, model: string): Promise<Stretches[]> {
  const index = [project, model] as [string, string];
  const kept = await (await database.open()).getAllFromIndex('stretches', 'project', index);
  const opened = kept.map((row) => plainStretches(row).catch(() => undefined));
  return (await Promise.all(opened)).filter((row) => row !== undefined);
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
  const kept = await keptOpening(opening);
  await (await database.open()).put('openings', kept);
}

/** What Next has opened in a project, by the id of the stretch. */
export async function openingsOf(project: string): Promise<Map<string, Opening>> {
  const range = IDBKeyRange.bound([project], [project, []]);
  const kept = await (await database.open()).getAll('openings', range);
  const opened = kept.map((row) => plainRow(row, openingPlace(row)).catch(() => undefined));
  const openings = (await Promise.all(opened)).filter((row) => row !== undefined);
  return new Map(openings.map((opening) => [opening.stretch, opening]));
}

/** Forget both of a project. */
export async function forgetSampling(project: string): Promise<void> {
  const kept = await database.open();
  await kept.delete('openings', IDBKeyRange.bound([project], [project, []]));
  const range = IDBKeyRange.bound([project], [project, []]);
  for (const key of await kept.getAllKeysFromIndex('stretches', 'project', range)) {
    await kept.delete('stretches', key);
  }
}

/** Have all kept as things are kept now; resolves to how many were not. */
export async function convertStretches(): Promise<number> {
  const kept = await database.open();
  let changed = 0;
  for (const key of await kept.getAllKeys('stretches')) {
    const row = await kept.get('stretches', key);
    if (!row || !isOtherwise(row)) continue;
    const plain = await plainStretches(row).catch(() => null);
    // What does not open is listened to again.
    if (plain) await kept.put('stretches', await keptStretches(plain));
    else await kept.delete('stretches', key);
    changed += 1;
  }
  for (const row of await kept.getAll('openings')) {
    if (!isOtherwise(row)) continue;
    const plain = await plainRow(row, openingPlace(row)).catch(() => null);
    if (!plain) continue;
    await kept.put('openings', await keptOpening(plain));
    changed += 1;
  }
  return changed;
}

function isOtherwise(row: object): boolean {
  return isSealed(row) !== (vault.sealingKey !== null);
}

async function keptStretches(row: Stretches): Promise<KeptStretches> {
  const { buffer, byteOffset, byteLength } = row.vectors;
  const bytes = new Uint8Array(buffer, byteOffset, byteLength);
  const vectors = vault.sealingKey ? await keptBytes(bytes, `vectors ${place(row)}`) : row.vectors;
  const open = ['recording', 'project', 'model', 'vectors'] as const;
  return keptRow<KeptStretches>({ ...row, vectors }, open, place(row));
}

async function plainStretches(kept: KeptStretches): Promise<Stretches> {
  const row = await plainRow(kept, place(kept));
  if (row.vectors instanceof Float32Array) return { ...row, vectors: row.vectors };
  const bytes = await plainBytes(row.vectors, `vectors ${place(row)}`);
  return { ...row, vectors: new Float32Array(bytes.slice().buffer) };
}

function place({ recording, model }: Pick<Stretches, 'recording' | 'model'>): string {
  return `stretches ${recording} ${model}`;
}

function keptOpening(opening: Opening): Promise<Opening> {
  return keptRow(opening, ['project', 'stretch'], openingPlace(opening));
}

function openingPlace({ project, stretch }: Pick<Opening, 'project' | 'stretch'>): string {
  return `opening ${project} ${stretch}`;
}
