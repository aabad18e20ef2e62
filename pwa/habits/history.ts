import { formatDate } from '../messages/format';
import { text } from '../messages/text';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { undoStack } from '../document';

/** Steps drawn; those before them are one further press away. */
const SHOWN = 200;

/**
 * What was done, the latest first; a click goes back, or on again, to just after that step. Not in
 * the way of the work: it stays open beside it.
 */
@customElement('earmark-history')
export class EarmarkHistory extends LitElement {
  static override styles = css`
    :host {
      position: fixed;
      inset: 104px auto auto 12px;
      z-index: 20;
      display: none;
      flex-direction: column;
      width: min(320px, calc(100vw - 24px));
      max-height: min(480px, calc(100dvh - 180px));
      border: 1px solid var(--em-line);
      border-radius: 10px;
      background: var(--em-surface);
      box-shadow: 0 10px 36px rgb(0 0 0 / 0.35);
    }
    :host([open]) {
      display: flex;
    }
    header {
      display: flex;
      align-items: center;
      justify-content: space-between;
      padding: 4px 4px 4px 14px;
      border-bottom: 1px solid var(--em-line);
    }
    h2 {
      margin: 0;
      font-size: 14px;
    }
    ol {
      margin: 0;
      padding: 6px;
      overflow: auto;
      list-style: none;
    }
    button {
      display: flex;
      align-items: center;
      gap: 8px;
      width: 100%;
      min-height: 32px;
      padding: 0 8px;
      border: 0;
      border-radius: 6px;
      background: none;
      color: var(--em-text);
      font: 13px/1.3 var(--em-font);
      text-align: left;
      cursor: pointer;
    }
    header button {
      justify-content: center;
      width: 36px;
      height: 36px;
      color: var(--em-muted);
    }
    button:hover {
      background: var(--em-raised);
    }
    button:focus-visible {
      outline: 2px solid var(--em-focus);
      outline-offset: -2px;
    }
    button[aria-current] {
      background: var(--em-accent-soft);
      font-weight: 600;
    }
    .undone {
      color: var(--em-muted);
      font-style: italic;
    }
    span {
      flex: 1;
      min-width: 0;
      overflow-wrap: anywhere;
    }
    time {
      color: var(--em-muted);
      font-size: 12px;
      font-variant-numeric: tabular-nums;
      font-weight: 400;
    }
    p {
      margin: 0;
      padding: 8px 14px 14px;
      color: var(--em-muted);
      font-size: 13px;
    }
    @media (pointer: coarse) {
      button {
        min-height: 44px;
      }
    }
  `;

  /** Whether the list is shown. */
  @state() private shown = false;
  #listeners = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    undoStack.addEventListener('change', () => this.requestUpdate(), { signal });
    toggles.addEventListener('toggle', () => this.toggle(), { signal });
    window.addEventListener('keydown', (event) => this.#escape(event), { capture: true, signal });
  }

  override disconnectedCallback(): void {
    this.#listeners.abort();
    super.disconnectedCallback();
  }

  toggle(): void {
    this.shown = !this.shown;
    this.toggleAttribute('open', this.shown);
    if (!this.shown) return;
    const focus = () => this.renderRoot.querySelector<HTMLElement>('ol button, header button');
    void this.updateComplete.then(() => focus()?.focus());
  }

  override render() {
    if (!this.shown) return nothing;
    const { undone, done } = undoStack.history;
    const total = undone.length + done.length;
    return html`<section aria-label=${text('habits-what-was-done')}>
        <header>
          <h2 id="head">${text('habits-what-was-done')}</h2>
          <button aria-label=${text('habits-close-list')} @click=${() => this.toggle()}>
            <wa-icon name="x"></wa-icon>
          </button>
        </header>
      </section>
      ${total === 0 ? html`<p>${text('habits-nothing-done')}</p>` : this.#list(undone, done)}`;
  }

  #list(undone: readonly StepText[], done: readonly StepText[]) {
    return html`<ol aria-label=${text('habits-steps')}>
      ${undone.map(
        (step, index) => html`<li>
          <button class="undone" @click=${() => undoStack.moveBy(undone.length - index)}>
            <span>${step.label}</span>${timeOf(step)}
          </button>
        </li>`,
      )}
      ${done.slice(0, SHOWN).map(
        (step, index) => html`<li>
          <button
            aria-current=${index === 0 ? 'step' : nothing}
            @click=${() => undoStack.moveBy(-index)}
          >
            <span>${step.label}</span>${timeOf(step)}
          </button>
        </li>`,
      )}
      ${
        done.length <= SHOWN
          ? html`<li>
              <button
                aria-current=${done.length === 0 ? 'step' : nothing}
                @click=${() => undoStack.moveBy(-done.length)}
              >
                <span>${text('habits-before-first')}</span>
              </button>
            </li>`
          : nothing
      }
    </ol>`;
  }

  #escape(event: KeyboardEvent): void {
    if (!this.shown || event.key !== 'Escape' || event.defaultPrevented) return;
    if (!event.composedPath().includes(this)) return;
    event.preventDefault();
    event.stopPropagation();
    this.toggle();
  }
}

interface StepText {
  readonly label: string;
  readonly at: Date;
}

const toggles = new EventTarget();

/** Show the list of what was done, or hide it. */
export function toggleHistory(): void {
  toggles.dispatchEvent(new Event('toggle'));
}

function timeOf({ at }: StepText) {
  const clock = formatDate(at, { hour: '2-digit', minute: '2-digit', second: '2-digit' });
  return html`<time datetime=${at.toISOString()}>${clock}</time>`;
}
