import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Following } from '../app/following';
import type { ProjectDocument } from '../document';
import { text } from '../messages/text';
import { python } from '../python/bridge';
import { gathering } from './gathering';
import { goNext } from './next';
import { openProgress } from './progress_dialog';

/** On the page of a project: open what is to be looked at next, and how far it is. */
@customElement('earmark-next-actions')
export class NextActions extends LitElement {
  static override styles = css`
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px;
      margin-bottom: 12px;
    }
    span {
      color: var(--em-muted);
      font-size: 14px;
    }
  `;

  @property({ attribute: false }) project: ProjectDocument | null = null;
  protected readonly following = new Following(this, [gathering]);

  override render() {
    const { project } = this;
    if (!project) return nothing;
    const { isRunning, done, total } = gathering.state;
    const listens = isRunning && gathering.project === project.id && done < total;
    return html`<wa-button size="s" appearance="outlined" @click=${this.#next}>
        <wa-icon slot="start" name="compass"></wa-icon>${text('sampling-next')}
      </wa-button>
      <wa-button size="s" appearance="plain" @click=${() => openProgress(project.id)}>
        ${text('sampling-progress')}
      </wa-button>
      ${
        listens
          ? html`<span>${text('sampling-listening', { done, total })}</span>
              <wa-button size="s" appearance="plain" @click=${() => gathering.stop()}>
                ${text('sampling-stop')}
              </wa-button>`
          : nothing
      }`;
  }

  #next = (): void => {
    python.start();
    if (this.project) void goNext(this.project);
  };
}
