import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { barStyle } from '../app/bar_style';
import { Following } from '../app/following';
import type { Desk } from '../labeling/desk';
import type { Workspace } from '../labeling/workspace';
import '../embedding/heard_by';
import { text } from '../messages/text';
import type { Choice } from './choosing';
import { gathering } from './gathering';
import { destination, goNext } from './next';
import { reasonText } from './reason';

/** Over a recording that Next has opened: shows the stretch, and says why it was chosen. */
@customElement('earmark-next-bar')
export class NextBar extends LitElement {
  static override styles = [
    barStyle,
    css`
      progress {
        flex: 0 1 160px;
      }
    `,
  ];

  @property({ attribute: false }) desk: Desk | null = null;
  @property({ attribute: false }) workspace: Workspace | null = null;
  #shown: unknown = null;
  protected readonly following = new Following(this, [destination, gathering]);

  override updated(): void {
    const { choice } = this;
    if (!choice || choice === this.#shown || !this.desk) return;
    this.#shown = choice;
    this.desk.looking.zoomTo(choice.startS, choice.endS, 0.02);
    this.desk.listening.seek(choice.startS);
  }

  get choice() {
    const { choice } = destination;
    return choice && choice.recording === this.workspace?.row.key ? choice : null;
  }

  override render() {
    const { workspace, choice } = this;
    if (!workspace) return nothing;
    return html`${this.#listening(workspace)}
    ${choice === null ? nothing : this.#reason(workspace, choice)}`;
  }

  #reason({ project }: Workspace, { reason, sentence, model, isByServer }: Choice) {
    return html`<div class="bar" role="status">
      <p>${reasonText(reason, sentence)}</p>
      ${isByServer ? html`<p>${text('sampling-by-server')}</p>` : nothing}
      <earmark-heard-by .model=${model}></earmark-heard-by>
      <wa-button size="s" variant="brand" @click=${() => goNext(project)}>
        ${text('sampling-next')}
      </wa-button>
      <wa-button size="s" appearance="plain" @click=${() => destination.set(null)}>
        <wa-icon name="x" label=${text('common-dismiss')}></wa-icon>
      </wa-button>
    </div>`;
  }

  #listening({ project }: Workspace) {
    const { done, total, fraction, isRunning } = gathering.state;
    if (!isRunning || gathering.project !== project.id || done >= total) return nothing;
    return html`<div class="bar">
      <p id="listening">${text('sampling-listening', { done, total })}</p>
      <progress max=${total} .value=${done + fraction} aria-labelledby="listening"></progress>
      <wa-button size="s" appearance="plain" @click=${() => gathering.stop()}>
        ${text('sampling-stop')}
      </wa-button>
    </div>`;
  }
}
