/** The device's own table of contents, in IndexedDB 'earmark': which projects and recordings are here. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
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
}

export interface DeviceSchema extends DBSchema {
  projects: { key: string; value: ProjectRow };
  recordings: { key: string; value: RecordingRow; indexes: { project: string } };
  summaries: { key: string; value: SummaryRow };
  settings: { key: string; value: unknown };
}

export type DeviceDatabase = IDBPDatabase<DeviceSchema>;

const NAME = 'earmark';
const VERSION = 1;
let connection: Promise<DeviceDatabase> | null = null;

/** The shared connection; opened when first needed and again after the browser closed it. */
export function deviceDatabase(): Promise<DeviceDatabase> {
  connection ??= open().catch((error: unknown) => {
    connection = null;
    throw error;
  });
  return connection;
}

/** Close the connection, so that tests and a newer tab can go on. */
export async function closeDeviceDatabase(): Promise<void> {
  const open = connection;
  connection = null;
  (await open?.catch(() => null))?.close();
}

async function open(): Promise<DeviceDatabase> {
  return openDB<DeviceSchema>(NAME, VERSION, {
    upgrade(database) {
      database.createObjectStore('projects', { keyPath: 'id' });
      database
        .createObjectStore('recordings', { keyPath: 'key' })
        .createIndex('project', 'project');
      database.createObjectStore('summaries', { keyPath: 'key' });
      database.createObjectStore('settings');
    },
    blocking: () => void closeDeviceDatabase(),
    terminated: () => {
      connection = null;
    },
  });
}
