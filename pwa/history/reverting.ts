/** Taking changes back: what waits is sent, the server reverts, and undo takes the revert back. */
import { say } from '../app/say';
import { undoStack } from '../document';
import { text } from '../messages/text';
import { RelayError } from '../relay/api';
import { failureText } from '../relay/failure';
import { changedBy, type RevertReport, type Wish } from './records';
import { sendFirst } from './sending';
import { postRevert } from './server';

/**
 * Take changes back, as a new change, and say what became of it.
 *
 * @param step how undo names it
 * @returns null where nothing could be done
 */
export async function revert(
  project: string,
  wish: Wish,
  step: string,
): Promise<RevertReport | null> {
  const waiting = await sendFirst(project, wish.recording);
  if (waiting > 0) {
    say(text('history-waits-first', { count: waiting }), { kind: 'problem' });
    return null;
  }
  const report = await tried(() => postRevert(project, wish));
  if (!report) return null;
  const count = changedBy(report);
  if (count > 0) recordRevert(project, report.id, step);
  tell(report, count);
  return report;
}

/** Ask the server; why it would not is said at the foot of the screen. */
async function tried<T>(asking: () => Promise<T>): Promise<T | null> {
  try {
    return await asking();
  } catch (error) {
    say(refusalText(error), { kind: 'problem' });
    return null;
  }
}

/** Why the server would not revert. */
export function refusalText(error: unknown): string {
  const isOthers = error instanceof RelayError && 'people' in error.details;
  return isOthers ? text('history-not-own') : failureText(error);
}

function tell({ kept }: RevertReport, count: number): void {
  if (count === 0 && kept.length === 0) {
    say(text('history-nothing-to-revert'));
    return;
  }
  const action = { label: text('common-undo'), run: () => void undoStack.undo() };
  const options = count > 0 ? { kind: 'good' as const, action } : {};
  const sentence =
    kept.length > 0
      ? text('history-reverted-kept', { count, kept: kept.length })
      : text('history-reverted', { count });
  say(sentence, options);
}

/** Let undo and redo take the revert back and make it again: each is a revert of the one before. */
function recordRevert(project: string, id: string, step: string): void {
  let last = id;
  let isDone = true;
  const turn = async (done: boolean) => {
    if (isDone === done) return;
    const report = await tried(() => postRevert(project, { revert: last }));
    if (!report) return;
    if (report.id) last = report.id;
    isDone = done;
  };
  undoStack.recordDeed(step, { undo: () => turn(false), redo: () => turn(true) });
}
