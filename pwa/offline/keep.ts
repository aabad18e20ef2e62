/** Registers the service worker and tells the person when the app is on the device or has an update. */

import { Workbox } from 'workbox-window';
import { say } from '../app/say';
import { text } from '../messages/text';

/** What the app needs at once comes first; see later.ts. */
const LATER_MS = 5000;

export type OfflineState = 'unsupported' | 'fetching' | 'ready';

class Offline extends EventTarget {
  #state: OfflineState = 'fetching';

  get state(): OfflineState {
    return this.#state;
  }

  set(state: OfflineState): void {
    this.#state = state;
    this.dispatchEvent(new Event('change'));
  }
}

/** How far the app itself is kept on this device; event `change`. */
export const offline = new Offline();

/** Keep the app on this device. An update waits until the person agrees to reload. */
export function keepOffline(): void {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) {
    offline.set('unsupported');
    return;
  }
  const workbox = new Workbox('/sw.js');
  let reloading = false;
  workbox.addEventListener('waiting', () => {
    say(text('offline-new-version'), {
      seconds: 0,
      action: {
        label: text('offline-reload'),
        run: () => {
          reloading = true;
          workbox.messageSkipWaiting();
        },
      },
    });
  });
  workbox.addEventListener('controlling', () => {
    if (reloading) location.reload();
  });
  void navigator.serviceWorker.ready.then(({ active }) => {
    offline.set('ready');
    setTimeout(() => active?.postMessage({ type: 'FETCH_LATER' }), LATER_MS);
  });
  workbox.register().catch((error: unknown) => {
    offline.set('unsupported');
    console.error('The service worker could not be registered.', error);
  });
}

/**
 * Have models and their runtime on this device now; false where they could not come. True at once in
 * a browser that keeps nothing of the app: there they come when they are needed.
 */
export async function keepModels(signal: AbortSignal): Promise<boolean> {
  if (offline.state === 'unsupported') return true;
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  const { active } = await Promise.race([navigator.serviceWorker.ready, aborted]);
  if (!active) return false;
  const { port1, port2 } = new MessageChannel();
  const told = new Promise<boolean>((resolve) => {
    port1.onmessage = ({ data }) => resolve(data === true);
  });
  active.postMessage({ type: 'FETCH_LATER' }, [port2]);
  return Promise.race([told, aborted]);
}
