/** A named part of the file; `start` and `size` are those of its content, in bytes. */
export interface Chunk {
  id: string;
  start: number;
  size: number;
}
