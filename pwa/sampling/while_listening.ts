/** Choosing anew with every recording that was listened to, until there is something to open. */
import type { Chosen } from './choosing';
import type { Gathered } from './gathering';

/** What is needed of the gathering, so that tests can stand in for it. */
export type Progress = EventTarget & { readonly state: Pick<Gathered, 'done' | 'isRunning'> };

/** What was chosen last, with nothing to open in it where all was listened to; null without any. */
export async function chooseWhileListening(
  choosing: () => Promise<Chosen | null>,
  progress: Progress,
  onWait: () => void,
): Promise<Chosen | null> {
  for (let isFirst = true; ; isFirst = false) {
    const { done, isRunning } = progress.state;
    const chosen = await choosing();
    if (chosen?.choices.length || !isRunning) return chosen;
    if (isFirst && !chosen) onWait();
    await more(progress, done);
  }
}

/** Until one recording more was listened to, or none will be. */
function more(progress: Progress, done: number): Promise<void> {
  const end = new AbortController();
  return new Promise<void>((resolve) => {
    const look = () => {
      if (progress.state.done > done || !progress.state.isRunning) resolve();
    };
    progress.addEventListener('change', look, { signal: end.signal });
    look();
  }).finally(() => end.abort());
}
