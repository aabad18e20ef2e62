/** What was taken offline of a project, as this device remembers it. */
import { keepSetting, setting } from '../storage';
import type { Quality } from './plan';

export interface Pack {
  readonly project: string;
  /** Account of who took it. */
  readonly person: string;
  readonly quality: Quality;
  readonly model: string;
  readonly keys: readonly string[];
  /** Recordings whose embeddings the server did not have. */
  readonly withoutRows: readonly string[];
  /** When it was begun, and when all that could be brought was here; ISO 8601. */
  readonly begun_at: string;
  readonly ended_at: string | null;
  /** Stopped by the person: not gone on with by itself. */
  readonly stopped: boolean;
}

/** Keeps packs across visits: a small seam, so that tests can stand in for the device. */
export interface PackStore {
  read(project: string): Promise<Pack | undefined>;
  write(pack: Pack): Promise<void>;
  forget(project: string): Promise<void>;
  /** The projects of which something was taken offline. */
  projects(): Promise<readonly string[]>;
}

const PROJECTS = 'offline';
const nameOf = (project: string) => `offline ${project}`;

export const devicePacks: PackStore = {
  read: (project) => setting<Pack>(nameOf(project)),
  write: async (pack) => {
    await keepSetting(nameOf(pack.project), pack);
    const known = await devicePacks.projects();
    if (!known.includes(pack.project)) await keepSetting(PROJECTS, [...known, pack.project]);
  },
  forget: async (project) => {
    await keepSetting(nameOf(project), undefined);
    const rest = (await devicePacks.projects()).filter((one) => one !== project);
    await keepSetting(PROJECTS, rest.length > 0 ? rest : undefined);
  },
  projects: async () => (await setting<readonly string[]>(PROJECTS)) ?? [],
};
