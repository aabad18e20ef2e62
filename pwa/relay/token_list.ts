import '@awesome.me/webawesome/dist/components/button/button.js';
import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatDate } from '../messages/format';
import { text } from '../messages/text';
import { screenStyles } from '../projects/styles';
import type { ApiToken } from './records';
import { relayStyles } from './styles';

const DAY: Intl.DateTimeFormatOptions = { dateStyle: 'medium' };

/** API tokens with what they may do. Emits `withdraw` with the id of one. */
@customElement('earmark-token-list')
export class EarmarkTokenList extends LitElement {
  static override styles = [screenStyles, relayStyles];

  @property({ attribute: false }) tokens: readonly ApiToken[] = [];
  /** Of a project's tokens: who looks at them, so that those of others show a name; else ''. */
  @property() whose = '';

  override render() {
    return html`<ul class="list">${this.tokens.map((token) => this.#renderToken(token))}</ul>`;
  }

  #renderToken(token: ApiToken) {
    const role = text(`relay-role-${token.role}`);
    const until = formatDate(new Date(token.expires_at), DAY);
    const used = token.used_at
      ? text('relay-token-used', { when: formatDate(new Date(token.used_at), DAY) })
      : text('relay-token-unused');
    return html`<li>
      <span class="who">
        ${token.name}
        <small>${text('relay-token-about', { project: this.#where(token), role, until })} · ${used}</small>
      </span>
      <wa-button
        size="s"
        appearance="outlined"
        title=${text('relay-withdraw-token', { name: token.name })}
        @click=${() => this.dispatchEvent(new CustomEvent('withdraw', { detail: token.id }))}
        >${text('relay-withdraw')}</wa-button
      >
    </li>`;
  }

  /** Among one's own tokens the project tells them apart, among a project's the person. */
  #where({ person, person_name, project_name }: ApiToken): string {
    if (!this.whose) return project_name;
    return person === this.whose ? text('relay-token-yours') : person_name;
  }
}
