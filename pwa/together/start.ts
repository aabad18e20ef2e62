/** Begins everything that has to do with others: does nothing where no relay serves the page. */

import { say } from '../app/say';
import { deviceProjects } from '../document/device';
import { accompany, flushDocuments } from '../document/open_documents';
import { storing } from '../document/origins';
import { PROJECT_ROOM } from '../document/schema';
import { text } from '../messages/text';
import { relay } from '../relay/relay';
import { library } from '../storage';
import { carrier } from './carrier';
import { keepListed } from './listing';
import { outbox } from './outbox';
import { publishing } from './publishing';
import { refusals } from './refusals';
import { refusedCopies } from './refused_copies';
import { rooms } from './rooms';
import { serverAudio } from './server_audio';
import { session } from './session';
import { projectOf, sharedProjects } from './shared_projects';

const REFRESH_MS = 5 * 60_000;

export async function startTogether(): Promise<void> {
  await sharedProjects.ready;
  storing.isReadOnly = (name) => sharedProjects.isReadOnly(projectOf(name));
  storing.mayLead = (name) => sharedProjects.mayLead(projectOf(name));
  storing.explain = () => void say(text('together-read-only'), { kind: 'problem' });
  rooms.addEventListener('replaced', (event) => void openAnew((event as CustomEvent).detail));
  rooms.start();
  accompany((stored) => {
    const room = rooms.get(stored.name);
    const isProject = stored.name.startsWith(`${PROJECT_ROOM}:`);
    return room && isProject ? keepListed(room) : () => {};
  });
  library.findOnServer = serverAudio.find;
  const lookAgain = () => {
    serverAudio.forget();
    library.lookAgain();
  };
  session.addEventListener('change', lookAgain);
  session.addEventListener('handed-over', () => void handOver());
  sharedProjects.addEventListener('change', () => {
    deviceProjects.dispatchEvent(new Event('change'));
  });
  sharedProjects.addEventListener('change', lookAgain);
  lookAgain();
  const refresh = () => sharedProjects.refresh();
  session.addEventListener('change', refresh);
  relay.addEventListener('change', refresh);
  setInterval(refresh, REFRESH_MS);
  await Promise.all([outbox.refresh(), refusals.refresh(), refusedCopies.refresh(), refresh()]);
  carrier.start();
  publishing.start();
}

/** What is on the screen belongs to somebody who has left: begin anew without it. */
async function handOver(): Promise<void> {
  document.documentElement.classList.add('closing');
  // What the disk does not take now is tried again: nobody may see it, and nothing may be lost.
  while (!(await flushDocuments())) await new Promise((resolve) => setTimeout(resolve, 1000));
  location.hash = '#/';
  location.reload();
}

/** What the screen shows of a document is no longer what is kept: show it from the beginning. */
async function openAnew(name: string): Promise<void> {
  if (carrier.carriesAlone(name)) return;
  await flushDocuments();
  location.reload();
}
