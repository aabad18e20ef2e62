/** What was done last and what is selected, for those who do not see it. */

import { css, html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Annotation, Label, Step } from '../document';
import { undoStack } from '../document';
import { clockText } from '../labeling/clock';
import { text } from '../messages/text';

/** Says each step, each step taken back, and each annotation that comes to be selected. */
@customElement('earmark-spoken')
export class Spoken extends LitElement {
  static override styles = css`
    :host {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  `;

  @property({ attribute: false }) selected: Annotation | null = null;
  @property({ attribute: false }) labelOf: (id: string) => Label | undefined = () => undefined;
  @state() private said = '';
  #last: Step | undefined;
  #listeners = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#last = undoStack.last;
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    undoStack.addEventListener('change', () => this.#heed(), { signal });
  }

  override disconnectedCallback(): void {
    this.#listeners.abort();
    super.disconnectedCallback();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { selected } = this;
    const before = changed.get('selected') as Annotation | null | undefined;
    if (!changed.has('selected') || !selected || before?.id === selected.id) return;
    const names = selected.labels.flatMap((id) => this.labelOf(id)?.name ?? []).join(', ');
    const at = clockText(selected.region.start_s);
    this.said = names
      ? text('habits-spoken-selected', { names, at })
      : text('habits-spoken-unlabeled', { at });
  }

  override render() {
    return html`<p role="status">${this.said}</p>`;
  }

  #heed(): void {
    const step = undoStack.last;
    if (step === this.#last) return;
    const taken = undoStack.history.undone[0];
    const isUndone = taken !== undefined && taken === this.#last;
    this.#last = step;
    if (isUndone) this.#say(text('habits-spoken-undone', { step: taken.label }));
    else if (step) this.#say(step.label);
  }

  /** The same words twice are only spoken twice if they differ by something that is not heard. */
  #say(sentence: string): void {
    this.said = this.said === sentence ? `${sentence}\u00a0` : sentence;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'earmark-spoken': Spoken;
  }
}
