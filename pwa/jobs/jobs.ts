import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/spinner/spinner.js';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { renderMore } from '../admin/list_tools';
import { Following } from '../app/following';
import { hashOf } from '../app/route';
import { say } from '../app/say';
import { ProjectDocument, serverName } from '../document';
import { text } from '../messages/text';
import { screenStyles } from '../projects/styles';
import { attempt } from '../relay/failure';
import { renderNotHere, standingSources } from '../relay/standing';
import { relayStyles } from '../relay/styles';
import { sharedProjects } from '../together/shared_projects';
import './model_panel';
import { type Job, type JobKind, KINDS } from './records';
import { cancelJob, retryFailed, retryJob } from './server';
import { jobsStanding, mayChangeJobs, mayChooseModel } from './standing';
import { jobsStyles } from './styles';
import { JobsWatch } from './watching';
import {
  canCancel,
  canRetry,
  countOf,
  FILTER_TITLES,
  FILTERS,
  isStill,
  reasonText,
  stateText,
  summaryText,
} from './wording';

/** How far the embedding of a project's recordings is, what went wrong, and by which model. */
@customElement('earmark-jobs')
export class EarmarkJobs extends LitElement {
  static override styles = [screenStyles, relayStyles, jobsStyles];

  @property({ attribute: 'project-id' }) projectId = '';
  @state() private watch: JobsWatch | null = null;
  @state() private opened = false;
  protected readonly standing = new Following(this, standingSources, () => this.#review());

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#open();
  }

  override disconnectedCallback(): void {
    this.#stop();
    super.disconnectedCallback();
  }

  async #open(): Promise<void> {
    const project = await ProjectDocument.open(this.projectId);
    const name = project.name || (await serverName(project.id)) || text('projects-one');
    await project.close();
    await sharedProjects.ready;
    if (!this.isConnected) return;
    const href = hashOf({ screen: 'project', project: this.projectId });
    const detail = [{ text: name, href }, { text: text('jobs-title') }];
    this.dispatchEvent(new CustomEvent('crumbs', { bubbles: true, composed: true, detail }));
    this.opened = true;
    this.#review();
  }

  /** Watch while the server can be asked. */
  #review(): void {
    if (!this.opened || !this.isConnected) return;
    if (jobsStanding(this.projectId) !== 'here') this.#stop();
    else if (!this.watch) {
      this.watch = new JobsWatch(this.projectId);
      this.watch.addEventListener('change', this.#draw);
      this.watch.start();
    }
  }

  #stop(): void {
    this.watch?.removeEventListener('change', this.#draw);
    this.watch?.stop();
    this.watch = null;
  }

  readonly #draw = (): void => this.requestUpdate();

  async #do(doing: () => Promise<void>): Promise<void> {
    await attempt(doing);
    await this.watch?.read();
  }

  readonly #retryFailed = (): Promise<void> =>
    this.#do(async () => {
      say(text('jobs-retried', { count: await retryFailed(this.projectId) }));
    });

  override render() {
    return html`<div class="page">
      <h1>${text('jobs-title')}</h1>
      <p class="muted">${text('jobs-what')}</p>
      ${this.#renderState()}
    </div>`;
  }

  #renderState() {
    if (!this.opened) return html`<wa-spinner></wa-spinner>`;
    const standing = jobsStanding(this.projectId);
    if (standing !== 'here') return renderNotHere(standing, text(`jobs-not-${standing}`));
    return html`<earmark-jobs-model
        project-id=${this.projectId}
        ?may=${mayChooseModel(this.projectId)}
        @chosen=${() => this.watch?.read()}
      ></earmark-jobs-model>
      ${this.watch ? this.#renderJobs(this.watch) : nothing}`;
  }

  #renderJobs(watch: JobsWatch) {
    const { jobs, counts, failure } = watch;
    return html`<section class="panel" aria-labelledby="jobs-list-title">
      <h2 id="jobs-list-title">${text('jobs-list')}</h2>
      ${failure ? html`<p role="alert" class="problem">${failure}</p>` : nothing}
      ${jobs === null && !failure ? html`<wa-spinner></wa-spinner>` : nothing}
      ${
        jobs === null
          ? nothing
          : countOf(counts, 'all') === 0
            ? html`<p id="none">${text('jobs-none')}</p>`
            : this.#renderList(watch, jobs)
      }
    </section>`;
  }

  /** What is made; each kind with its own count. */
  #renderKinds(watch: JobsWatch) {
    return html`<label
      >${text('jobs-kind')}
      <select
        @change=${(event: Event) =>
          void watch.showKind((event.target as HTMLSelectElement).value as JobKind)}
      >
        ${KINDS.map((kind) => {
          const { [kind]: counts } = watch.all;
          const all = countOf(counts, 'all') - countOf(counts, 'cancelled');
          const words = text(`jobs-kind-${kind}`, { done: countOf(counts, 'done'), all });
          return html`<option value=${kind} ?selected=${kind === watch.kind}>${words}</option>`;
        })}
      </select></label
    >`;
  }

  #renderList(watch: JobsWatch, jobs: readonly Job[]) {
    const { counts, progress, filter } = watch;
    const hidden = Math.max(0, countOf(counts, filter) - jobs.length);
    const summary = summaryText(counts);
    return html`${this.#renderKinds(watch)}
      <p id="summary" class="numbers">${summary}</p>
      <progress max="1" .value=${progress} aria-label=${text('jobs-progress')}></progress>
      ${isStill(counts) ? html`<p id="still" class="muted">${text('jobs-still')}</p>` : nothing}
      ${this.#renderFilters(watch)}
      ${
        jobs.length === 0
          ? html`<p class="muted">${text('jobs-none-such')}</p>`
          : html`<ul class="list">${jobs.map((job) => this.#renderJob(job))}</ul>`
      }
      ${
        watch.canShowMore
          ? renderMore(hidden, () => void watch.showMore())
          : hidden > 0
            ? html`<p class="muted">${text('jobs-too-many', { count: jobs.length })}</p>`
            : nothing
      }`;
  }

  #renderFilters(watch: JobsWatch) {
    const failed = countOf(watch.counts, 'failed');
    return html`<div class="row-actions">
      <div class="filters" role="group" aria-label=${text('jobs-filter')}>
        ${FILTERS.map(
          (filter) =>
            html`<button
              type="button"
              aria-pressed=${watch.filter === filter}
              @click=${() => void watch.show(filter)}
            >
              ${text(FILTER_TITLES[filter])}
              <span class="numbers">${countOf(watch.counts, filter)}</span>
            </button>`,
        )}
      </div>
      ${
        failed > 0 && mayChangeJobs(this.projectId)
          ? html`<wa-button size="s" appearance="outlined" @click=${this.#retryFailed}>
              ${text('jobs-retry-failed')}
            </wa-button>`
          : nothing
      }
    </div>`;
  }

  #renderJob(job: Job) {
    const name = job.file_name ?? text('jobs-unknown');
    const reason = reasonText(job);
    return html`<li>
      <span class="who">
        ${name}
        <small class="numbers">${job.model} ${job.version} · ${stateText(job, Date.now())}</small>
        ${reason ? html`<small class="reason">${reason}</small>` : nothing}
      </span>
      ${mayChangeJobs(this.projectId) ? this.#renderDeeds(job, name) : nothing}
    </li>`;
  }

  #renderDeeds(job: Job, name: string) {
    const { projectId } = this;
    if (canRetry(job)) {
      return html`<wa-button
        size="s"
        appearance="outlined"
        @click=${() => this.#do(() => retryJob(projectId, job.id))}
      >
        ${text('jobs-retry')}<span class="visually-hidden"> ${name}</span>
      </wa-button>`;
    }
    if (!canCancel(job)) return nothing;
    return html`<wa-button
      size="s"
      appearance="plain"
      @click=${() => this.#do(() => cancelJob(projectId, job.id))}
    >
      ${text('jobs-cancel')}<span class="visually-hidden"> ${name}</span>
    </wa-button>`;
  }
}
