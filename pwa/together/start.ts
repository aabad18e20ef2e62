/** Begins everything that has to do with others: does nothing where no relay serves the page. */

import { say } from '../app/say';
import { rememberProject } from '../document/device';
import { accompany, holdDocument, releaseDocument } from '../document/open_documents';
import { storing } from '../document/origins';
import { PROJECT_ROOM, projectDocumentName } from '../document/schema';
import { text } from '../messages/text';
import { carrier, settledRoom } from './carrier';
import { keepListed } from './listing';
import { outbox } from './outbox';
import { publishing } from './publishing';
import { refusals } from './refusals';
import { rooms } from './rooms';
import { session } from './session';
import { projectOf, sharedProjects } from './shared_projects';

const REFRESH_MS = 5 * 60_000;
const OPENING_MS = 30_000;

export async function startTogether(): Promise<void> {
  await sharedProjects.ready;
  storing.isReadOnly = (name) => sharedProjects.isReadOnly(projectOf(name));
  storing.explain = () => void say(text('together-read-only'), { kind: 'problem' });
  rooms.start();
  accompany((stored) => {
    const room = rooms.get(stored.name);
    const isProject = stored.name.startsWith(`${PROJECT_ROOM}:`);
    return room && isProject ? keepListed(room) : () => {};
  });
  const refresh = () => session.refresh().then(() => sharedProjects.refresh());
  session.addEventListener('change', () => void sharedProjects.refresh());
  addEventListener('online', refresh);
  setInterval(refresh, REFRESH_MS);
  await Promise.all([outbox.refresh(), refusals.refresh(), refresh()]);
  carrier.start();
  publishing.start();
}

/** Bring a project of the server to this device. False when it did not come in time. */
export async function bringHere(project: string): Promise<boolean> {
  const name = projectDocumentName(project);
  await holdDocument(name);
  try {
    if (!(await settledRoom(name, OPENING_MS))) return false;
    await rememberProject(project);
    return true;
  } finally {
    await releaseDocument(name);
  }
}
