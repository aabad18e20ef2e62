import { text } from '../messages/text';
import '@awesome.me/webawesome/dist/components/number-input/number-input.js';
import '@awesome.me/webawesome/dist/components/textarea/textarea.js';
import type WaNumberInput from '@awesome.me/webawesome/dist/components/number-input/number-input.js';
import type WaTextarea from '@awesome.me/webawesome/dist/components/textarea/textarea.js';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Annotation, Attribute, AttributeValue } from '../document';
import './attribute_field';
import { valueOfAll } from './selection';

/**
 * What is said of the selected annotations, one or many, beside where they are and their labels.
 * Emits `confidence` (0 to 1, or null), `note` and `attribute` {attribute, value}, meant for all.
 */
@customElement('earmark-remarks')
export class Remarks extends LitElement {
  static override styles = css`
    :host {
      display: grid;
      gap: 6px;
    }
    wa-number-input::part(form-control-label),
    wa-textarea::part(form-control-label) {
      color: var(--em-muted);
      font-size: 12px;
    }
    wa-number-input,
    wa-textarea {
      font-size: 13px;
      font-variant-numeric: tabular-nums;
    }
    wa-number-input::part(input) {
      padding-inline: 8px;
      text-align: left;
    }
    .attributes {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(112px, 1fr));
      gap: 6px 8px;
      align-items: start;
    }
    .problem {
      margin: 0;
      color: var(--em-danger);
      font-size: 13px;
    }
  `;

  @property({ attribute: false }) annotations: readonly Annotation[] = [];
  /** Those of the project. */
  @property({ attribute: false }) asked: readonly Attribute[] = [];
  @state() private problem = '';
  #selection = 0;

  override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('annotations');
    if (!before || sameIds(before, this.annotations)) return;
    // Other annotations, other fields: what was typed and not taken belongs to those before.
    this.#selection += 1;
    this.problem = '';
  }

  override render() {
    return html`${keyed(this.#selection, this.#fields())}`;
  }

  #fields() {
    const sure = valueOfAll(this.annotations, ({ confidence }) => confidence);
    const note = valueOfAll(this.annotations, (annotation) => annotation.note);
    return html`<wa-number-input
        size="s"
        without-steppers
        min="0"
        max="100"
        step="any"
        inputmode="decimal"
        label=${text('table-confidence')}
        placeholder=${text(sure.mixed ? 'labeling-mixed' : 'labeling-not-said')}
        .value=${percentOf(sure.value)}
        @change=${(event: Event) => this.#sure(event.target as WaNumberInput)}
      ></wa-number-input>
      ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}
      <wa-textarea
        size="s"
        label=${text('table-note')}
        rows="1"
        resize="auto"
        placeholder=${note.mixed ? text('labeling-mixed') : ''}
        .value=${note.value ?? ''}
        @change=${(event: Event) => this.#emit('note', (event.target as WaTextarea).value ?? '')}
      ></wa-textarea>
      ${this.asked.length > 0 ? this.#attributes() : nothing}`;
  }

  #attributes() {
    return html`<div class="attributes">
      ${repeat(
        this.asked,
        ({ id }) => id,
        (attribute) => this.#attribute(attribute),
      )}
    </div>`;
  }

  #attribute(attribute: Attribute) {
    const all = valueOfAll(this.annotations, ({ attributes }) => attributes?.[attribute.id]);
    return html`<earmark-attribute-field
      .attribute=${attribute}
      .value=${all.value}
      ?mixed=${all.mixed}
      @said=${(event: CustomEvent<AttributeValue | null>) =>
        this.#emit('attribute', { attribute, value: event.detail })}
    ></earmark-attribute-field>`;
  }

  #sure(input: WaNumberInput): void {
    const said = input.value ?? '';
    const percent = Number(said);
    const fits = said === '' || (percent >= 0 && percent <= 100);
    this.problem = fits ? '' : text('table-problem-confidence');
    if (fits) this.#emit('confidence', said === '' ? null : percent / 100);
  }

  #emit(type: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

/** A confidence of 0 to 1 as a percentage without noise in its digits. */
export function percentOf(confidence: number | undefined): string {
  return confidence === undefined ? '' : String(Number((confidence * 100).toFixed(2)));
}

function sameIds(one: readonly Annotation[], other: readonly Annotation[]): boolean {
  return one.length === other.length && one.every(({ id }, index) => id === other[index]!.id);
}
