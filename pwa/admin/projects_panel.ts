import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/divider/divider.js';
import '@awesome.me/webawesome/dist/components/dropdown/dropdown.js';
import '@awesome.me/webawesome/dist/components/dropdown-item/dropdown-item.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { html, LitElement, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { hashOf } from '../app/route';
import { say } from '../app/say';
import { formatDate, formatList } from '../messages/format';
import { text } from '../messages/text';
import '../projects/name_dialog';
import type { EarmarkNameDialog } from '../projects/name_dialog';
import { screenStyles } from '../projects/styles';
import { ask } from '../relay/api';
import { relay } from '../relay/relay';
import '../relay/confirm_dialog';
import type { EarmarkConfirm } from '../relay/confirm_dialog';
import { relayStyles } from '../relay/styles';
import { attemptAsAdmin } from './attempting';
import { renderMore, renderSearch } from './list_tools';
import { AT_ONCE, listedProjects } from './listing';
import './owner_dialog';
import type { EarmarkOwnerDialog } from './owner_dialog';
import type { KnownProject } from './records';
import { adminStyles } from './styles';

type Doing = 'people' | 'owner' | 'rename' | 'archived' | 'active';

/** All projects of the server: whose they are, and what an admin may do without seeing inside. */
@customElement('earmark-server-projects')
export class EarmarkServerProjects extends LitElement {
  static override styles = [screenStyles, relayStyles, adminStyles];

  @state() private projects: readonly KnownProject[] | null = null;
  @state() private search = '';
  @state() private shown = AT_ONCE;
  @state() private bringing = false;
  @query('input[type="file"]') private file!: HTMLInputElement;
  @query('earmark-name-dialog') private names!: EarmarkNameDialog;
  @query('earmark-owner-dialog') private owners!: EarmarkOwnerDialog;
  @query('earmark-confirm') private dialog!: EarmarkConfirm;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  async #load(): Promise<void> {
    const found = await attemptAsAdmin(() =>
      ask<{ projects: readonly KnownProject[] }>('GET', '/projects?all=yes'),
    );
    if (found) this.projects = found.projects;
  }

  override render() {
    if (!this.projects) return nothing;
    const found = listedProjects(this.projects, this.search);
    return html`<section class="panel" aria-labelledby="projects-title">
        <h2 id="projects-title">${text('admin-projects', { count: this.projects.length })}</h2>
        <p class="muted">${text('admin-projects-hint')}</p>
        <div class="tools">
          ${renderSearch(text('admin-search-projects'), (words) => {
            this.search = words;
          })}
          <wa-button size="s" appearance="outlined" ?loading=${this.bringing} @click=${this.#pick}>
            <wa-icon slot="start" name="file-up"></wa-icon>${text('admin-bring-in')}
          </wa-button>
          <input type="file" accept=".json,application/json" hidden @change=${this.#bringIn} />
        </div>
        <ul class="list">
          ${repeat(
            found.slice(0, this.shown),
            ({ id }) => id,
            (project) => this.#renderProject(project),
          )}
        </ul>
        ${found.length === 0 && this.search ? html`<p class="muted">${text('admin-none-found')}</p>` : nothing}
        ${renderMore(found.length - this.shown, () => {
          this.shown += AT_ONCE;
        })}
      </section>
      <earmark-name-dialog></earmark-name-dialog>
      <earmark-owner-dialog></earmark-owner-dialog>
      <earmark-confirm></earmark-confirm>`;
  }

  #renderProject(project: KnownProject) {
    const { name, status, owners, members, created_at } = project;
    const when = formatDate(new Date(created_at), { dateStyle: 'medium' });
    return html`<li>
      <span class="who">
        ${name}
        ${status === 'archived' ? html`<span class="badge off">${text('admin-archived')}</span>` : nothing}
        ${owners.length === 0 ? html`<span class="badge missing">${text('admin-ownerless')}</span>` : nothing}
        <small>
          ${owners.length > 0 ? html`${text('admin-owned-by', { names: formatList(owners) })} · ` : nothing}
          ${text('admin-members', { count: members })} · ${text('admin-since', { when })}
        </small>
      </span>
      ${this.#renderMenu(project)}
    </li>`;
  }

  #renderMenu(project: KnownProject) {
    const { name, status, owners } = project;
    return html`<wa-dropdown
      placement="bottom-end"
      @wa-select=${(event: CustomEvent<{ item: { value: Doing } }>) =>
        this.#do(event.detail.item.value, project)}
    >
      <wa-button slot="trigger" size="s" appearance="plain">
        <wa-icon name="ellipsis-vertical" label=${text('admin-more-for', { name })}></wa-icon>
      </wa-button>
      <wa-dropdown-item value="people">${text('admin-project-people')}</wa-dropdown-item>
      <wa-dropdown-item value="owner">
        ${text(owners.length === 0 ? 'admin-give-owner' : 'admin-add-owner')}
      </wa-dropdown-item>
      <wa-dropdown-item value="rename">${text('common-rename')}</wa-dropdown-item>
      <wa-divider></wa-divider>
      ${
        status === 'active'
          ? html`<wa-dropdown-item value="archived">${text('relay-archive')}</wa-dropdown-item>`
          : html`<wa-dropdown-item value="active">${text('relay-bring-back')}</wa-dropdown-item>`
      }
    </wa-dropdown>`;
  }

  #pick = () => this.file.click();

  /** A project from another server, or from a file that was kept. */
  #bringIn = async () => {
    const [bundle] = this.file.files ?? [];
    this.file.value = '';
    if (!bundle) return;
    this.bringing = true;
    const made = await attemptAsAdmin(() => ask<KnownProject>('POST', '/bundles', bundle));
    this.bringing = false;
    if (!made) return;
    say(text('admin-brought-in', { name: made.name }), { kind: 'good' });
    await Promise.all([this.#load(), relay.refresh()]);
  };

  async #do(doing: Doing, project: KnownProject): Promise<void> {
    if (doing === 'people') {
      location.hash = hashOf({ screen: 'people', project: project.id });
      return;
    }
    if (doing === 'owner') await this.owners.ask(project);
    else if (doing === 'rename') await this.#rename(project);
    else if (doing === 'active' || (await this.#isSure(project))) await this.#put(project, doing);
    await this.#load();
  }

  async #rename({ id, name: value }: KnownProject): Promise<void> {
    const title = text('projects-rename-title');
    const hint = text('admin-rename-hint');
    const name = await this.names.ask({ title, action: text('common-rename'), value, hint });
    if (name) await attemptAsAdmin(() => ask('PUT', `/projects/${id}/name`, { name }));
  }

  #isSure({ name }: KnownProject): Promise<boolean> {
    return this.dialog.ask({
      title: text('relay-archive-title', { name }),
      meaning: text('relay-archive-meaning'),
      action: text('relay-archive'),
    });
  }

  async #put({ id, name }: KnownProject, status: 'active' | 'archived'): Promise<void> {
    const path = `/projects/${id}/status`;
    if (!(await attemptAsAdmin(() => ask('PUT', path, { status })))) return;
    say(text(status === 'active' ? 'relay-brought-back' : 'relay-archived', { name }));
  }
}
