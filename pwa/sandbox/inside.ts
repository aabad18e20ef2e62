/**
 * Runs in the sealed frame: starts PyScript's worker with what the frame was given, and passes calls
 * between the page's channel and Python.
 */
import './forget';
import { PyWorker } from '@pyscript/core/js';
import glue from './glue.py?raw';
import { interpreterModule } from './interpreter';
import type { Belongings, SandboxCall, SandboxReply } from './messages';

declare global {
  var belongings: Belongings;
  var channel: MessagePort;
}

function blobUrl(content: BlobPart, type: string): string {
  return URL.createObjectURL(new Blob([content], { type }));
}

function typeOf(url: string): string {
  if (url.endsWith('.mjs')) return 'text/javascript';
  return url.endsWith('.wasm') ? 'application/wasm' : 'application/octet-stream';
}

async function startPython({ distribution, lock, parts }: Belongings) {
  const blobs = Object.fromEntries(
    parts.map(({ url, bytes }) => [url, blobUrl(bytes, typeOf(url))]),
  );
  const { base, lock: lockUrl } = distribution;
  const interpreter = interpreterModule({ blobs, base, lock, lockUrl });
  await customElements.whenDefined('py-script');
  return PyWorker(blobUrl(glue, 'text/x-python'), {
    version: blobUrl(interpreter, 'text/javascript'),
    // A document without an address cannot complete a relative one. Nothing is fetched from it.
    configURL: new URL('config.txt', base).href,
    // Python keeps to its worker: it cannot reach the frame's window, and does not want to.
    config: { sync_main_only: true },
  });
}

function post(reply: SandboxReply): void {
  globalThis.channel.postMessage(reply);
}

async function begin(): Promise<void> {
  try {
    const worker = await startPython(globalThis.belongings);
    globalThis.channel.onmessage = async ({ data }: MessageEvent<SandboxCall>) => {
      const text = await worker.sync.call(data.name, data.payload, data.buffers);
      post({ type: 'answer', id: data.id, text });
    };
    post({ type: 'ready' });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    post({ type: 'failed', failure: { code: 'python_unavailable', message } });
  }
}

void begin();
