import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import '@awesome.me/webawesome/dist/components/number-input/number-input.js';
import '@awesome.me/webawesome/dist/components/option/option.js';
import '@awesome.me/webawesome/dist/components/select/select.js';
import '@awesome.me/webawesome/dist/components/textarea/textarea.js';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Attribute, NewAttribute } from '../document';
import { text } from '../messages/text';
import { type AttributeDraft, draftOf, EMPTY_DRAFT, readDraft } from './attribute_draft';
import { screenStyles } from './styles';

const KINDS = ['text', 'number', 'choice', 'yesno'] as const satisfies readonly Attribute['kind'][];

type CheckName = (name: string) => string | null;

/** Asks for an attribute: `await dialog.ask(checkName, attribute?)`, null when cancelled. */
@customElement('earmark-attribute-dialog')
export class EarmarkAttributeDialog extends LitElement {
  static override styles = [
    screenStyles,
    css`
      form {
        display: grid;
        gap: 14px;
      }
      .row {
        display: grid;
        grid-template-columns: repeat(3, minmax(0, 1fr));
        gap: 10px;
        align-items: end;
      }
      .problem {
        color: var(--em-danger);
      }
      @media (max-width: 480px) {
        .row {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  @state() private open = false;
  @state() private draft: AttributeDraft = EMPTY_DRAFT;
  @state() private changing = false;
  @state() private problem = '';
  #checkName: CheckName = () => null;
  #resolve: (given: NewAttribute | null) => void = () => {};

  ask(checkName: CheckName, attribute?: Attribute): Promise<NewAttribute | null> {
    this.#resolve(null);
    this.#checkName = checkName;
    this.changing = attribute !== undefined;
    this.draft = attribute ? draftOf(attribute) : EMPTY_DRAFT;
    this.problem = '';
    this.open = true;
    return new Promise((resolve) => {
      this.#resolve = resolve;
    });
  }

  override render() {
    const { changing, draft } = this;
    return html`<wa-dialog
      label=${text(changing ? 'projects-attribute-change' : 'projects-attribute-new')}
      ?open=${this.open}
      @wa-hide=${this.#hidden}
    >
      <form @submit=${this.#finish} @keydown=${this.#key}>
        ${this.#renderInput('name', text('projects-name'), { autofocus: this.open })}
        <wa-select
          label=${text('projects-attribute-kind')}
          hint=${changing ? text('projects-attribute-kind-stays') : ''}
          ?disabled=${changing}
          .value=${draft.kind}
          @change=${(event: Event) => this.#set('kind', event)}
        >
          ${KINDS.map((kind) => html`<wa-option value=${kind}>${text(`projects-kind-${kind}`)}</wa-option>`)}
        </wa-select>
        ${draft.kind === 'number' ? this.#renderNumber() : nothing}
        ${draft.kind === 'choice' ? this.#renderChoices() : nothing}
        ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}
      </form>
      <wa-button slot="footer" appearance="plain" @click=${() => this.#end(null)}>${text('common-cancel')}</wa-button>
      <wa-button slot="footer" variant="brand" @click=${this.#finish}
        >${text(changing ? 'common-save' : 'common-add')}</wa-button
      >
    </wa-dialog>`;
  }

  #renderInput(field: 'name' | 'unit', label: string, { autofocus = false } = {}) {
    return html`<wa-input
      label=${label}
      ?autofocus=${autofocus}
      autocomplete="off"
      .value=${this.draft[field]}
      @input=${(event: Event) => this.#set(field, event)}
    ></wa-input>`;
  }

  #renderNumber() {
    const end = (field: 'least' | 'most', label: string) => html`<wa-number-input
      label=${label}
      placeholder=${text('projects-no-limit')}
      without-steppers
      step="any"
      inputmode="decimal"
      .value=${this.draft[field]}
      @input=${(event: Event) => this.#set(field, event)}
    ></wa-number-input>`;
    return html`<div class="row">
      ${this.#renderInput('unit', text('projects-unit'))} ${end('least', text('projects-least'))}
      ${end('most', text('projects-most'))}
    </div>`;
  }

  #renderChoices() {
    return html`<wa-textarea
      label=${text('projects-choices')}
      rows="5"
      resize="auto"
      .value=${this.draft.choices}
      @input=${(event: Event) => this.#set('choices', event)}
    ></wa-textarea>`;
  }

  #set(field: keyof AttributeDraft, event: Event): void {
    const value = String((event.target as HTMLInputElement).value ?? '');
    this.draft = { ...this.draft, [field]: value };
    this.problem = '';
  }

  /** Enter finishes, but for lines of choices and for the list of kinds. */
  #key = (event: KeyboardEvent) => {
    const { localName } = event.target as HTMLElement;
    if (event.key === 'Enter' && /^wa-(number-)?input$/.test(localName)) this.#finish(event);
  };

  #finish = (event: Event) => {
    event.preventDefault();
    const { given, problem } = readDraft(this.draft);
    this.problem = this.#checkName(this.draft.name) ?? problem ?? '';
    if (given && !this.problem) this.#end(given);
  };

  #hidden = (event: Event) => {
    if (event.target === event.currentTarget) this.#end(null);
  };

  #end(given: NewAttribute | null): void {
    this.open = false;
    this.#resolve(given);
    this.#resolve = () => {};
  }
}
