/** Where a change of a document comes from, and who wants to know before it is stored. */

/** The origin of a transaction that brings what others did, by way of the server. */
export const REMOTE = Symbol('remote');

/** The door for whoever sends edits on; without anybody there, edits stay on this device. */
export const storing: {
  /**
   * Edits of a document are about to be stored. Resolves to a number by which to tell when the
   * server has them, or to null where there is no server. Never rejects.
   */
  announce(name: string, edits: number): Promise<number | null>;
} = { announce: () => Promise.resolve(null) };

/** An update of this device that can be sent: it is on the disk, or cannot be put there. */
export interface Stored {
  readonly update: Uint8Array;
  /** What `storing.announce` gave for the edits in it. */
  readonly receipts: readonly number[];
}
