import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { LABEL_KEYS, type Label, type ProjectDocument } from '../document';
import { text } from '../messages/text';
import { smallButtons } from './small_button_styles';
import { screenStyles } from './styles';
import { sayUndoable } from './undoing';

/** The project's labels: add, name, colour, give keys, order, remove. Every change can be undone. */
@customElement('earmark-vocabulary')
export class EarmarkVocabulary extends LitElement {
  static override styles = [
    screenStyles,
    smallButtons,
    css`
      ol {
        display: grid;
        gap: 1px;
        margin: 0;
        padding: 0 8px;
        list-style: none;
      }
      li {
        display: grid;
        grid-template-columns: 28px minmax(0, 1fr) 44px auto;
        align-items: center;
        gap: 6px;
        padding: 2px 0 2px 4px;
        border-radius: 6px;
      }
      li:hover,
      li:focus-within {
        background: var(--em-raised);
      }
      input,
      select {
        height: 32px;
        box-sizing: border-box;
        border: 1px solid transparent;
        border-radius: 6px;
        background: transparent;
        color: inherit;
        font: inherit;
      }
      input.name {
        width: 100%;
        padding: 0 8px;
        text-overflow: ellipsis;
      }
      input.name:hover,
      select:hover {
        border-color: var(--em-line);
      }
      input.name:focus,
      select:focus {
        border-color: var(--em-line);
        background: var(--em-surface);
      }
      input[type="color"] {
        width: 24px;
        height: 24px;
        padding: 0;
        overflow: hidden;
        border: 1px solid rgb(0 0 0 / 0.2);
        cursor: pointer;
      }
      input[type="color"]::-webkit-color-swatch-wrapper {
        padding: 0;
      }
      input[type="color"]::-webkit-color-swatch {
        border: 0;
      }
      select {
        padding: 0 2px 0 6px;
        font-family: var(--em-mono);
        font-size: 0.87rem;
      }
      option {
        background: var(--em-surface);
        color: var(--em-text);
      }
      form {
        display: flex;
        align-items: center;
        gap: 8px;
        padding: 8px 12px 12px;
      }
      form input {
        flex: 1;
        min-width: 0;
        height: 36px;
        padding: 0 10px;
        border-color: var(--em-line);
        background: var(--em-background);
      }
      .hint {
        padding: 0 16px 8px;
        font-size: 0.87rem;
      }
      @media (pointer: coarse) {
        input,
        select {
          height: 40px;
        }
        input[type="color"] {
          width: 30px;
          height: 30px;
        }
      }
    `,
  ];

  @property({ attribute: false }) project!: ProjectDocument;
  @state() private labels: readonly Label[] = [];
  @query('form input') private adding!: HTMLInputElement;
  #stop = () => {};

  override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has('project')) return;
    this.#stop();
    this.labels = this.project.labels;
    this.#stop = this.project.onChange(() => {
      this.labels = this.project.labels;
    });
  }

  override disconnectedCallback(): void {
    this.#stop();
    super.disconnectedCallback();
  }

  override render() {
    return html`
      ${
        this.labels.length === 0
          ? html`<p class="muted hint">${text('projects-labels-hint')}</p>`
          : nothing
      }
      <ol>
        ${repeat(
          this.labels,
          ({ id }) => id,
          (label, place) => this.#renderLabel(label, place),
        )}
      </ol>
      <form @submit=${this.#add}>
        <input
          aria-label=${text('projects-new-label')}
          placeholder=${text('projects-add-label')}
          autocomplete="off"
          @paste=${this.#paste}
        />
        <wa-button type="submit" size="s" appearance="outlined" @click=${this.#add}>${text('common-add')}</wa-button>
      </form>
    `;
  }

  #renderLabel({ id, name, colour, key }: Label, place: number) {
    return html`<li>
      <input
        type="color"
        aria-label=${text('projects-colour-of', { name })}
        .value=${colour}
        @change=${(event: Event) => this.#change(id, { colour: chosen(event) })}
      />
      <input
        class="name"
        aria-label=${text('projects-name-of-label', { number: place + 1 })}
        title=${name}
        .value=${name}
        @change=${(event: Event) => this.#rename(id, event)}
        @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && (event.target as HTMLElement).blur()}
      />
      <select
        aria-label=${text('projects-key-of', { name })}
        title=${text('projects-key')}
        @change=${(event: Event) => this.#change(id, { key: chosen(event) })}
      >
        <option value="" .selected=${key === ''}>–</option>
        ${LABEL_KEYS.map((number) => html`<option value=${number} .selected=${key === number}>${number}</option>`)}
      </select>
      <span class="moves">
        <button
          type="button"
          aria-label=${text('projects-move-up', { name })}
          ?disabled=${place === 0}
          @click=${() => this.project.moveLabel(id, place - 1)}
        >
          <wa-icon name="chevron-up"></wa-icon>
        </button>
        <button
          type="button"
          aria-label=${text('projects-move-down', { name })}
          ?disabled=${place === this.labels.length - 1}
          @click=${() => this.project.moveLabel(id, place + 1)}
        >
          <wa-icon name="chevron-down"></wa-icon>
        </button>
        <button type="button" aria-label=${text('projects-remove', { name })} @click=${() => this.#remove(id, name)}>
          <wa-icon name="x"></wa-icon>
        </button>
      </span>
    </li>`;
  }

  #add = (event: Event) => {
    event.preventDefault();
    const name = this.adding.value.trim();
    if (name) this.project.addLabel({ name });
    this.adding.value = '';
    this.adding.focus();
  };

  #paste = (event: ClipboardEvent) => {
    const lines = (event.clipboardData?.getData('text') ?? '').split(/\r?\n/).filter(Boolean);
    if (lines.length < 2) return;
    event.preventDefault();
    const before = this.project.labels.length;
    this.project.addLabels(lines);
    sayUndoable(text('projects-labels-added', { count: this.project.labels.length - before }));
  };

  #change(id: string, change: { colour?: string; key?: string }): void {
    this.project.changeLabel(id, change);
  }

  #rename(id: string, event: Event): void {
    const input = event.target as HTMLInputElement;
    const name = input.value.trim();
    if (name) this.project.changeLabel(id, { name }, text('projects-step-rename-label', { name }));
    else input.value = this.project.label(id)?.name ?? '';
  }

  #remove(id: string, name: string): void {
    this.project.removeLabel(id);
    sayUndoable(text('projects-label-removed', { name }));
  }
}

function chosen(event: Event): string {
  return (event.target as HTMLInputElement | HTMLSelectElement).value;
}
