/** Bytes of files on this device, whatever they are kept as: streamed, or whole. */
import { wholeFile } from '../audio/server_source';
import type { AudioBytes, DeviceBytes } from '../audio/source';
import { plainPieces } from '../lock/sealed_file';

/** Several pieces that are one file. */
export interface JoinedBytes {
  readonly parts: readonly (DeviceBytes | Uint8Array<ArrayBuffer>)[];
  /** In bytes, of all. */
  readonly size: number;
}

/** What can be copied, hashed and handed to a worker. */
export type AnyBytes = DeviceBytes | JoinedBytes;

/** As a Blob where nothing in it is encrypted, so that the browser need not hold it. */
export function joined(parts: JoinedBytes['parts']): AnyBytes {
  if (parts.every((part) => part instanceof Blob || part instanceof Uint8Array)) {
    return new Blob(parts as BlobPart[]);
  }
  const size = parts.reduce((sum, part) => sum + sizeOf(part), 0);
  return { parts, size };
}

/** The bytes as they are in the file, piece by piece. */
export async function* streamed(bytes: AnyBytes): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  if ('parts' in bytes) {
    for (const part of bytes.parts) {
      if (part instanceof Uint8Array) yield part;
      else yield* streamed(part);
    }
  } else if (bytes instanceof Blob) {
    const reader = bytes.stream().getReader();
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      yield piece.value;
    }
  } else yield* plainPieces(bytes);
}

/** All of them at once, for what can read nothing else. */
export async function wholeBlob(bytes: AudioBytes | JoinedBytes, name: string): Promise<Blob> {
  if (bytes instanceof Blob) return bytes;
  if ('url' in bytes) return wholeFile(bytes, name);
  const pieces: BlobPart[] = [];
  for await (const piece of streamed(bytes)) pieces.push(piece);
  return new Blob(pieces);
}

function sizeOf(part: JoinedBytes['parts'][number]): number {
  return part instanceof Uint8Array ? part.length : part.size;
}
