import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import '@awesome.me/webawesome/dist/components/option/option.js';
import '@awesome.me/webawesome/dist/components/select/select.js';
import type WaSelect from '@awesome.me/webawesome/dist/components/select/select.js';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Following } from '../app/following';
import { say } from '../app/say';
import { ProjectDocument } from '../document';
import '../embedding/heard_by';
import { text, textOr } from '../messages/text';
import { python } from '../python/bridge';
import { forgetLearned, learnedChanges } from '../questions/learned_store';
import { projectModels } from '../questions/project_model';
import { choose, type Left, see } from './choosing';
import { type Point, renderCurve } from './curve';
import { gathering, versionedId } from './gathering';
import { DEFAULT_STRATEGY, goNext, strategyOf } from './next';
import { ownOf } from './own_sampling';
import { progressStyle } from './progress_style';
import { type Asked, askedOf } from './saved_questions';

interface Strategy {
  readonly name: string;
  readonly title: string;
  readonly summary: string;
}

/** How far a project is: what was learned, asked and saved, what is left; and what Next goes by. */
@customElement('earmark-progress-dialog')
export class ProgressDialog extends LitElement {
  static override styles = progressStyle;

  @property({ attribute: 'project-id' }) projectId = '';
  @state() private project: ProjectDocument | null = null;
  @state() private strategies: readonly Strategy[] = [];
  @state() private points: readonly Point[] = [];
  @state() private asked: Asked | null = null;
  @state() private left: Left | null = null;
  protected readonly following = new Following(this, [gathering]);
  protected readonly learning = new Following(this, [learnedChanges], () => void this.#read());

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#open();
  }

  override disconnectedCallback(): void {
    void this.project?.close();
    this.project = null;
    super.disconnectedCallback();
  }

  async #open(): Promise<void> {
    const project = await ProjectDocument.open(this.projectId);
    if (!this.isConnected) return project.close();
    this.project = project;
    python.start();
    await this.#read();
  }

  async #read(): Promise<void> {
    const { project } = this;
    if (!project) return;
    try {
      const seen = await see(project.id, versionedId(await projectModels.of(project)));
      this.asked = askedOf(seen.said.values());
      const listed = await python.call<{ strategies: Strategy[] }>('sampling_strategies', {});
      this.strategies = listed.strategies;
      const { state } = seen;
      this.points = state
        ? (await python.call<{ points: Point[] }>('learning_curve', { state })).points
        : [];
      this.left = (await choose(seen, strategyOf(project)))?.left ?? null;
    } catch (error) {
      if (this.isConnected)
        say(error instanceof Error ? error.message : String(error), { kind: 'problem' });
    }
  }

  override render() {
    return html`<wa-dialog
      open
      label=${text('sampling-progress')}
      @wa-after-hide=${(event: Event) => event.target === event.currentTarget && this.remove()}
    >
      <section aria-labelledby="learned">
        <h3 id="learned">${text('sampling-learned')}</h3>
        ${renderCurve(this.points)}
      </section>
      <section aria-labelledby="numbers">
        <h3 id="numbers">${text('sampling-so-far')}</h3>
        ${this.#numbers()}
      </section>
      <section aria-labelledby="next">
        <h3 id="next">${text('sampling-what-next')}</h3>
        ${this.#choice()} ${this.#heardBy()} ${this.#listening()}
      </section>
      <div slot="footer">
        <wa-button appearance="plain" @click=${() => forgetLearned(this.projectId)}>
          ${text('sampling-forget')}
        </wa-button>
        <wa-button variant="brand" @click=${this.#next}>${text('sampling-next')}</wa-button>
      </div>
    </wa-dialog>`;
  }

  #numbers() {
    const { asked, left } = this;
    const saved = asked ? asked.fixed - asked.asked : 0;
    return html`<dl>
        <dt>${text('sampling-asked')}</dt>
        <dd>${asked?.asked ?? 0}</dd>
        <dt>${text('sampling-saved')}</dt>
        <dd>${saved}</dd>
        ${
          left
            ? html`<dt>${text('sampling-found-in')}</dt>
              <dd>${text('sampling-of', { found: left.found, total: left.answered })}</dd>
              <dt>${text('sampling-left')}</dt>
              <dd>${leftText(left)}</dd>`
            : nothing
        }
      </dl>
      <p class="muted">${text('sampling-saved-hint')}</p>
      ${left?.stop ? html`<p class="stop">${text('sampling-stop-hint')}</p>` : nothing}`;
  }

  #choice() {
    const { project, strategies } = this;
    if (!project || strategies.length === 0) return nothing;
    const own = project.strategies.choosing;
    const chosen = ownOf(project)?.id ?? strategyOf(project);
    const summary = strategies.find(({ name }) => name === chosen)?.summary ?? '';
    return html`<wa-select
      label=${text('sampling-strategy')}
      hint=${ownOf(project) ? text('sampling-own-summary') : textOr(`sampling-summary-${chosen}`, summary)}
      .value=${chosen}
      @change=${(event: Event) => {
        const name = String((event.target as WaSelect).value ?? DEFAULT_STRATEGY);
        project.keepChoice('sampling_strategy', name);
        this.requestUpdate();
      }}
    >
      ${strategies.map(
        ({ name, title }) =>
          html`<wa-option value=${name}>${textOr(`sampling-strategy-${name}`, title)}</wa-option>`,
      )}
      ${own.length > 0 ? html`<small>${text('questions-of-project')}</small>` : nothing}
      ${own.map(({ id, name }) => html`<wa-option value=${id}>${name}</wa-option>`)}
    </wa-select>`;
  }

  #heardBy() {
    const { project } = this;
    if (!project) return nothing;
    return html`<earmark-heard-by
      .model=${projectModels.known(project)}
      ?chosen=${projectModels.chosen(project.id) !== null}
    ></earmark-heard-by>`;
  }

  #listening() {
    const { done, total, fraction, isRunning, problem } = gathering.state;
    if (gathering.project !== this.projectId || !isRunning) {
      return html`<p class="listening">
        <span class="muted">${problem || text('sampling-listening-hint')}</span>
        <wa-button size="s" appearance="outlined" @click=${this.#listen}>
          ${text('sampling-listen')}
        </wa-button>
      </p>`;
    }
    return html`<p class="listening">
      <span id="listening">${text('sampling-listening', { done, total })}</span>
      <progress max=${total || 1} .value=${done + fraction} aria-labelledby="listening"></progress>
      <wa-button size="s" appearance="plain" @click=${() => gathering.stop()}>
        ${text('sampling-stop')}
      </wa-button>
    </p>`;
  }

  #listen = async (): Promise<void> => {
    const { project } = this;
    if (!project) return;
    await gathering.start(project.id, await projectModels.of(project));
    await this.#read();
  };

  #next = async (): Promise<void> => {
    if (this.project) await goNext(this.project);
    this.remove();
  };
}

function leftText({ expected, most, open }: Left): string {
  if (expected === null) return text('sampling-left-unknown', { count: open });
  const values = { expected: Math.round(expected), count: open };
  if (most === null) return text('sampling-left-about', values);
  return text('sampling-left-most', { ...values, most: Math.round(most) });
}

/** Open the dialog; it removes itself when it is closed. */
export function openProgress(project: string): void {
  const dialog = document.createElement('earmark-progress-dialog');
  dialog.setAttribute('project-id', project);
  document.body.append(dialog);
}
