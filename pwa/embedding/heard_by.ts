import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { text } from '../messages/text';
import { knownModels } from './catalog';
import type { Origins } from './job';

/** By which model something was heard, where its rows came from, and whom its licence has one name. */
@customElement('earmark-heard-by')
export class HeardBy extends LitElement {
  static override styles = css`
    :host {
      display: block;
      color: var(--em-muted);
      font-size: 13px;
      overflow-wrap: anywhere;
    }
    p {
      margin: 0;
    }
  `;

  /** Id of a model, alone or with its version. */
  @property() model = '';
  @property({ attribute: false }) from: Origins | null = null;
  /** Says that the model was chosen for the project's server. */
  @property({ type: Boolean }) chosen = false;

  override render() {
    const id = this.model.split(' ')[0];
    const model = knownModels().find((one) => one.id === id);
    if (!model) return nothing;
    return html`<p>${text(this.#words(), { model: model.title })}</p>
      ${model.acceptance ? html`<p>${model.notice}</p>` : nothing}`;
  }

  #words() {
    if (this.chosen) return 'embedding-project-model';
    const { from } = this;
    if (!from) return 'embedding-heard-by';
    if (from.server > 0) return 'embedding-heard-server';
    return from.computed > 0 ? 'embedding-heard-here' : 'embedding-heard-kept';
  }
}
