import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/details/details.js';
import '@awesome.me/webawesome/dist/components/dropdown/dropdown.js';
import '@awesome.me/webawesome/dist/components/dropdown-item/dropdown-item.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import '@awesome.me/webawesome/dist/components/progress-bar/progress-bar.js';
import { html, LitElement, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { hashOf } from '../app/route';
import { say } from '../app/say';
import {
  deviceProjects,
  ProjectDocument,
  removeProject,
  restoreProject,
  summaryChanges,
} from '../document';
import '../relay/server_projects';
import { askToPersist, library, sweepHalfCopies } from '../storage';
import { coalesce } from './coalesce';
import { openDemoProject } from './demo';
import './name_dialog';
import { text } from '../messages/text';
import type { EarmarkNameDialog } from './name_dialog';
import { overviews, type ProjectOverview } from './overview';
import { paint } from './paint';
import { projectsStyles } from './projects_styles';
import { screenStyles } from './styles';
import { listenForUndo, sayUndoable } from './undoing';
import { openedText } from './wording';

type MenuEvent = CustomEvent<{ item: { value: string } }>;

/** All projects on this device. */
@customElement('earmark-projects')
export class EarmarkProjects extends LitElement {
  static override styles = [screenStyles, projectsStyles];

  @state() private projects: readonly ProjectOverview[] | null = null;
  @state() private removed: readonly ProjectOverview[] = [];
  @state() private demoFraction: number | null = null;
  @query('earmark-name-dialog') private dialog!: EarmarkNameDialog;
  #listeners = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    deviceProjects.addEventListener('change', () => void this.#load(), { signal });
    library.addEventListener('change', () => void this.#load(), { signal });
    summaryChanges.addEventListener('change', () => void this.#load(), { signal });
    listenForUndo(signal);
    void sweepHalfCopies();
    const detail = [{ text: text('projects-title') }];
    this.dispatchEvent(new CustomEvent('crumbs', { bubbles: true, composed: true, detail }));
    void this.#load();
  }

  override disconnectedCallback(): void {
    this.#listeners.abort();
    super.disconnectedCallback();
  }

  readonly #load = coalesce(() => this.#read());

  async #read(): Promise<void> {
    const [projects, removed] = await Promise.all([overviews(), overviews('deleted')]);
    this.projects = projects;
    this.removed = removed;
  }

  override render() {
    const { projects } = this;
    return html`<div class="page">
        ${projects === null ? nothing : projects.length > 0 ? this.#renderList(projects) : this.#renderEmpty()}
        <earmark-relay-projects .here=${(projects ?? []).map(({ id }) => id)}></earmark-relay-projects>
        ${this.removed.length > 0 ? this.#renderRemoved() : nothing}
      </div>
      <earmark-name-dialog></earmark-name-dialog>`;
  }

  #renderList(projects: readonly ProjectOverview[]) {
    return html`<header>
        <div>
          <h1>${text('projects-title')}</h1>
          <p class="muted">${text('projects-kept-here')}</p>
        </div>
        <div class="row-actions">${this.#renderDemoButton('outlined')}${this.#renderNewButton()}</div>
      </header>
      <ul class="cards">
        ${repeat(
          projects,
          ({ id }) => id,
          (project) => this.#renderCard(project),
        )}
      </ul>`;
  }

  #renderEmpty() {
    return html`<section class="panel empty">
      <img src="/icons/earmark.svg" alt="" />
      <h1>${text('projects-welcome')}</h1>
      <ol>
        <li>${text('projects-welcome-add')}</li>
        <li>${text('projects-welcome-draw')}</li>
        <li>${text('projects-welcome-export')}</li>
      </ol>
      <div class="row-actions">${this.#renderDemoButton('accent')}${this.#renderNewButton('outlined')}</div>
    </section>`;
  }

  #renderDemoButton(appearance: 'accent' | 'outlined') {
    const busy = this.demoFraction !== null;
    return html`<wa-button
      id="demo"
      size=${this.projects?.length ? 's' : 'm'}
      appearance=${appearance}
      variant=${appearance === 'accent' ? 'brand' : 'neutral'}
      ?loading=${busy}
      @click=${this.#openDemo}
    >
      <wa-icon slot="start" name="audio-lines"></wa-icon>${text('projects-open-demo')}
    </wa-button>`;
  }

  #renderNewButton(appearance: 'accent' | 'outlined' = 'accent') {
    return html`<wa-button
      id="new"
      size=${this.projects?.length ? 's' : 'm'}
      appearance=${appearance}
      variant=${appearance === 'accent' ? 'brand' : 'neutral'}
      @click=${this.#create}
    >
      <wa-icon slot="start" name="plus"></wa-icon>${text('projects-new')}
    </wa-button>`;
  }

  #renderCard(project: ProjectOverview) {
    const { id, name, recordings, begun, annotations, colours } = project;
    const percent = recordings === 0 ? 0 : Math.round((begun / recordings) * 100);
    return html`<li class="panel card">
      <div>
        <h2><a href=${hashOf({ screen: 'project', project: id })}>${name}</a></h2>
        <div class="about">
          <span class="colours" aria-hidden="true">
            ${colours.slice(0, 10).map((colour) => html`<i ${paint(colour)}></i>`)}
          </span>
          <span class="muted opened">${openedText(project.openedAt)}</span>
        </div>
      </div>
      <wa-progress-bar
        value=${percent}
        label=${text('projects-begun-of', { begun, all: recordings })}
      ></wa-progress-bar>
      <div class="facts numbers">
        <span>${recordings === 0 ? text('projects-no-recordings') : text('projects-begun', { begun, count: recordings })}</span>
        <span>${text('projects-annotations', { count: annotations })}</span>
      </div>
      <div class="menu"><wa-dropdown placement="bottom-end" @wa-select=${(event: MenuEvent) => this.#act(event.detail.item.value, project)}>
        <wa-button slot="trigger" size="s" appearance="plain">
          <wa-icon name="ellipsis-vertical" label=${text('projects-more-for', { name })}></wa-icon>
        </wa-button>
        <wa-dropdown-item value="rename">
          <wa-icon slot="icon" name="pencil"></wa-icon>${text('projects-rename')}
        </wa-dropdown-item>
        <wa-dropdown-item value="delete" variant="danger">
          <wa-icon slot="icon" name="trash-2"></wa-icon>${text('common-delete')}
        </wa-dropdown-item>
      </wa-dropdown></div>
    </li>`;
  }

  #renderRemoved() {
    return html`<wa-details summary=${text('projects-deleted', { count: this.removed.length })} appearance="plain">
      ${this.removed.map(
        ({ id, name, recordings }) => html`<div class="removed">
          <span>${name} <span class="muted">· ${text('projects-recordings-count', { count: recordings })}</span></span>
          <wa-button size="s" appearance="outlined" @click=${() => restoreProject(id, name)}>
            ${text('common-restore')}
          </wa-button>
        </div>`,
      )}
    </wa-details>`;
  }

  #create = async () => {
    const name = await this.dialog.ask({
      title: text('projects-new'),
      action: text('projects-create'),
      hint: text('projects-name-hint'),
    });
    if (!name) return;
    const project = await ProjectDocument.create(name);
    await project.close();
    void askToPersist();
    location.hash = hashOf({ screen: 'project', project: project.id });
  };

  #openDemo = async () => {
    if (this.demoFraction !== null) return;
    this.demoFraction = 0;
    try {
      const project = await openDemoProject((fraction) => {
        this.demoFraction = fraction;
      });
      location.hash = hashOf({ screen: 'project', project });
    } catch (error) {
      say((error as Error).message, { kind: 'problem' });
    } finally {
      this.demoFraction = null;
    }
  };

  async #act(action: string, { id, name }: ProjectOverview): Promise<void> {
    if (action === 'delete') {
      await removeProject(id, name);
      sayUndoable(text('projects-was-deleted', { name }));
      return;
    }
    const title = text('projects-rename-title');
    const next = await this.dialog.ask({ title, action: text('common-rename'), value: name });
    if (!next || next === name) return;
    const project = await ProjectDocument.open(id);
    project.rename(next);
    await project.close();
    await this.#load();
  }
}
