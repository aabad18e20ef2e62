import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { text } from '../messages/text';
import { fieldStyle } from './field_style';
import { timeMoment, versionMoment } from './moments';
import type { Version } from './records';

const A_TIME = 'time';

/** Chooses a moment: now, a version, or a time. Emits `moment`, '' while no time is given. */
@customElement('earmark-moment-field')
export class MomentField extends LitElement {
  static override styles = [
    fieldStyle,
    css`
      :host {
        display: grid;
        gap: 4px;
        min-width: 0;
      }
    `,
  ];

  @property() label = '';
  @property({ attribute: false }) versions: readonly Version[] = [];
  @property() value = '';
  /** Whether the present may be chosen. */
  @property({ type: Boolean }) now = false;
  @state() private isTime = false;

  override render() {
    const chosen = this.isTime ? A_TIME : this.value;
    return html`<label class="field"
        >${this.label}
        <select .value=${live(chosen)} @change=${this.#choose}>
          ${this.now ? html`<option value="now" ?selected=${chosen === 'now'}>${text('history-now')}</option>` : nothing}
          ${this.versions.map((version) => {
            const value = versionMoment(version);
            return html`<option value=${value} ?selected=${chosen === value}>${version.name}</option>`;
          })}
          <option value=${A_TIME} ?selected=${chosen === A_TIME}>${text('history-a-time')}</option>
        </select></label
      >${this.isTime ? this.#renderTime() : nothing}`;
  }

  #renderTime() {
    return html`<input
      type="datetime-local"
      step="1"
      aria-label=${text('history-time-of', { what: this.label })}
      @input=${(event: Event) => this.#emit(timeMoment((event.target as HTMLInputElement).value))}
    />`;
  }

  #choose = (event: Event) => {
    const { value } = event.target as HTMLSelectElement;
    this.isTime = value === A_TIME;
    this.#emit(this.isTime ? '' : value);
  };

  override willUpdate(): void {
    // Without versions there is only a time to choose.
    if (!this.now && this.versions.length === 0) this.isTime = true;
  }

  #emit(moment: string): void {
    this.value = moment;
    this.dispatchEvent(new CustomEvent('moment', { detail: moment }));
  }
}
