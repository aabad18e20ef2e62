import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/progress-bar/progress-bar.js';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { adding, type Progress } from './adding';
import './problems';
import { text } from '../messages/text';
import { screenStyles } from './styles';

/** How far a project's files are on their way, and what did not go well with them. */
@customElement('earmark-adding')
export class EarmarkAdding extends LitElement {
  static override styles = [
    screenStyles,
    css`
      :host {
        display: grid;
        gap: 16px;
      }
      :host([idle]) {
        display: none;
      }
      section {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) minmax(120px, 2fr) auto;
        align-items: center;
        gap: 12px;
        padding: 6px 8px 6px 16px;
      }
      .file {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      wa-progress-bar {
        --track-height: 6px;
      }
      @media (max-width: 640px) {
        section {
          grid-template-columns: auto minmax(0, 1fr) auto;
        }
        .file {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: 'project-id' }) projectId = '';
  #refresh = () => this.requestUpdate();

  override connectedCallback(): void {
    super.connectedCallback();
    adding.addEventListener('change', this.#refresh);
  }

  override disconnectedCallback(): void {
    adding.removeEventListener('change', this.#refresh);
    super.disconnectedCallback();
  }

  override render() {
    const progress = adding.progress(this.projectId);
    const problems = adding.problems(this.projectId);
    this.toggleAttribute('idle', !progress && problems.length === 0);
    return html`
      <earmark-problems
        ?hidden=${problems.length === 0}
        .sentences=${problems}
        @dismiss=${() => adding.dismiss(this.projectId)}
      ></earmark-problems>
      ${progress ? this.#renderProgress(progress) : nothing}
    `;
  }

  #renderProgress({ done, all, name, decoded }: Progress) {
    const share = (done + (decoded ?? 0)) / all;
    const at = Math.min(done + 1, all);
    const percent = Math.round((decoded ?? 0) * 100);
    const file = decoded === undefined ? name : text('projects-decoding', { name, percent });
    return html`<section class="panel" aria-label=${text('projects-adding')}>
      <span class="numbers" aria-live="polite">${text('projects-adding-at', { at, all })}</span>
      <span class="muted file numbers">${file}</span>
      <wa-progress-bar value=${Math.round(share * 100)} label=${text('projects-files-added')}></wa-progress-bar>
      <wa-button size="s" appearance="plain" @click=${() => adding.stop(this.projectId)}>${text('common-stop')}</wa-button>
    </section>`;
  }
}
