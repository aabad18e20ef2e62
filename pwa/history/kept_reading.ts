/** History as it is on this device: what was brought, then what was done here since. */
import { recordingDocumentName } from '../document/schema';
import { broughtOf, loggedOf } from './kept_history';
import type { Fields, Revision } from './records';
import type { Page, Wanted } from './server';
import { revisionsOf } from './since';

export interface KeptHistory {
  /** When it was brought; ISO 8601. */
  readonly at: string;
  /** The newest first. */
  readonly revisions: readonly Revision[];
  /** The annotations before the oldest. */
  readonly base: Readonly<Record<string, Fields>>;
}

/** The history of a recording that is here; undefined where none was brought. */
export async function keptHistoryOf(
  project: string,
  recording: string,
): Promise<KeptHistory | undefined> {
  const name = recordingDocumentName(project, recording);
  const brought = await broughtOf(name);
  if (!brought) return undefined;
  const done = revisionsOf(await loggedOf(name));
  return { ...brought, revisions: [...done, ...brought.revisions] };
}

/** The same page by page, as the server gives it. */
export async function readKept(
  project: string,
  { recording = '', root, annotation }: Wanted,
  limit: number,
  before: number | null,
): Promise<Page> {
  const kept = await keptHistoryOf(project, recording);
  const found = (kept?.revisions ?? []).filter(
    (one) =>
      (root === undefined || one.root === root) &&
      (annotation === undefined || one.entry === annotation) &&
      (before === null || one.id < before),
  );
  const revisions = found.slice(0, limit);
  return { revisions, next: found.length > limit ? (revisions.at(-1)?.id ?? null) : null };
}
