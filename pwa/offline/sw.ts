/// <reference lib="webworker" />
/** The service worker: everything the app is made of, Python included, is there without a network. */
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  precacheAndRoute,
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { LaterFiles, partLater } from './later';
import { revised } from './revised';

declare const self: ServiceWorkerGlobalScope & {
  __WB_MANIFEST: Parameters<typeof precacheAndRoute>[0];
  /** Stands before this script where `earmark page` gave the page other headers. */
  earmarkHeaders?: string;
};

const [now, later] = partLater(self.__WB_MANIFEST);
precacheAndRoute(revised(now, self.earmarkHeaders));
cleanupOutdatedCaches();

const laterFiles = new LaterFiles(later, self.location.href, caches, (path) => fetch(path));
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && laterFiles.has(url.pathname),
  ({ url }) => laterFiles.answer(url.pathname),
);
registerRoute(
  new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: [/^\/(api|sync)\//] }),
);

// Whether there is a relay, here or elsewhere, is asked at every start; without a network that is no
// mistake.
registerRoute(
  ({ url }) => url.pathname === '/api/v1/relay',
  ({ request }) => fetch(request).catch(() => Response.json({ relay: 'away' })),
);

self.addEventListener('message', (event) => {
  if (event.data?.type === 'SKIP_WAITING') void self.skipWaiting();
  // Without a network they are fetched at another visit. Whoever waits for them is told.
  if (event.data?.type === 'FETCH_LATER') {
    const tell = (isWhole: boolean) => event.ports[0]?.postMessage(isWhole);
    event.waitUntil(laterFiles.fetchAll().then(tell, () => tell(false)));
  }
});

// The first visit is already looked after: without this, offline would begin at the second one.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
