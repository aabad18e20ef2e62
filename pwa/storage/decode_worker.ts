/** Decodes one lossy file: streamed as WAV into `<path>.part`, flushed, then given its name. */
import { AudioError } from '../audio';
import { decodeLossy } from '../audio/decode';
import { interleave16, WAV_HEADER_BYTES, wavHeader } from '../audio/wav_writer';
import type { DecodedCopy, DecodeReport, DecodeRequest } from './decoding';
import { type Movable, privateFolder } from './private_files';

const REPORT_STEP = 0.01;
const BUFFER_BYTES = 1024 * 1024;

addEventListener('message', async ({ data }: MessageEvent<DecodeRequest>) => {
  try {
    report({ kind: 'done', decoded: await decode(data) });
  } catch (error) {
    const { name, message } = error as Error;
    const code = error instanceof AudioError ? { code: error.code } : {};
    report({ kind: 'failed', name, message, ...code });
  }
});

async function decode(request: DecodeRequest): Promise<DecodedCopy> {
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

async function stream(file: FileSystemFileHandle, request: DecodeRequest): Promise<DecodedCopy> {
  const access = await file.createSyncAccessHandle();
  try {
    access.truncate(0);
    const out = new BufferedWriter(access, WAV_HEADER_BYTES);
    const decoded = await decodeLossy(
      request.blob,
      request.format,
      request.name,
      (channels) => out.add(interleave16(channels)),
      reporter(),
    );
    out.flush();
    const header = wavHeader(decoded.sampleRateHz, decoded.channels, decoded.frames);
    write(access, header, 0);
    access.flush();
    return { ...decoded, bytes: out.at };
  } finally {
    access.close();
  }
}

/** Gathers small blocks: each write to a private file costs a message to another process. */
class BufferedWriter {
  readonly #buffer = new Uint8Array(BUFFER_BYTES);
  #filled = 0;

  constructor(
    private readonly access: FileSystemSyncAccessHandle,
    /** Where the next byte goes. */
    public at: number,
  ) {}

  add(samples: Int16Array): void {
    const bytes = new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength);
    if (this.#filled + bytes.length > BUFFER_BYTES) this.flush();
    if (bytes.length > BUFFER_BYTES) {
      write(this.access, bytes, this.at);
      this.at += bytes.length;
      return;
    }
    this.#buffer.set(bytes, this.#filled);
    this.#filled += bytes.length;
  }

  flush(): void {
    write(this.access, this.#buffer.subarray(0, this.#filled), this.at);
    this.at += this.#filled;
    this.#filled = 0;
  }
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
