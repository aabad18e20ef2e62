import '@awesome.me/webawesome/dist/components/button/button.js';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { say } from '../app/say';
import { text } from '../messages/text';
import { screenStyles } from '../projects/styles';
import { attempt, failureText } from '../relay/failure';
import { relayStyles } from '../relay/styles';
import type { ModelChoice } from './records';
import { chooseModel, readModel } from './server';
import { jobsStyles } from './styles';

/** By which model a project's recordings are embedded. Emits `chosen`. */
@customElement('earmark-jobs-model')
export class JobsModel extends LitElement {
  static override styles = [screenStyles, relayStyles, jobsStyles];

  @property({ attribute: 'project-id' }) projectId = '';
  /** Whether this person may choose. */
  @property({ type: Boolean }) may = false;
  @state() private choice: ModelChoice | null = null;
  @state() private picked = '';
  @state() private failure = '';
  @state() private working = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#read();
  }

  async #read(): Promise<void> {
    try {
      this.choice = await readModel(this.projectId);
      this.picked = this.choice.model;
      this.failure = '';
    } catch (error) {
      this.failure = failureText(error);
    }
  }

  async #choose(): Promise<void> {
    const { picked } = this;
    this.working = true;
    const done = await attempt(() => chooseModel(this.projectId, picked).then(() => true));
    this.working = false;
    if (!done) return;
    await this.#read();
    say(
      picked
        ? text('jobs-model-chosen', { model: this.#titleOf(picked) })
        : text('jobs-model-none-chosen'),
    );
    this.dispatchEvent(new CustomEvent('chosen'));
  }

  #titleOf(model: string): string {
    if (!model) return text('jobs-model-none');
    return this.choice?.models.find((offer) => offer.model === model)?.title ?? model;
  }

  override render() {
    return html`<section class="panel" aria-labelledby="model-title">
      <h2 id="model-title">${text('jobs-model')}</h2>
      ${this.failure ? html`<p role="alert" class="problem">${this.failure}</p>` : nothing}
      ${this.choice ? this.#renderChoice(this.choice) : nothing}
    </section>`;
  }

  #renderChoice({ model, models }: ModelChoice) {
    const offer = models.find((one) => one.model === this.picked);
    return html`${this.may ? this.#renderFields(model, models) : html`<p id="model">${this.#titleOf(model)}</p>`}
      ${offer ? html`<p class="muted notice">${offer.notice}</p>` : nothing}
      ${this.may ? html`<p class="muted">${text('jobs-model-what')}</p>` : nothing}`;
  }

  #renderFields(model: string, models: ModelChoice['models']) {
    const ids = ['', ...models.map((offer) => offer.model)];
    const all = ids.includes(model) ? ids : [model, ...ids];
    return html`<div class="choice row-actions">
      <select aria-labelledby="model-title" @change=${this.#pick}>
        ${all.map(
          (id) =>
            html`<option value=${id} ?selected=${id === this.picked}>${this.#titleOf(id)}</option>`,
        )}
      </select>
      <wa-button
        size="s"
        variant="brand"
        ?disabled=${this.picked === model}
        ?loading=${this.working}
        @click=${this.#choose}
      >
        ${text('jobs-model-use')}
      </wa-button>
    </div>`;
  }

  readonly #pick = ({ target }: Event): void => {
    this.picked = (target as HTMLSelectElement).value;
  };
}
