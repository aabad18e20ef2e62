/** Rounds of questions: the dialog that begins one, the cutting, and what becomes of late answers. */
import type { ReactiveControllerHost } from 'lit';
import { say } from '../app/say';
import { undoStack } from '../document';
import { text } from '../messages/text';
import { python } from '../python/bridge';
import { mergePending } from '../questions/merging';
import { originOf } from '../questions/own_strategy';
import { Preparation } from '../questions/preparation';
import type { Asked } from '../questions/preparing';
import type { Desk } from './desk';
import type { Workspace } from './workspace';

export class Rounds {
  startIsOpen = false;
  readonly preparation: Preparation;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly desk: Desk,
  ) {
    this.preparation = new Preparation(host);
  }

  showStart(open: boolean): void {
    this.startIsOpen = open;
    if (open) this.desk.listening.stop();
    this.host.requestUpdate();
  }

  /** Cut the recording into questions, then begin, unless the person has begun something else. */
  async ask(asked: Asked): Promise<void> {
    this.showStart(false);
    const { workspace, listening } = this.desk;
    if (!workspace?.reader) {
      say(text('labeling-file-first'), {
        kind: 'problem',
      });
      return;
    }
    workspace.project.keepChoice('ask_method', asked.method);
    workspace.project.keepChoice('ask_budget', asked.budget);
    const doneBefore = undoStack.last;
    try {
      const own = workspace.project.strategies.find(asked.method);
      const prepared = await this.preparation.run(workspace.reader, asked, own);
      if (!prepared || workspace !== this.desk.workspace) return;
      for (const warning of prepared.warnings) say(warning);
      const isIdle = undoStack.last === doneBefore && !listening.playing;
      const method = own?.name ?? asked.method;
      const options = own ? originOf(own) : {};
      const { budget } = asked;
      const round = workspace.document.startRound(method, budget, options, prepared.queries);
      if (isIdle) this.desk.goOn(round);
    } catch (error) {
      say(error instanceof Error ? error.message : String(error), { kind: 'problem', seconds: 0 });
    }
    this.host.requestUpdate();
  }

  /** Answers that were given while Python was away become annotations as soon as it is back. */
  mergeWhenReady({ document }: Workspace, signal: AbortSignal): void {
    const merge = () => {
      if (python.phase === 'ready' && !signal.aborted) void mergePending(document);
    };
    python.addEventListener('phase', merge, { signal });
    merge();
  }
}
