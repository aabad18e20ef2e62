import { formatDate } from '../messages/format';
import { type PlainId, text } from '../messages/text';
import '@awesome.me/webawesome/dist/components/number-input/number-input.js';
import type WaNumberInput from '@awesome.me/webawesome/dist/components/number-input/number-input.js';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Annotation } from '../document';
import { METHOD } from '../similar/method';
import { lengthText } from './clock';
import { isBox, isPoint, type Limits, type Region, regionProblem } from './regions';

type Field = keyof Region;

const FIELDS: readonly { field: Field; label: PlainId; digits: number; box: boolean }[] = [
  { field: 'start_s', label: 'table-start', digits: 3, box: false },
  { field: 'end_s', label: 'table-end', digits: 3, box: false },
  { field: 'low_hz', label: 'table-low', digits: 0, box: true },
  { field: 'high_hz', label: 'table-high', digits: 0, box: true },
];

const POINT_FIELDS: typeof FIELDS = [
  { field: 'start_s', label: 'labeling-time', digits: 3, box: false },
  { field: 'low_hz', label: 'labeling-frequency', digits: 0, box: true },
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

/** Where the selected annotation is, and where it comes from. Emits `region` Region. */
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
    wa-number-input::part(form-control-label) {
      color: var(--em-muted);
      font-size: 12px;
    }
    wa-number-input {
      font-size: 13px;
      font-variant-numeric: tabular-nums;
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
            label=${text(label)}
            .value=${(region[field] ?? 0).toFixed(digits)}
            @change=${(event: Event) => this.#set(field, event.target as WaNumberInput)}
          ></wa-number-input>`,
        )}
      </div>
      ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}
      <p class="facts">
        ${factsText(annotation)}
      </p>
    `;
  }

  #set(field: Field, input: WaNumberInput): void {
    if (!this.annotation) return;
    const value = input.value === null || input.value === '' ? Number.NaN : Number(input.value);
    const region = changed(this.annotation.region, field, value);
    this.problem = regionProblem(region, this.limits) ?? '';
    if (!this.problem) this.dispatchEvent(new CustomEvent('region', { detail: region }));
  }
}

/** How long it is, and where it comes from. */
function factsText({ region, origin, created, edited }: Annotation): string {
  const length = lengthText(region.end_s - region.start_s);
  const extent = isPoint(region)
    ? text('labeling-extent-point')
    : text('labeling-extent', { length });
  const at = formatDate(new Date(created.at), { dateStyle: 'medium', timeStyle: 'short' });
  const made = madeText(origin, at);
  const isEdited = edited && origin.kind !== 'person';
  return text(isEdited ? 'labeling-facts-edited' : 'labeling-facts', { extent, made });
}

function madeText({ kind, format, method }: Annotation['origin'], at: string): string {
  if (kind === 'person' && method === METHOD) return text('similar-made', { at });
  if (kind === 'import' && format) return text('labeling-made-import-from', { format, at });
  return text(`labeling-made-${kind}`, { at });
}
