/** What opens over the labeling screen: how it looks, the keys, the start of the questions. */
import { html, nothing } from 'lit';
import { ASK_BUDGET } from '../document/schema';
import { renderPast } from '../history/panel';
import { text } from '../messages/text';
import '../looking/panel';
import { askMethod } from '../questions/own_strategy';
import type { Asked } from '../questions/preparing';
import { projectModels } from '../questions/project_model';
import '../questions/start';
import type { Desk } from './desk';
import './help';
import type { Workspace } from './workspace';

export function renderDialogs(desk: Desk, workspace: Workspace) {
  return html`${renderPast(desk, workspace)} ${renderLooks(desk, workspace)}
    <earmark-key-help
      .open=${desk.helpIsOpen}
      .mode=${desk.interview.active ? 'asking' : 'labeling'}
      @closed=${() => desk.showHelp(false)}
    ></earmark-key-help>
    ${renderStart(desk, workspace)}`;
}

function renderLooks({ looks }: Desk, { limits }: Workspace) {
  if (!looks.isOpen) return nothing;
  return html`<earmark-look-panel
    role="dialog"
    aria-label=${text('labeling-looks')}
    .looks=${looks}
    .limits=${limits}
  ></earmark-look-panel>`;
}

function renderStart(desk: Desk, workspace: Workspace) {
  const { rounds, interview } = desk;
  const { ask_budget } = workspace.project.settings;
  return html`<earmark-ask-start
    .open=${rounds.startIsOpen}
    .durationS=${workspace.limits.durationS}
    .unfinished=${interview.unfinished}
    .hasLabels=${workspace.labels.length > 0}
    .method=${askMethod(workspace.project)}
    .model=${projectModels.known(workspace.project)}
    ?isModelFixed=${projectModels.chosen(workspace.project.id) !== null}
    .own=${workspace.project.strategies.asking}
    .budget=${typeof ask_budget === 'number' ? ask_budget : ASK_BUDGET}
    @ask=${(event: CustomEvent<Asked>) => rounds.ask(event.detail)}
    @go-on=${(event: CustomEvent<string>) => desk.goOn(event.detail)}
    @closed=${() => rounds.showStart(false)}
  ></earmark-ask-start>`;
}
