import { text } from '../messages/text';
import '@awesome.me/webawesome/dist/components/input/input.js';
import '@awesome.me/webawesome/dist/components/option/option.js';
import '@awesome.me/webawesome/dist/components/select/select.js';
import type WaInput from '@awesome.me/webawesome/dist/components/input/input.js';
import type WaSelect from '@awesome.me/webawesome/dist/components/select/select.js';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import {
  type Attribute,
  type AttributeValue,
  attributeTitle,
  readValue,
  valueText,
} from '../document';

/** What is said for one attribute. Emits `said` with the new value, or null. */
@customElement('earmark-attribute-field')
export class AttributeField extends LitElement {
  static override styles = css`
    :host {
      display: block;
      min-width: 0;
    }
    wa-input,
    wa-select {
      font-size: 13px;
    }
    ::part(form-control-label) {
      color: var(--em-muted);
      font-size: 12px;
    }
    p {
      margin: 4px 0 0;
      color: var(--em-danger);
      font-size: 13px;
    }
  `;

  @property({ attribute: false }) attribute!: Attribute;
  @property({ attribute: false }) value: AttributeValue | undefined = undefined;
  /** The selected annotations differ in it. */
  @property({ type: Boolean }) mixed = false;
  @state() private problem = '';

  override render() {
    const { kind } = this.attribute;
    const listed = kind === 'choice' || kind === 'yesno';
    return html`${listed ? this.#renderList() : this.#renderInput(kind)}
      ${this.problem ? html`<p role="alert">${this.problem}</p>` : nothing}`;
  }

  override updated(changed: PropertyValues<this>): void {
    const sentence =
      (changed as Map<string, unknown>).has('problem') && this.renderRoot.querySelector('p');
    if (sentence) sentence.scrollIntoView({ block: 'nearest' });
  }

  #renderInput(kind: Attribute['kind']) {
    return html`<wa-input
      size="s"
      label=${attributeTitle(this.attribute)}
      inputmode=${kind === 'number' ? 'decimal' : 'text'}
      placeholder=${text(this.mixed ? 'labeling-mixed' : 'labeling-not-said')}
      autocomplete="off"
      .value=${valueText(this.value)}
      @change=${(event: Event) => this.#read((event.target as WaInput).value ?? '')}
    ></wa-input>`;
  }

  /** Values of a list go by their places: an option's value may hold no blanks. */
  #renderList() {
    const texts = this.#texts();
    const place = this.value === undefined ? -1 : texts.indexOf(valueText(this.value));
    return html`<wa-select
      size="s"
      with-clear
      label=${attributeTitle(this.attribute)}
      placeholder=${text(this.mixed ? 'labeling-mixed' : 'labeling-not-said')}
      .value=${place < 0 ? '' : String(place)}
      @change=${(event: Event) => this.#choose((event.target as WaSelect).value)}
    >
      ${texts.map((each, index) => html`<wa-option value=${String(index)}>${each}</wa-option>`)}
    </wa-select>`;
  }

  /** What can be chosen; a value that is no longer offered stays in the list as long as it is there. */
  #texts(): string[] {
    const { kind, choices = [] } = this.attribute;
    const offered = kind === 'yesno' ? [true, false].map(valueText) : [...choices];
    const own = valueText(this.value);
    return own === '' || offered.includes(own) ? offered : [...offered, own];
  }

  #choose(place: string | string[] | null): void {
    const chosen = typeof place === 'string' && place !== '' ? this.#texts()[Number(place)] : '';
    this.#read(chosen ?? '');
  }

  #read(said: string): void {
    if (said === valueText(this.value) && !this.mixed) {
      this.problem = '';
      return;
    }
    const { value, problem } = readValue(this.attribute, said);
    this.problem = problem ?? '';
    if (value !== undefined) this.dispatchEvent(new CustomEvent('said', { detail: value }));
  }
}
