/** What waits on this device is sent before anything is taken back, so that a revert knows of it. */
import { recordingDocumentName } from '../document/schema';
import { carrier } from '../together/carrier';
import { outbox } from '../together/outbox';
import { rooms } from '../together/rooms';
import { projectOf } from '../together/shared_projects';

const PATIENCE_MS = 15_000;

/**
 * Wait until no edit of a project, or of one of its recordings, waits for the server.
 *
 * Returns how many still wait when patience has ended.
 */
export async function sendFirst(project: string, recording?: string): Promise<number> {
  const isMeant = (name: string) =>
    recording === undefined
      ? projectOf(name) === project
      : name === recordingDocumentName(project, recording);
  for (const { name, stored } of rooms.list) if (isMeant(name)) await stored.flush();
  await outbox.refresh();
  const waiting = () => [...outbox.counts].filter(([name, count]) => isMeant(name) && count > 0);
  const open = new Set(rooms.list.map(({ name }) => name));
  carrier.visit(waiting().flatMap(([name]) => (open.has(name) ? [] : name)));
  await settled(() => waiting().length === 0);
  return waiting().reduce((sum, [, count]) => sum + count, 0);
}

function settled(isSo: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!isSo()) return;
      clearTimeout(timer);
      outbox.removeEventListener('change', look);
      resolve();
    };
    const timer = setTimeout(() => {
      outbox.removeEventListener('change', look);
      resolve();
    }, PATIENCE_MS);
    outbox.addEventListener('change', look);
    look();
  });
}
