import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { barStyle } from '../app/bar_style';
import { Following } from '../app/following';
import { withKey } from '../labeling/keys';
import type { Workspace } from '../labeling/workspace';
import { text } from '../messages/text';
import { standingSources } from '../relay/standing';
import { leftOf } from './progress';
import { dayText } from './titles';
import { goToNextOfYours, noteOpened, toggleDone, yoursIn } from './yours';

/** Over a recording that is one's own to do: what for, whether it is done, and on to the next. */
@customElement('earmark-assigned-bar')
export class AssignedBar extends LitElement {
  static override styles = [
    barStyle,
    css`
      .muted {
        color: var(--em-muted);
      }
    `,
  ];

  @property({ attribute: false }) workspace: Workspace | null = null;
  protected readonly following = new Following(this, standingSources);
  #workspace: Workspace | null = null;
  #stop = () => {};

  override disconnectedCallback(): void {
    this.#stop();
    this.#workspace = null;
    super.disconnectedCallback();
  }

  override updated(): void {
    const { workspace } = this;
    if (workspace === this.#workspace) return;
    this.#stop();
    this.#workspace = workspace;
    if (!workspace) return;
    const { project, row } = workspace;
    noteOpened(project, row.key);
    this.#stop = project.onChange(() => this.requestUpdate());
  }

  override render() {
    const { workspace } = this;
    if (!workspace) return nothing;
    const { project, row } = workspace;
    const all = yoursIn(project);
    const mine = all.find(({ recording }) => recording === row.key);
    if (!mine) return nothing;
    const isDone = mine.progress === 'done';
    const notes = mine.assignments.flatMap(({ note }) => note || []);
    return html`<div class="bar">
      <p>
        ${text('assignments-is-yours', { left: leftOf(all).length })}
        ${mine.due ? text('assignments-is-due', { day: dayText(mine.due) }) : nothing}
        ${notes.map((note) => html`<q>${note}</q> `)}
      </p>
      <wa-button
        size="s"
        variant=${isDone ? 'neutral' : 'brand'}
        appearance=${isDone ? 'outlined' : 'accent'}
        title=${withKey(text('assignments-key-done'), 'yours-done')}
        @click=${() => toggleDone(project, row.key)}
      >
        <wa-icon slot="start" name=${isDone ? 'circle-check' : 'check'}></wa-icon>
        ${text('assignments-done')}
      </wa-button>
      <wa-button
        size="s"
        appearance=${isDone ? 'accent' : 'outlined'}
        variant=${isDone ? 'brand' : 'neutral'}
        title=${withKey(text('assignments-key-next'), 'yours-next')}
        @click=${() => goToNextOfYours(project, row.key)}
      >
        ${text('assignments-open-next')}
      </wa-button>
    </div>`;
  }
}
