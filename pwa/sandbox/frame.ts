/**
 * Runs in sandbox.html, which is of our origin: fetches what Python needs (the service worker
 * answers without a network, which it does not for a frame without an origin), hands it to a sealed
 * frame together with the page's channel, and has no part in what follows.
 */
import insideUrl from './inside.ts?worker&url';
import type { Belongings, OpenRequest } from './messages';
import { fetchParts } from './parts';
import { openSealedFrame } from './seal';

async function open({ distribution }: OpenRequest, port: MessagePort): Promise<void> {
  try {
    const [code, { lock, parts }, sealed] = await Promise.all([
      fetch(insideUrl).then((response) => response.text()),
      fetchParts(distribution),
      openSealedFrame(),
    ]);
    const belongings: Belongings = { code, distribution, lock, parts };
    const bytes = parts.map((part) => part.bytes);
    sealed.postMessage(belongings, '*', [port, ...bytes]);
  } catch (error) {
    const { message } = error as Error;
    port.postMessage({ type: 'failed', failure: { code: 'python_unavailable', message } });
  }
}

addEventListener('message', (event: MessageEvent<OpenRequest>) => {
  if (event.source !== parent || event.origin !== location.origin) return;
  if (event.data?.type === 'open' && event.ports[0]) void open(event.data, event.ports[0]);
});
