import { text } from '../messages/text';
import { AudioError } from './errors';
import { type ServerFile, serverSource } from './server_source';

/** The bytes of a recording: on this device, or on the server. */
export type AudioBytes = Blob | ServerFile;

/** Bytes that can be read in any order, without reading what lies between. */
export interface ByteSource {
  /** Size in bytes. */
  readonly size: number;
  /** The bytes [start, end), clipped to the source. Rejects with `AudioError` if unreadable. */
  read(start: number, end: number): Promise<ArrayBuffer>;
}

/** Read a Blob or File by slices; `name` appears in the sentence if it cannot be read. */
export function blobSource(blob: Blob, name = text('audio-the-file')): ByteSource {
  return {
    size: blob.size,
    async read(start, end) {
      try {
        return await blob.slice(start, end).arrayBuffer();
      } catch {
        throw new AudioError('unreadable', text('audio-unreadable', { name }));
      }
    },
  };
}

/** Read a recording wherever its bytes are. */
export function bytesSource(bytes: AudioBytes, name: string): ByteSource {
  return bytes instanceof Blob ? blobSource(bytes, name) : serverSource(bytes, name);
}
