import { type SealedFile, SealedReader } from '../lock/sealed_file';
import { text } from '../messages/text';
import type { ByteSource } from './byte_source';
import { AudioError } from './errors';
import { type ServerFile, serverSource } from './server_source';

/** The bytes of a recording on this device: as they are, or encrypted. */
export type DeviceBytes = Blob | SealedFile;

/** The bytes of a recording: on this device, or on the server. */
export type AudioBytes = DeviceBytes | ServerFile;

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
  if (bytes instanceof Blob) return blobSource(bytes, name);
  return 'sealed' in bytes ? sealedSource(bytes, name) : serverSource(bytes, name);
}

/** Read an encrypted file: only the chunks that are asked for are decrypted. */
function sealedSource(file: SealedFile, name: string): ByteSource {
  const reader = new SealedReader(file);
  return {
    size: file.size,
    async read(start, end) {
      try {
        return await reader.read(start, end);
      } catch {
        throw new AudioError('unreadable', text('audio-sealed-unreadable', { name }));
      }
    },
  };
}
