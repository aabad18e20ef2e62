/** What the ids in a project's history are called. */
import type { ProjectDocument } from '../document';
import { DEFAULT_PERSON } from '../document/schema';
import { text } from '../messages/text';
import { session } from '../together/session';
import { sharedProjects } from '../together/shared_projects';
import type { Names } from './wording';

/** Names from a project's document; an id that nothing is known of is called by a word. */
export function namesOf(project: ProjectDocument): Names {
  return {
    label: (id) => project.label(id)?.name ?? text('history-unknown-label'),
    attribute: (id) => project.attributes.find(id)?.name ?? text('history-unknown-attribute'),
    person: (id) => sharedProjects.nameOf(id),
  };
}

/** A person of history, by the name the server told, or the one known here. */
export function personText(id: string, told?: string | null): string {
  if (id === DEFAULT_PERSON || id === session.person?.id) {
    return session.person?.name ?? text('history-you');
  }
  return told ?? sharedProjects.nameOf(id) ?? text('history-somebody');
}
