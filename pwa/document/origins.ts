/** Where a change of a document comes from, and who wants to know before it is stored. */

/** The origin of a transaction that brings what others did, by way of the server. */
export const REMOTE = Symbol('remote');

/** The origin of an edit by somebody who may only read, and of its undoing: neither is kept. */
export const FLEETING = Symbol('fleeting');

/** The door for whoever sends edits on; without anybody there, edits stay on this device. */
export const storing: {
  /**
   * Edits of a document, all in `update`, are about to be stored. Resolves to a number by which to
   * tell when the server has them, or to null where there is no server. Never rejects.
   */
  announce(name: string, edits: number, update: Uint8Array): Promise<number | null>;
  /** Whether the person may only read a document. */
  isReadOnly(name: string): boolean;
  /** Whether the person may change what all of a project work by: its settings. */
  mayLead(name: string): boolean;
  /** Tell the person that it is read only, who has just tried to edit it. */
  explain(name: string): void;
} = {
  announce: () => Promise.resolve(null),
  isReadOnly: () => false,
  mayLead: () => true,
  explain: () => {},
};

/** Edits of this device that can be sent: they are on the disk, or cannot be put there. */
export interface Stored {
  readonly update: Uint8Array;
  /** Whose edits they are, as their stamps say. */
  readonly by: string;
  /** What `storing.announce` gave for the edits in it. */
  readonly receipts: readonly number[];
}
