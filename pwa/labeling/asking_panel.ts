/** The panel while asking: a question, or what all the answers amount to. */
import { html, nothing } from 'lit';
import '../embedding/heard_by';
import { text } from '../messages/text';
import type { AskEvent } from '../questions/asking';
import '../questions/panel';
import '../questions/summary';
import type { Desk } from './desk';
import type { Workspace } from './workspace';

export function renderAsking(desk: Desk, workspace: Workspace) {
  const { interview } = desk;
  const send = (event: AskEvent) => interview.send(event);
  if (interview.asking.done) {
    return html`<aside class="open" aria-label=${text('questions-found')}>
      <earmark-ask-summary
        .queries=${interview.queries}
        .labelOf=${workspace.labelOf}
        .next=${desk.next}
        @go=${(event: CustomEvent<number>) => send({ kind: 'go', index: event.detail })}
        @leave=${() => desk.leave()}
        @again=${() => desk.rounds.showStart(true)}
      ></earmark-ask-summary>
    </aside>`;
  }
  return html`<aside class="open" aria-label=${text('labeling-question')}>
    <earmark-ask-panel
      .queries=${interview.queries}
      .asking=${interview.asking}
      .labels=${workspace.labels}
      .labelOf=${workspace.labelOf}
      .suggestion=${desk.rounds.suggestion}
      @accept=${() => desk.rounds.accept()}
      @answer-event=${(event: CustomEvent<AskEvent>) => send(event.detail)}
      @replay=${() => desk.replay()}
      @leave=${() => desk.leave()}
      >${renderHeardBy(desk)}</earmark-ask-panel
    >
  </aside>`;
}

function renderHeardBy({ rounds }: Desk) {
  const { heardBy } = rounds;
  if (!heardBy) return nothing;
  return html`<earmark-heard-by
    .model=${heardBy.model}
    .from=${heardBy.from}
  ></earmark-heard-by>`;
}
