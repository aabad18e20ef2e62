import '@awesome.me/webawesome/dist/components/number-input/number-input.js';
import type WaNumberInput from '@awesome.me/webawesome/dist/components/number-input/number-input.js';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { leftOf } from '../assignments/progress';
import { titleOf } from '../assignments/titles';
import { yoursIn } from '../assignments/yours';
import type { ProjectDocument } from '../document';
import { text } from '../messages/text';
import { CHOICES, type Chosen, type Which } from './choosing';
import { selection } from './selection';
import { takeStyles } from './take_styles';

export const COUNT = 20;
const MOST = 1000;

/** Of the choices that a dialog offers, those that there is something for. */
export function offered(project: ProjectDocument, among: readonly Which[]): Which[] {
  const is: Partial<Record<Which, boolean>> = {
    yours: leftOf(yoursIn(project)).length > 0,
    assignment: project.assignments.list.length > 0,
    shown: selection.shownCount(project.id) > 0,
    chosen: selection.keys(project.id).size > 0,
  };
  return CHOICES.filter((one) => among.includes(one) && is[one] !== false);
}

/** Asks which recordings are meant. Emits `choice` with a Chosen. */
@customElement('earmark-which-recordings')
export class WhichRecordings extends LitElement {
  static override styles = [
    takeStyles,
    css`
      select {
        min-height: 36px;
        max-width: 100%;
        margin: 0 0 4px 24px;
        border: 1px solid var(--em-line);
        border-radius: 6px;
        background: var(--em-background);
        color: inherit;
        font: inherit;
      }
    `,
  ];

  @property({ attribute: false }) project: ProjectDocument | null = null;
  @property({ attribute: false }) among: readonly Which[] = [];
  @property({ attribute: false }) chosen: Chosen = { which: 'all', count: COUNT, assignment: '' };

  override render() {
    const { project } = this;
    if (!project) return nothing;
    const which = offered(project, this.among);
    const hasHint = !which.includes('chosen');
    return html`<fieldset>
      <legend>${text('field-which')}</legend>
      ${which.map((one) => this.#renderWhich(project, one))}
      ${hasHint ? html`<p class="hint">${text('field-choose-hint')}</p>` : nothing}
    </fieldset>`;
  }

  #renderWhich(project: ProjectDocument, one: Which) {
    const isThis = this.chosen.which === one;
    return html`<label>
        <input
          type="radio"
          name="which"
          .checked=${isThis}
          @change=${() => this.#choose({ which: one, ...this.#first(project, one) })}
        />
        <span>${this.#words(project, one)}</span>
      </label>
      ${isThis && one === 'next' ? this.#renderCount() : nothing}
      ${isThis && one === 'assignment' ? this.#renderAssignments(project) : nothing}`;
  }

  #words(project: ProjectDocument, one: Which): string {
    switch (one) {
      case 'chosen':
        return text('field-which-chosen', { count: selection.keys(project.id).size });
      case 'shown':
        return text('field-which-shown', { count: selection.shownCount(project.id) });
      case 'yours':
        return text('field-which-yours', { count: leftOf(yoursIn(project)).length });
      default:
        return text(`field-which-${one}`);
    }
  }

  #renderCount() {
    return html`<wa-number-input
      size="s"
      label=${text('field-how-many')}
      min="1"
      max=${MOST}
      .value=${String(this.chosen.count)}
      @change=${(event: Event) => {
        const given = Number((event.target as WaNumberInput).value);
        this.#choose({ count: Math.min(MOST, Math.max(1, Math.round(given) || COUNT)) });
      }}
    ></wa-number-input>`;
  }

  #renderAssignments({ assignments }: ProjectDocument) {
    return html`<select
      aria-label=${text('field-which-assignment')}
      @change=${(event: Event) =>
        this.#choose({ assignment: (event.target as HTMLSelectElement).value })}
    >
      ${assignments.list.map(
        (one) => html`<option value=${one.id} ?selected=${one.id === this.chosen.assignment}>
          ${titleOf(one)}
        </option>`,
      )}
    </select>`;
  }

  #first({ assignments }: ProjectDocument, one: Which): Partial<Chosen> {
    const id = assignments.list[0]?.id;
    return one === 'assignment' && id && !this.chosen.assignment ? { assignment: id } : {};
  }

  #choose(change: Partial<Chosen>): void {
    this.dispatchEvent(new CustomEvent('choice', { detail: { ...this.chosen, ...change } }));
  }
}
