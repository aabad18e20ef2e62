/** Decodes one lossy file: streamed as WAV into `<path>.part`, flushed, then given its name. */
import { AudioError } from '../audio';
import { decodeLossy } from '../audio/decode';
import { interleave16, WAV_HEADER_BYTES, wavHeader } from '../audio/wav_writer';
import { SealingWriter } from '../lock/sealed_file';
import type { DecodedCopy, DecodeReport, SealedDecodeRequest } from './decoding';
import { type Movable, privateFolder } from './private_files';

const REPORT_STEP = 0.01;
const BUFFER_BYTES = 1024 * 1024;

addEventListener('message', async ({ data }: MessageEvent<SealedDecodeRequest>) => {
  try {
    report({ kind: 'done', decoded: await decode(data) });
  } catch (error) {
    const { name, message } = error as Error;
    const code = error instanceof AudioError ? { code: error.code } : {};
    report({ kind: 'failed', name, message, ...code });
  }
});

async function decode(request: SealedDecodeRequest): Promise<DecodedCopy> {
  const folder = await privateFolder();
  const part = `${request.path}.part`;
  const file = await folder.getFileHandle(part, { create: true });
  try {
    const decoded = await stream(file, request);
    await (file as Movable).move(request.path);
    return decoded;
  } catch (error) {
    await folder.removeEntry(part).catch(() => null);
    throw error;
  }
}

async function stream(
  file: FileSystemFileHandle,
  request: SealedDecodeRequest,
): Promise<DecodedCopy> {
  const access = await file.createSyncAccessHandle();
  try {
    access.truncate(0);
    const { key, path } = request;
    const out = key ? new SealedCopy(access, key, path) : new BufferedWriter(access);
    const decoded = await decodeLossy(
      request.blob,
      request.format,
      request.name,
      (channels) => out.add(interleave16(channels)),
      reporter(),
    );
    await out.finish(wavHeader(decoded.sampleRateHz, decoded.channels, decoded.frames));
    access.flush();
    return { ...decoded, bytes: out.at };
  } finally {
    access.close();
  }
}

interface CopyWriter {
  /** Bytes so far, those of the header with them. */
  readonly at: number;
  add(samples: Int16Array): void;
  /** Write what is left, and the header, which is known only now. */
  finish(header: Uint8Array): Promise<void>;
}

class SealedCopy implements CopyWriter {
  readonly #sealing: SealingWriter;
  at = WAV_HEADER_BYTES;

  constructor(access: FileSystemSyncAccessHandle, key: CryptoKey, path: string) {
    this.#sealing = new SealingWriter(key, path, (bytes, at) => write(access, bytes, at));
    void this.#sealing.add(new Uint8Array(WAV_HEADER_BYTES));
  }

  add(samples: Int16Array): void {
    this.at += samples.byteLength;
    // What goes wrong is told at the end.
    this.#sealing.add(bytesOf(samples)).catch(() => null);
  }

  finish(header: Uint8Array): Promise<void> {
    return this.#sealing.finish(Uint8Array.from(header));
  }
}

/** Gathers small blocks: each write to a private file costs a message to another process. */
class BufferedWriter implements CopyWriter {
  readonly #buffer = new Uint8Array(BUFFER_BYTES);
  #filled = 0;

  /** Where the next byte goes. */
  at = WAV_HEADER_BYTES;

  constructor(private readonly access: FileSystemSyncAccessHandle) {}

  add(samples: Int16Array): void {
    const bytes = bytesOf(samples);
    if (this.#filled + bytes.length > BUFFER_BYTES) this.flush();
    if (bytes.length > BUFFER_BYTES) {
      write(this.access, bytes, this.at);
      this.at += bytes.length;
      return;
    }
    this.#buffer.set(bytes, this.#filled);
    this.#filled += bytes.length;
  }

  async finish(header: Uint8Array): Promise<void> {
    this.flush();
    write(this.access, Uint8Array.from(header), 0);
  }

  private flush(): void {
    write(this.access, this.#buffer.subarray(0, this.#filled), this.at);
    this.at += this.#filled;
    this.#filled = 0;
  }
}

function bytesOf(samples: Int16Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(samples.buffer as ArrayBuffer, samples.byteOffset, samples.byteLength);
}

function write(access: FileSystemSyncAccessHandle, bytes: Uint8Array, at: number): void {
  if (access.write(bytes, { at }) < bytes.length) {
    throw new DOMException('No space.', 'QuotaExceededError');
  }
}

function reporter(): (fraction: number) => void {
  let reported = 0;
  return (fraction) => {
    if (fraction - reported < REPORT_STEP) return;
    reported = fraction;
    report({ kind: 'progress', fraction });
  };
}

function report(message: DecodeReport): void {
  postMessage(message);
}
