import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { RecordingDocument } from '../document';
import { storing } from '../document/origins';
import { closeNotebook } from '../together/notebook';
import { Outbox } from '../together/outbox';
import { keepOffline } from './keep';

const { said, workers } = vi.hoisted(() => {
  vi.stubEnv('DEV', false);
  vi.stubGlobal('navigator', { serviceWorker: { ready: new Promise(() => {}) }, onLine: true });
  return { said: [] as { action: { run(): void } }[], workers: [] as EventTarget[] };
});
vi.mock('../app/say', () => ({ say: (_: string, how: never) => said.push(how) }));
vi.mock('workbox-window', () => ({
  Workbox: class extends EventTarget {
    readonly messageSkipWaiting = vi.fn();
    constructor() {
      super();
      workers.push(this);
    }
    register = () => Promise.resolve();
  },
}));

beforeEach(() => {
  said.length = 0;
  workers.length = 0;
});

it('reloads for an update only when the person says so, in the tab where they say it', () => {
  const reload = vi.fn();
  vi.stubGlobal('location', { reload });
  keepOffline();
  const [worker] = workers as (EventTarget & { messageSkipWaiting(): void })[];
  worker!.dispatchEvent(new Event('waiting'));
  worker!.dispatchEvent(new Event('controlling'));
  expect(reload).not.toHaveBeenCalled();
  said[0]!.action.run();
  expect(worker!.messageSkipWaiting).toHaveBeenCalled();
  worker!.dispatchEvent(new Event('controlling'));
  expect(reload).toHaveBeenCalledTimes(1);
});

it('keeps edits and what waits where no update of the app reaches', async () => {
  const outbox = new Outbox(() => ({ id: 'A', name: 'Ana' }));
  storing.announce = (name, edits, update) => outbox.note(name, edits, update);
  const recording = await RecordingDocument.open('P', 'update');
  recording.addAnnotation({ start_s: 1, end_s: 2 });
  await recording.flush();
  // The page ends without a word, as at a reload; nothing is closed.
  await closeNotebook();
  vi.resetModules();
  const { Outbox: Later } = await import('../together/outbox');
  const later = new Later(() => ({ id: 'A', name: 'Ana' }));
  const { mine } = await later.waiting('recording:P:update');
  expect(mine).toMatchObject([{ edits: 1 }]);
  await later.refresh();
  expect(later.total).toBe(1);
  const { RecordingDocument: Again } = await import('../document');
  const again = await Again.open('P', 'update');
  expect(again.annotations()).toHaveLength(1);
  await again.close();
});
