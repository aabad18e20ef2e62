/** What was learned from a project's answers, kept in this browser; it can be learned again at any time. */
import type { DBSchema } from 'idb';
import { isSealed, keptRow, plainRow } from '../lock/sealed_row';
import { vault } from '../lock/vault';
import { belonging } from '../storage/belonging';
import { Connection } from '../storage/connection';
import type { LearnedState } from './hearing';

export interface Learned {
  readonly project: string;
  /** Name and version of the embeddings that it is about. */
  readonly model: string;
  readonly state: LearnedState | null;
  /** What was known before the latest round, so that its answers may change. */
  readonly before: { readonly round: string; readonly state: LearnedState | null } | null;
  /** How many answers of each round were learned from, by the id of the round. */
  readonly rounds: Readonly<Record<string, number>>;
}

interface LearnedSchema extends DBSchema {
  learned: { key: [string, string]; value: Learned };
}

const database = new Connection<LearnedSchema>(
  'earmark-learned',
  1,
  (kept) => void kept.createObjectStore('learned', { keyPath: ['project', 'model'] }),
);

const SEALED_FOR = 'learned';

/** Emits 'change' after something was learned or forgotten in this tab. */
export const learnedChanges = new EventTarget();

/** What is kept; nothing learned where there is none, or where the browser keeps nothing. */
export async function learnedOf(project: string, model: string): Promise<Learned> {
  const kept = await database
    .open()
    .then((learned) => learned.get('learned', [placeOf(project), model]))
    .then((row) => row && plainRow(row, SEALED_FOR))
    .catch(() => undefined);
  return kept ? { ...kept, project } : { project, model, state: null, before: null, rounds: {} };
}

/** Keep it. A full disk costs no more than learning again. */
export async function keepLearned(learned: Learned): Promise<void> {
  const row = { ...learned, project: placeOf(learned.project) };
  await database
    .open()
    .then(async (kept) => {
      await kept.put('learned', await keptRow(row, ['project', 'model'], SEALED_FOR));
    })
    .catch(() => undefined);
  learnedChanges.dispatchEvent(new Event('change'));
}

/** Forget what was learned in a project, by every model. */
export async function forgetLearned(project: string): Promise<void> {
  await database
    .open()
    .then((kept) =>
      kept.delete('learned', IDBKeyRange.bound([placeOf(project)], [placeOf(project), []])),
    )
    .catch(() => undefined);
  learnedChanges.dispatchEvent(new Event('change'));
}

/** Forget what is kept otherwise than things are kept now; resolves to how much that was. */
export async function convertLearned(): Promise<number> {
  const kept = await database.open();
  const rows = await kept.getAll('learned');
  const stale = rows.filter((row) => isSealed(row) !== (vault.sealingKey !== null));
  for (const { project, model } of stale) await kept.delete('learned', [project, model]);
  return stale.length;
}

function placeOf(project: string): string {
  return project + belonging.spaceOf(project);
}
