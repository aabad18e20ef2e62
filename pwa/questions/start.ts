import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import '@awesome.me/webawesome/dist/components/number-input/number-input.js';
import '@awesome.me/webawesome/dist/components/option/option.js';
import '@awesome.me/webawesome/dist/components/select/select.js';
import type WaNumberInput from '@awesome.me/webawesome/dist/components/number-input/number-input.js';
import type WaSelect from '@awesome.me/webawesome/dist/components/select/select.js';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { kindOf, type Round, type WrittenStrategy } from '../document';
import { ASK_BUDGET, ASK_METHOD, type StrategyKind } from '../document/schema';
import { FALLBACK_MODEL, models } from '../embedding';
import '../embedding/heard_by';
import { lengthText } from '../labeling/clock';
import { text, textOr } from '../messages/text';
import { python } from '../python/bridge';
import type { Asked } from './preparing';

interface Strategy {
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  readonly listens: boolean;
  readonly learns: boolean;
}

/** What there is to choose from until Python has told its own list; said by their names. */
const KNOWN: readonly Strategy[] = [ASK_METHOD, 'fixed'].map((name) => ({
  ...{ name, title: name, summary: '' },
  listens: name !== 'fixed',
  learns: name !== 'fixed',
}));

/**
 * Before asking: by which method, and how many questions. Emits `ask` Asked, `go-on` (with the
 * unfinished round), `closed`.
 */
@customElement('earmark-ask-start')
export class AskStart extends LitElement {
  static override styles = css`
    wa-dialog {
      --width: min(480px, 94vw);
    }
    form {
      display: grid;
      gap: 16px;
    }
    p {
      margin: 0;
      color: var(--em-muted);
      font-size: 14px;
    }
    .unfinished {
      display: flex;
      align-items: center;
      gap: 12px;
      padding: 12px;
      border: 1px solid var(--em-accent);
      border-radius: var(--em-radius);
      background: var(--em-accent-soft);
    }
    .unfinished p {
      flex: 1;
      color: var(--em-text);
    }
    .row {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 156px);
      gap: 12px;
      align-items: start;
    }
    @media (max-width: 480px) {
      .row {
        grid-template-columns: minmax(0, 1fr);
      }
    }
    small {
      padding: 8px 16px 2px;
      color: var(--em-muted);
      font-size: 13px;
    }
    .problem {
      color: var(--em-danger);
    }
    footer {
      display: flex;
      align-items: center;
      justify-content: flex-end;
      gap: 8px;
    }
    footer a {
      padding: 4px 0;
      flex: 1;
      color: var(--em-accent);
      font-size: 14px;
    }
  `;

  @property({ type: Boolean }) open = false;
  @property({ type: Number }) durationS = 0;
  @property({ attribute: false }) unfinished: Round | null = null;
  @property() method: string = ASK_METHOD;
  /** Those that people of this project wrote; asked with by their id. */
  @property({ attribute: false }) own: readonly WrittenStrategy[] = [];
  /** Id of the model to listen with. */
  @property() model: string = FALLBACK_MODEL;
  /** The model was chosen for the project's server, not here. */
  @property({ type: Boolean }) isModelFixed = false;
  @property({ type: Number }) budget: number = ASK_BUDGET;
  @property({ type: Boolean }) hasLabels = true;
  @state() private strategies: readonly Strategy[] = KNOWN;
  @state() private problem = '';
  #listed = false;
  #listeners = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listeners = new AbortController();
    python.addEventListener('phase', () => this.requestUpdate(), {
      signal: this.#listeners.signal,
    });
  }

  override disconnectedCallback(): void {
    this.#listeners.abort();
    super.disconnectedCallback();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('open') && this.open) void this.#list();
  }

  override render() {
    return html`<wa-dialog
      label=${text('questions-ask-me')}
      ?open=${this.open}
      @wa-after-hide=${this.#hidden}
    >
      ${this.open ? this.#form() : nothing}
    </wa-dialog>`;
  }

  #form() {
    const chosen = this.strategies.find(({ name }) => name === this.method);
    const isOwn = this.own.some(({ id }) => id === this.method);
    const each = this.durationS / Math.max(1, this.budget);
    return html`<form @submit=${this.#ask}>
      ${this.unfinished ? this.#goOn(this.unfinished) : nothing}
      <p>
        ${text('questions-intro')}
      </p>
      <div class="row">
        <wa-select
          label=${text('questions-method')}
          hint=${isOwn ? text('questions-own-summary') : summaryOf(chosen)}
          .value=${this.method}
          @change=${(event: Event) => {
            this.method = String((event.target as WaSelect).value ?? ASK_METHOD);
          }}
        >
          ${this.strategies.map(
            (strategy) => html`<wa-option value=${strategy.name}>${titleOf(strategy)}</wa-option>`,
          )}
          ${this.#ownOf('queries', 'questions-of-project')}
          ${this.#ownOf('prototypes', 'questions-prototypes')}
        </wa-select>
        <wa-number-input
          label=${text('questions-count')}
          min="1"
          max="999"
          step="1"
          hint=${text('questions-each', { length: lengthText(each) })}
          .value=${String(this.budget)}
          @input=${(event: Event) => this.#setBudget((event.target as WaNumberInput).value)}
        ></wa-number-input>
      </div>
      ${chosen?.learns ? this.#models() : nothing} ${this.#remarks()}
      <footer>
        <a href=${`/lab.html${location.hash}`}>${text('lab-title')}</a>
        <wa-button appearance="plain" @click=${() => this.#emit('closed')}>${text('common-cancel')}</wa-button>
        <wa-button variant="brand" type="submit" @click=${this.#ask}>${text('questions-start')}</wa-button>
      </footer>
    </form>`;
  }

  #ownOf(kind: StrategyKind, heading: 'questions-of-project' | 'questions-prototypes') {
    const own = this.own.filter((strategy) => kindOf(strategy) === kind);
    if (own.length === 0) return nothing;
    return html`<small>${text(heading)}</small>
      ${own.map(({ id, name }) => html`<wa-option value=${id}>${name}</wa-option>`)}`;
  }

  #models() {
    if (this.isModelFixed) {
      return html`<earmark-heard-by .model=${this.model} chosen></earmark-heard-by>`;
    }
    const there = models();
    if (there.length < 2) return nothing;
    return html`<wa-select
      label=${text('questions-model')}
      hint=${text('questions-model-hint')}
      .value=${this.model}
      @change=${(event: Event) => {
        this.model = String((event.target as WaSelect).value ?? FALLBACK_MODEL);
      }}
    >
      ${there.map(({ id, title }) => html`<wa-option value=${id}>${title}</wa-option>`)}
    </wa-select>`;
  }

  #goOn(round: Round) {
    const left = round.queries - round.answered;
    return html`<div class="unfinished">
      <p>${text('questions-open-left', { left, total: round.queries })}</p>
      <wa-button size="s" variant="brand" @click=${() => this.#emit('go-on', round.id)}>
        ${text('questions-go-on', { left })}
      </wa-button>
    </div>`;
  }

  #remarks() {
    return html`
      ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}
      ${this.hasLabels ? nothing : html`<p class="problem">${text('questions-no-labels')}</p>`}
      ${python.phase === 'ready' ? nothing : html`<p>${python.phaseText}</p>`}
    `;
  }

  #setBudget(typed: string | null): void {
    const budget = Number(typed);
    const isWhole = Number.isInteger(budget) && budget >= 1 && budget <= 999;
    this.problem = isWhole ? '' : text('questions-whole-number');
    if (isWhole) this.budget = budget;
  }

  #ask = (event: Event): void => {
    event.preventDefault();
    if (this.problem) return;
    const asked: Asked = {
      method: this.method,
      budget: this.budget,
      ...(this.isModelFixed ? {} : { model: this.model }),
    };
    this.#emit('ask', asked);
  };

  /** Lists and tooltips inside the dialog send the same event when they close. */
  #hidden = (event: Event): void => {
    if (event.target === event.currentTarget) this.dispatchEvent(new CustomEvent('closed'));
  };

  async #list(): Promise<void> {
    if (this.#listed) return;
    try {
      const { strategies } = await python.call<{ strategies: Strategy[] }>('strategies', {});
      this.strategies = strategies;
      this.#listed = true;
    } catch {
      // The reason is shown from the bridge's own phase text.
    }
  }

  #emit(type: string, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

function titleOf({ name, title }: Strategy): string {
  return textOr(`questions-strategy-${name}`, title);
}

function summaryOf(strategy: Strategy | undefined): string {
  return strategy ? textOr(`questions-summary-${strategy.name}`, strategy.summary) : '';
}
