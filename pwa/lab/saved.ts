import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { kindOf, type WrittenStrategy } from '../document';
import { text } from '../messages/text';
import '../projects/name_dialog';
import type { EarmarkNameDialog } from '../projects/name_dialog';
import { screenStyles } from '../projects/styles';
import type { Shelf } from './shelf';
import { kindTitle } from './sources';

/**
 * The strategies of the project, in a dialog, renamed and removed there. Emits `closed`, and with an
 * id `use` and `removed`.
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
  @property({ attribute: false }) shelf!: Pick<Shelf, 'rename' | 'remove' | 'restore'>;
  @query('wa-dialog') private dialog!: HTMLElement;
  @query('earmark-name-dialog') private nameDialog!: EarmarkNameDialog;

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
    </wa-dialog>
    <earmark-name-dialog></earmark-name-dialog>`;
  }

  #saved(strategy: WrittenStrategy) {
    const { id, name } = strategy;
    return html`<li>
      <span>${name} <small>${kindTitle(kindOf(strategy))}</small></span>
      ${this.#verb(text('lab-open'), name, () => this.#tell('use', id))}
      ${this.#verb(text('common-rename'), name, () => this.#rename(strategy))}
      ${this.#verb(text('common-remove'), name, () => this.#remove(id))}
    </li>`;
  }

  #removed() {
    return html`<h2 id="removed">${text('lab-list-removed')}</h2>
      <ul aria-labelledby="removed">
        ${this.removed.map(
          ({ id, name }) => html`<li>
            <span>${name}</span>${this.#verb(text('common-restore'), name, () => this.#restore(id))}
          </li>`,
        )}
      </ul>`;
  }

  #verb(verb: string, name: string, act: () => unknown) {
    return html`<wa-button size="s" appearance="plain" @click=${act}
      >${verb}<span class="visually-hidden"> ${name}</span></wa-button
    >`;
  }

  #tell(type: 'use' | 'removed', detail: string): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }

  async #rename({ id, name: value }: WrittenStrategy): Promise<void> {
    const title = text('lab-rename-title');
    const name = await this.nameDialog.ask({ title, action: text('common-rename'), value });
    if (name !== null) this.shelf.rename(id, name);
  }

  #remove(id: string): Promise<void> {
    this.shelf.remove(id);
    this.#tell('removed', id);
    return this.#focusNext();
  }

  #restore(id: string): Promise<void> {
    this.shelf.restore(id);
    return this.#focusNext();
  }

  /** The button goes with its row: without a new place the focus would be lost. */
  async #focusNext(): Promise<void> {
    await this.updateComplete;
    const next = this.renderRoot.querySelector<HTMLElement>('li wa-button');
    (next ?? this.dialog).focus();
  }
}
