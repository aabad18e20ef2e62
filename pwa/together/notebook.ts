/** What this device remembers of the server, in IndexedDB 'earmark together'. Times: ISO 8601, UTC. */
import type { DBSchema, IDBPDatabase } from 'idb';
import type { Sealed } from '../lock/sealed_row';
import { Connection } from '../storage/connection';

/** Edits of one document that were stored here and not yet acknowledged by the server. */
export interface WaitingRow {
  room: string;
  edits: number;
  at: string;
  /** Whose edits they are, by account; '' or absent where nobody was signed in. */
  person?: string;
  name?: string;
  /** Of the document in which they are; absent for ''. */
  space?: string;
}

/** A change that the server did not take, or took back. */
export interface RefusedRow {
  id?: number;
  room: string;
  code: string;
  message: string;
  /** In which root map of the document; absent where it concerns all. */
  root?: string;
  at: string;
}

/** A project of the server, as it was when last asked. */
export interface SharedRow {
  id: string;
  name: string;
  /** owner, manager, reviewer, annotator, viewer or uploader; '' where the right has ended. */
  role: string;
  /** The names of its people, by account. */
  people: Record<string, string>;
  /** True until everything that was here when it was published is on the server. */
  publishing: boolean;
  /** Where its content is kept: absent for the first person of this device who has it. */
  space?: string;
}

/** A document that was wholly in step with the server. */
export interface MetRow {
  room: string;
  at: string;
}

/** A document as it was here before the server's took its place: with what was refused. */
export interface KeptRow {
  id?: number;
  room: string;
  at: string;
  update: Uint8Array | Sealed;
  /** False until the server's document is in its place. */
  replaced: boolean;
}

/** What kept documents, and shared projects, are encrypted for, where they are. */
export const KEPT = 'kept';
export const SHARED = 'shared';

interface Notes extends DBSchema {
  waiting: { key: number; value: WaitingRow; indexes: { room: string } };
  /** What the rows of `waiting` stand for, under the same keys; a row without stands for all. */
  updates: { key: number; value: Uint8Array | Sealed };
  kept: { key: number; value: KeptRow; indexes: { room: string } };
  refused: { key: number; value: RefusedRow };
  shared: { key: string; value: SharedRow };
  met: { key: string; value: MetRow };
}

const connection = new Connection<Notes>('earmark together', 2, (database, oldVersion) => {
  if (oldVersion < 1) {
    database.createObjectStore('waiting', { autoIncrement: true }).createIndex('room', 'room');
    database.createObjectStore('refused', { keyPath: 'id', autoIncrement: true });
    database.createObjectStore('shared', { keyPath: 'id' });
    database.createObjectStore('met', { keyPath: 'room' });
  }
  if (oldVersion < 2) {
    database.createObjectStore('updates');
    const kept = database.createObjectStore('kept', { keyPath: 'id', autoIncrement: true });
    kept.createIndex('room', 'room');
  }
});

export const notebook = (): Promise<IDBPDatabase<Notes>> => connection.open();

export const closeNotebook = (): Promise<void> => connection.close();
