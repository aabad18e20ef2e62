import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { kindOf, type WrittenStrategy } from '../document';
import { text } from '../messages/text';
import { screenStyles } from '../projects/styles';
import { kindTitle } from './sources';

/**
 * The strategies of the project, in a dialog. Emits `closed`, and with an id `use`, `rename`,
 * `remove`, `restore`.
 */
@customElement('earmark-saved-strategies')
export class SavedStrategies extends LitElement {
  static override styles = [
    screenStyles,
    css`
    wa-dialog {
      --width: min(560px, 94vw);
    }
    h2 {
      margin: 16px 0 4px;
      font-size: 14px;
    }
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 4px;
      padding: 6px 0;
      border-bottom: 1px solid var(--em-line);
    }
    li > span {
      flex: 1 1 160px;
      min-width: 0;
      overflow-wrap: anywhere;
    }
    p,
    small {
      margin: 0;
      color: var(--em-muted);
    }
  `,
  ];

  @property({ type: Boolean }) open = false;
  @property({ attribute: false }) saved: readonly WrittenStrategy[] = [];
  @property({ attribute: false }) removed: readonly WrittenStrategy[] = [];
  @query('wa-dialog') private dialog!: HTMLElement;

  override render() {
    return html`<wa-dialog
      label=${text('lab-strategies')}
      tabindex="-1"
      ?open=${this.open}
      @wa-after-hide=${(event: Event) => {
        if (event.target === event.currentTarget) this.dispatchEvent(new CustomEvent('closed'));
      }}
    >
      ${
        this.saved.length === 0
          ? html`<p>${text('lab-none')}</p>`
          : html`<ul aria-label=${text('lab-list-saved')}>
              ${this.saved.map((strategy) => this.#saved(strategy))}
            </ul>`
      }
      ${this.removed.length === 0 ? nothing : this.#removed()}
    </wa-dialog>`;
  }

  #saved(strategy: WrittenStrategy) {
    const { id, name } = strategy;
    return html`<li>
      <span>${name} <small>${kindTitle(kindOf(strategy))}</small></span>
      ${this.#verb('use', text('lab-open'), id, name)} ${this.#verb('rename', text('common-rename'), id, name)}
      ${this.#verb('remove', text('common-remove'), id, name)}
    </li>`;
  }

  #removed() {
    return html`<h2 id="removed">${text('lab-list-removed')}</h2>
      <ul aria-labelledby="removed">
        ${this.removed.map(
          ({ id, name }) => html`<li>
            <span>${name}</span>${this.#verb('restore', text('common-restore'), id, name)}
          </li>`,
        )}
      </ul>`;
  }

  #verb(type: string, verb: string, id: string, name: string) {
    return html`<wa-button
      size="s"
      appearance="plain"
      @click=${() => this.#do(type, id)}
      >${verb}<span class="visually-hidden"> ${name}</span></wa-button
    >`;
  }

  /** The button goes with its row: without a new place the focus would be lost. */
  async #do(type: string, detail: string): Promise<void> {
    this.dispatchEvent(new CustomEvent(type, { detail }));
    if (type !== 'remove' && type !== 'restore') return;
    await this.updateComplete;
    const next = this.renderRoot.querySelector<HTMLElement>('li wa-button');
    (next ?? this.dialog).focus();
  }
}
