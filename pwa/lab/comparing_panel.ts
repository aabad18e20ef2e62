/** What to compare with, on what, and what came of it. Emits `compare` with a `Chosen`, and `stop`. */
import '@awesome.me/webawesome/dist/components/button/button.js';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Label } from '../document';
import type { StrategyKind } from '../document/schema';
import { text } from '../messages/text';
import { methods, renderChoice, renderSeveral } from './choice';
import type { Comparing, Comparison } from './comparing';
import { comparingStyles } from './comparing_styles';
import { ANY, demoMaterials, type Labeled, LEAST, type Materials, materialsOf } from './materials';
import { renderSaid } from './outcome';
import { renderResults } from './results';

export type Chosen = Pick<Comparison, 'rivals' | 'budgets' | 'materials'>;

const BUDGETS = ['3', '5', '7', '9', '11', '13'];
const RIVALS: Readonly<Record<StrategyKind, readonly string[]>> = {
  queries: ['earmark', 'fixed'],
  prototypes: ['earmark', 'acpd'],
  sampling: ['mix'],
};

@customElement('earmark-comparing')
export class ComparingPanel extends LitElement {
  static override styles = comparingStyles;

  @property() kind: StrategyKind = 'queries';
  @property({ attribute: false }) labels: readonly Label[] = [];
  /** Null until it is known. */
  @property({ attribute: false }) labeled: readonly Labeled[] | null = null;
  @property({ attribute: false }) comparing!: Comparing;
  /** Changes when what `comparing` says does. */
  @property({ attribute: false }) news: unknown = null;
  @state() private label = ANY;
  @state() private rivals: readonly string[] = RIVALS.queries;
  @state() private budgets: readonly string[] = ['3', '7', '11'];
  @state() private demo: Materials | null = null;

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('kind')) this.rivals = RIVALS[this.kind];
  }

  private get materials(): Materials | null {
    if (this.demo) return this.demo;
    return this.labeled && materialsOf(this.labeled, this.kind, this.label);
  }

  override render() {
    const isSampling = this.kind === 'sampling';
    return html`
      <p class="muted">
        ${text(isSampling ? 'lab-compare-explained-sampling' : 'lab-compare-explained')}
      </p>
      <div class="row">
        ${renderChoice(text('lab-compare-label'), this.label, this.#labels(), (label) => {
          this.label = label;
          this.demo = null;
        })}
        ${
          isSampling
            ? nothing
            : renderSeveral(
                text('lab-compare-budgets'),
                this.budgets,
                this.#counts(),
                (budgets) => {
                  this.budgets = budgets;
                },
              )
        }
        ${renderSeveral(text('lab-compare-beside'), this.rivals, methods(this.kind), (rivals) => {
          this.rivals = rivals;
        })}
      </div>
      ${this.#renderMaterials()} ${this.#renderRun()} ${renderSaid(this.comparing)}
      ${renderResults(this.comparing)}
    `;
  }

  #renderMaterials() {
    const { materials } = this;
    if (!materials) return nothing;
    const { length: count } = materials.taken;
    if (this.demo) return html`<p>${text('lab-compare-demo-note', { count })}</p>`;
    if (count >= LEAST) {
      const { total } = materials;
      return html`<p>
        ${text('lab-compare-on', { count })}
        ${total > count ? text('lab-compare-clipped', { count, total }) : nothing}
      </p>`;
    }
    return html`<div class="few">
      <p>${text('lab-compare-too-few', { count, least: LEAST })}</p>
      <wa-button size="s" variant="brand" appearance="outlined" @click=${this.#useDemo}>
        ${text('lab-compare-demo')}
      </wa-button>
    </div>`;
  }

  #renderRun() {
    const { running, fraction } = this.comparing;
    return html`<div class="row run">
      ${
        running
          ? html`<progress max="1" .value=${fraction} aria-label=${text('lab-compare-progress')}></progress>`
          : html`<span></span>`
      }
      <wa-button
        appearance="outlined"
        ?disabled=${!running}
        @click=${() => this.dispatchEvent(new CustomEvent('stop'))}
        >${text('common-stop')}</wa-button
      >
      <wa-button variant="brand" ?disabled=${!this.#isReady} @click=${() => this.compare()}
        >${text('lab-compare-run')}</wa-button
      >
    </div>`;
  }

  get #isReady(): boolean {
    const enough = (this.materials?.taken.length ?? 0) >= LEAST;
    const asks = this.kind === 'sampling' || this.budgets.length > 0;
    return enough && asks && this.comparing.running === null;
  }

  /** Compare what is chosen, if that can be. */
  compare(): void {
    const { materials } = this;
    if (!materials || !this.#isReady) return;
    const titles = new Map(methods(this.kind).map(({ value, text }) => [value, text]));
    const detail: Chosen = {
      rivals: this.rivals.map((name) => ({ name, title: titles.get(name) ?? name })),
      budgets: this.budgets.map(Number).sort((one, other) => one - other),
      materials,
    };
    this.dispatchEvent(new CustomEvent('compare', { detail }));
  }

  #useDemo = async (): Promise<void> => {
    try {
      this.demo = await demoMaterials();
    } catch (error) {
      this.comparing.tellProblem(error);
    }
  };

  #labels() {
    const used = new Set(this.labeled?.flatMap(({ events }) => events.map(({ label }) => label)));
    const named = this.labels.filter(({ id }) => used.has(id));
    return [
      { value: ANY, text: text('lab-compare-any') },
      ...named.map(({ id, name }) => ({ value: id, text: name })),
    ];
  }

  #counts() {
    return BUDGETS.map((value) => ({ value, text: value }));
  }
}
