import { html } from 'lit';
import type { Desk } from '../labeling/desk';
import type { Workspace } from '../labeling/workspace';
import './coach';

/** The first steps, with what they have to know of the labeling screen. */
export function renderCoach(desk: Desk, workspace: Workspace) {
  const { annotations } = workspace;
  return html`<earmark-coach
    project=${workspace.project.id}
    .playing=${desk.listening.playing}
    .asking=${desk.interview.active || desk.rounds.startIsOpen}
    .annotations=${annotations.length}
    .labeled=${annotations.reduce((sum, { labels }) => sum + labels.length, 0)}
  ></earmark-coach>`;
}
