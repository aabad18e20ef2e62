/** What of a project is one's own to do: found, opened, marked as done. */
import { hashOf } from '../app/route';
import { say } from '../app/say';
import type { ProjectDocument } from '../document';
import { text } from '../messages/text';
import { sayUndoable } from '../projects/undoing';
import { standingOf } from '../relay/standing';
import { library } from '../storage';
import { session } from '../together/session';
import { sharedProjects } from '../together/shared_projects';
import { leftOf, type Mine, mineOf, nextOf } from './progress';

/** Where the audio of a recording is when it can be heard without a server. */
const HERE: readonly string[] = ['kept', 'preview', 'file'];

type Handed = Pick<ProjectDocument, 'id' | 'assignments'>;

/** What is one's own to do. On a device alone there are no people, so nothing is. */
export function yoursIn({ id, assignments }: Handed): Mine[] {
  const me = session.holder?.id;
  return me && sharedProjects.get(id) ? mineOf(assignments.list, me) : [];
}

/** One of those; undefined for a recording that is not one's own to do. */
export function yoursOf(project: Handed, recording: string): Mine | undefined {
  return yoursIn(project).find((one) => one.recording === recording);
}

/** Open the next recording that is one's own to do and not done. */
export async function goToNextOfYours(project: ProjectDocument, after?: string): Promise<void> {
  const all = yoursIn(project);
  const next = nextOf(await reachable(project.id, all), after) ?? nextOf(all, after);
  if (next) {
    const place = { screen: 'recording', project: project.id, recording: next.recording } as const;
    location.hash = hashOf(place);
    return;
  }
  if (all.length === 0) say(text('assignments-none-yours'));
  else if (leftOf(all).length > 0) say(text('assignments-last'));
  else say(text('assignments-all-done'), { kind: 'good' });
}

/** Say that one is done with a recording, or that one is not after all; false where it is not one's own. */
export function toggleDone(project: ProjectDocument, recording: string): boolean {
  const mine = yoursOf(project, recording);
  const me = session.holder?.id;
  if (!mine || !me) {
    say(text('assignments-not-yours'));
    return false;
  }
  const isDone = mine.progress !== 'done';
  const ids = mine.assignments.map(({ id }) => id);
  project.assignments.markDone(ids, me, recording, isDone);
  const left = leftOf(yoursIn(project)).length;
  if (!isDone) sayUndoable(text('assignments-marked-not-done'));
  else if (left > 0) sayUndoable(text('assignments-marked-done', { left }));
  else sayUndoable(text('assignments-marked-last'));
  return true;
}

/** Note that one has opened a recording of one's own. */
export function noteOpened(project: ProjectDocument, recording: string): void {
  const me = session.holder?.id;
  if (!me) return;
  for (const { id } of yoursOf(project, recording)?.assignments ?? []) {
    project.assignments.markOpened(id, me, recording);
  }
}

/** Without a server only what is on this device can be heard: that goes first. */
async function reachable(project: string, all: readonly Mine[]): Promise<Mine[]> {
  if (standingOf(project) === 'here') return [...all];
  const found = await Promise.all(
    all.map(async (one) => {
      const row = await library.recording(one.recording);
      return row && HERE.includes(await library.hereAt(row)) ? one : [];
    }),
  );
  return found.flat();
}
