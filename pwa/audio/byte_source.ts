/** Bytes that can be read in any order, without reading what lies between. */
export interface ByteSource {
  /** Size in bytes. */
  readonly size: number;
  /** The bytes [start, end), clipped to the source. Rejects with `AudioError` if unreadable. */
  read(start: number, end: number): Promise<ArrayBuffer>;
}
