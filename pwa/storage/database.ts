/** The device's own table of contents, in IndexedDB 'earmark': which projects and recordings are here. */
import type { DBSchema, IDBPDatabase } from 'idb';
import { Connection } from './connection';
import type { RecordingRow } from './rows';

export interface ProjectRow {
  id: string;
  opened_at: string;
  status: 'active' | 'deleted';
  /** As a server calls it: shown until its document is here. */
  name?: string;
}

/** What a list shows of a recording's document without opening it. */
export interface SummaryRow {
  key: string;
  annotations: number;
  queries: number;
  answered: number;
  /** How many annotations carry each label, by its id; absent where that was not counted yet. */
  labels?: Readonly<Record<string, number>>;
}

export interface DeviceSchema extends DBSchema {
  projects: { key: string; value: ProjectRow };
  recordings: { key: string; value: RecordingRow; indexes: { project: string } };
  summaries: { key: string; value: SummaryRow };
  settings: { key: string; value: unknown };
}

export type DeviceDatabase = IDBPDatabase<DeviceSchema>;

const connection = new Connection<DeviceSchema>('earmark', 1, (database) => {
  database.createObjectStore('projects', { keyPath: 'id' });
  database.createObjectStore('recordings', { keyPath: 'key' }).createIndex('project', 'project');
  database.createObjectStore('summaries', { keyPath: 'key' });
  database.createObjectStore('settings');
});

export const deviceDatabase = (): Promise<DeviceDatabase> => connection.open();

export const closeDeviceDatabase = (): Promise<void> => connection.close();
