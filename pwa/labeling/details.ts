import '@awesome.me/webawesome/dist/components/number-input/number-input.js';
import '@awesome.me/webawesome/dist/components/textarea/textarea.js';
import type WaNumberInput from '@awesome.me/webawesome/dist/components/number-input/number-input.js';
import type WaTextarea from '@awesome.me/webawesome/dist/components/textarea/textarea.js';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Annotation } from '../document';
import { lengthText } from './clock';
import { isBox, isPoint, type Limits, type Region, regionProblem } from './regions';

type Field = keyof Region;

const FIELDS: readonly { field: Field; label: string; digits: number; box: boolean }[] = [
  { field: 'start_s', label: 'Start (s)', digits: 3, box: false },
  { field: 'end_s', label: 'End (s)', digits: 3, box: false },
  { field: 'low_hz', label: 'Low (Hz)', digits: 0, box: true },
  { field: 'high_hz', label: 'High (Hz)', digits: 0, box: true },
];

const POINT_FIELDS: typeof FIELDS = [
  { field: 'start_s', label: 'Time (s)', digits: 3, box: false },
  { field: 'low_hz', label: 'Frequency (Hz)', digits: 0, box: true },
];

function fieldsOf(region: Region): typeof FIELDS {
  const fields = isPoint(region) ? POINT_FIELDS : FIELDS;
  return fields.filter(({ box }) => !box || isBox(region));
}

/** A region with another number in it; a point stays a point. */
function changed(region: Region, field: Field, value: number): Region {
  if (!isPoint(region)) return { ...region, [field]: value };
  if (field === 'start_s') return { ...region, start_s: value, end_s: value };
  return { ...region, low_hz: value, high_hz: value };
}

/** The selected annotation in numbers and words. Emits `region` Region, `confidence` and `note`. */
@customElement('earmark-annotation-details')
export class AnnotationDetails extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }
    .fields {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      gap: 6px 8px;
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
    .sure {
      margin-bottom: 6px;
    }
    .facts {
      margin: 6px 0;
      color: var(--em-muted);
      font-size: 12px;
    }
    .problem {
      margin: 6px 0 0;
      color: var(--em-danger);
      font-size: 13px;
    }
    wa-number-input::part(input) {
      padding-inline: 8px;
      text-align: left;
    }
  `;

  @property({ attribute: false }) annotation: Annotation | null = null;
  @property({ attribute: false }) limits: Limits = { durationS: 1, nyquistHz: 1 };
  @state() private problem = '';

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('annotation')) this.problem = '';
  }

  override render() {
    const { annotation } = this;
    if (!annotation) return nothing;
    const { region } = annotation;
    return html`
      <div class="fields">
        ${fieldsOf(region).map(
          ({ field, label, digits }) => html`<wa-number-input
            size="s"
            without-steppers
            step="any"
            inputmode="decimal"
            label=${label}
            .value=${(region[field] ?? 0).toFixed(digits)}
            @change=${(event: Event) => this.#set(field, event.target as WaNumberInput)}
          ></wa-number-input>`,
        )}
      </div>
      ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}
      <p class="facts">
        ${isPoint(region) ? 'A point' : `${lengthText(region.end_s - region.start_s)} long`},
        ${originText(annotation)}
      </p>
      <wa-number-input
        class="sure"
        size="s"
        without-steppers
        min="0"
        max="100"
        step="any"
        inputmode="decimal"
        label="Confidence (%)"
        placeholder="not said"
        .value=${percentOf(annotation.confidence)}
        @change=${(event: Event) => this.#sure(event.target as WaNumberInput)}
      ></wa-number-input>
      <wa-textarea
        size="s"
        label="Note"
        rows="1"
        resize="auto"
        .value=${annotation.note ?? ''}
        @change=${(event: Event) => this.#emit('note', (event.target as WaTextarea).value ?? '')}
      ></wa-textarea>
    `;
  }

  #set(field: Field, input: WaNumberInput): void {
    if (!this.annotation) return;
    const value = input.value === null || input.value === '' ? Number.NaN : Number(input.value);
    const region = changed(this.annotation.region, field, value);
    this.problem = regionProblem(region, this.limits) ?? '';
    if (!this.problem) this.#emit('region', region);
  }

  #sure(input: WaNumberInput): void {
    const text = input.value ?? '';
    const percent = Number(text);
    const fits = text === '' || (percent >= 0 && percent <= 100);
    this.problem = fits ? '' : 'Confidence goes from 0 to 100 %.';
    if (fits) this.#emit('confidence', text === '' ? null : percent / 100);
  }

  #emit(type: string, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

/** A confidence of 0 to 1 as a percentage without noise in its digits. */
function percentOf(confidence: number | undefined): string {
  return confidence === undefined ? '' : String(Number((confidence * 100).toFixed(2)));
}

function originText({ origin, created, edited }: Annotation): string {
  const made = new Date(created.at).toLocaleString([], { dateStyle: 'medium', timeStyle: 'short' });
  const how = {
    person: 'drawn',
    query: 'from answers',
    import: `imported${origin.format ? ` from ${origin.format}` : ''}`,
    proposal: 'from a proposal',
  }[origin.kind];
  return `${how} ${made}${edited && origin.kind !== 'person' ? ', edited since' : ''}`;
}
