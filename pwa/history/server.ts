/** The relay's history of a project, by its HTTP interface. Everything throws `RelayError`. */
import { ask } from '../relay/api';
import type { ComparedRecording, Fields, RevertReport, Revision, Version, Wish } from './records';

/** Which revisions; what is left out is not asked about. */
export interface Wanted {
  readonly recording?: string;
  readonly root?: string;
  readonly annotation?: string;
  readonly person?: string;
}

export interface Page {
  /** The newest first. */
  readonly revisions: readonly Revision[];
  /** Leads to the older ones. */
  readonly next: number | null;
}

/** The most that the relay gives in one page. */
export const LARGEST_PAGE = 1000;

export function readRevisions(
  project: string,
  wanted: Wanted,
  limit = 100,
  before: number | null = null,
): Promise<Page> {
  const page = { limit: String(limit), ...(before === null ? {} : { before: String(before) }) };
  return ask('GET', `${place(project)}/history?${queryOf({ ...wanted, ...page })}`);
}

/** The annotations of a recording at a moment: id -> fields. */
export async function readAnnotationsAt(
  project: string,
  recording: string,
  at: string,
): Promise<Readonly<Record<string, Fields>>> {
  const query = queryOf({ recording, at });
  const { state } = await ask<{ state: Record<string, Record<string, Fields>> }>(
    'GET',
    `${place(project)}/history/state?${query}`,
  );
  return state.annotations ?? {};
}

/** How annotations differ between two moments; recordings without a difference are left out. */
export async function compareMoments(
  project: string,
  from: string,
  to: string,
  recording?: string,
): Promise<readonly ComparedRecording[]> {
  const query = queryOf({ from, to, ...(recording === undefined ? {} : { recording }) });
  const found = await ask<{ recordings: readonly ComparedRecording[] }>(
    'GET',
    `${place(project)}/history/comparison?${query}`,
  );
  return found.recordings.filter((one) => one.recording !== null);
}

export async function readVersions(project: string): Promise<readonly Version[]> {
  return (await ask<{ versions: Version[] }>('GET', `${place(project)}/versions`)).versions;
}

export function nameVersion(
  project: string,
  name: string,
  recording: string | null,
  note: string,
): Promise<Version> {
  const of = recording === null ? {} : { recording };
  return ask('POST', `${place(project)}/versions`, { name, note, ...of });
}

export function renameVersion(project: string, version: string, name: string): Promise<Version> {
  return ask('PUT', `${place(project)}/versions/${encodeURIComponent(version)}/name`, { name });
}

/** Take changes back; with `preview` only tell what that would do. */
export function postRevert(project: string, wish: Wish, preview = false): Promise<RevertReport> {
  return ask('POST', `${place(project)}/history/revert`, { ...wish, preview });
}

function place(project: string): string {
  return `/projects/${encodeURIComponent(project)}`;
}

function queryOf(values: Readonly<Record<string, string>>): string {
  return new URLSearchParams(values).toString();
}
