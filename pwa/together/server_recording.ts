/** Recordings as the server lists them, and as rows of this device. */
import { ask } from '../relay/api';
import { library, type RecordingRow } from '../storage';
import { session } from './session';
import { sharedProjects } from './shared_projects';

export interface ServerRecording {
  readonly id: string;
  readonly sha256: string;
  readonly fingerprint: string;
  readonly file_name: string;
  readonly format: RecordingRow['format'];
  readonly sample_rate_hz: number;
  readonly channels: number;
  readonly duration_s: number;
  readonly bytes: number;
  readonly recorded_at: string | null;
  readonly utc_offset_min: number | null;
  readonly site: string | null;
  readonly added_at: string;
  readonly annotations: number;
  /** How many of them carry a label, where it was asked for in the order of one. */
  readonly carrying?: number;
  /** State of its newest job by the project's model; null for none. */
  readonly jobs: 'failed' | 'waiting' | 'embedded' | null;
  /** Whether there is a small picture of it. */
  readonly strip: boolean;
  /** Of its preview; null while there is none. */
  readonly preview_bytes: number | null;
}

/** Where what the server has of a recording is asked for. */
export function placeOnServer(project: string, key: string): string {
  return `/projects/${encodeURIComponent(project)}/recordings/${encodeURIComponent(key)}`;
}

/** A recording as the server lists it; undefined where it has none such, or cannot be asked. */
export async function findRecording(
  project: string,
  key: string,
): Promise<RecordingRow | undefined> {
  const role = sharedProjects.get(project)?.role;
  if (!session.person || !navigator.onLine || !role || role === 'uploader') return undefined;
  // By a list, since one that is not there would be an error on the console.
  const path = `/projects/${encodeURIComponent(project)}/recordings?key=${encodeURIComponent(key)}`;
  const page = await ask<{ recordings: ServerRecording[] }>('GET', path).catch(() => null);
  const found = page?.recordings[0];
  return found && rowOf(project, found);
}

/** Put such a recording on this device's list. */
export async function bringRecording(
  project: string,
  key: string,
): Promise<RecordingRow | undefined> {
  const found = await findRecording(project, key);
  if (!found) return undefined;
  await library.adopt(found);
  return library.recording(key);
}

/** A recording of the server as one of this device, whose file has never been here. */
export function rowOf(project: string, found: ServerRecording): RecordingRow {
  const { recorded_at, utc_offset_min, site } = found;
  return {
    key: found.id,
    project,
    file_name: found.file_name,
    bytes: found.bytes,
    fingerprint: found.fingerprint,
    sha256: found.sha256,
    format: found.format,
    sample_rate_hz: found.sample_rate_hz,
    channels: found.channels,
    duration_s: found.duration_s,
    added_at: found.added_at,
    status: 'active',
    elsewhere: true,
    audio: { kind: 'session' },
    warnings: [],
    about: {
      ...(recorded_at === null ? {} : { start_time: recorded_at }),
      ...(utc_offset_min === null ? {} : { utc_offset_min }),
      ...(site === null ? {} : { site }),
    },
  };
}
