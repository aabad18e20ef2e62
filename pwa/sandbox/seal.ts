/**
 * The sealed frame: a document without an origin, so without the documents, files and cookies of
 * ours, and with a policy of its own that knows no address but those of its own blobs.
 *
 * Its one script is named by its hash in the policy of sandbox.html (sync/headers.py, netlify.toml;
 * tests/contracts/test_headers.py compares them).
 */
export const BOOTSTRAP = `addEventListener('message', (event) => {
  if (event.source !== parent) return;
  globalThis.belongings = event.data;
  globalThis.channel = event.ports[0];
  import(URL.createObjectURL(new Blob([event.data.code], { type: 'text/javascript' })));
}, { once: true });
parent.postMessage('awake', '*');`;

const POLICY = [
  "default-src 'none'",
  "script-src 'unsafe-inline' 'unsafe-eval' blob:",
  'worker-src blob:',
  'connect-src blob:',
].join('; ');

/** Put a sealed frame into this document; resolves when it listens. */
export async function openSealedFrame(): Promise<Window> {
  const frame = document.createElement('iframe');
  frame.sandbox.add('allow-scripts');
  frame.srcdoc = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${POLICY}"><script>${BOOTSTRAP}</script>`;
  const awake = new Promise<void>((resolve) => {
    addEventListener('message', function heed(event) {
      if (event.source !== frame.contentWindow) return;
      removeEventListener('message', heed);
      resolve();
    });
  });
  document.body.append(frame);
  await awake;
  return frame.contentWindow!;
}
