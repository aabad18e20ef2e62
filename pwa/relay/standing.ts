/** Whether what a server has of a project can be asked for now, and what to say where not. */
import '@awesome.me/webawesome/dist/components/button/button.js';
import { html, nothing } from 'lit';
import { network } from '../app/following';
import { text } from '../messages/text';
import { session } from '../together/session';
import { sharedProjects } from '../together/shared_projects';
import { relay } from './relay';
import { askToSignIn } from './sign_in_dialog';

/**
 * here: the server can be asked; alone: the project is on this device only
 * away: no network, or no server; signed-out: nobody is signed in
 * closed: the role, or the end of it, does not let one read
 */
export type Standing = 'here' | 'alone' | 'away' | 'signed-out' | 'closed';

/** @param isClosedTo whether a role, while one has it, does not let one read */
export function standingOf(
  project: string,
  isClosedTo: (role: string) => boolean = () => false,
): Standing {
  const row = sharedProjects.get(project);
  if (!row) return 'alone';
  if (row.role === '' || isClosedTo(row.role)) return 'closed';
  if (!session.person) return 'signed-out';
  return navigator.onLine && relay.phase !== 'away' ? 'here' : 'away';
}

/** What to follow: any of this may have changed when one of them emits 'change'. */
export const standingSources: readonly EventTarget[] = [session, sharedProjects, relay, network];

/** Why a page shows nothing, as a sentence, with the way to sign in where that helps. */
export function renderNotHere(standing: Exclude<Standing, 'here'>, sentence: string) {
  return html`<p role="status">${sentence}</p>
    ${
      standing === 'signed-out'
        ? html`<div class="row-actions">
            <wa-button variant="brand" @click=${() => askToSignIn()}>${text('relay-sign-in')}</wa-button>
          </div>`
        : nothing
    }`;
}
