import '@awesome.me/webawesome/dist/components/button/button.js';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { say } from '../app/say';
import { text } from '../messages/text';
import '../projects/name_dialog';
import type { EarmarkNameDialog } from '../projects/name_dialog';
import { screenStyles } from '../projects/styles';
import { sharedProjects } from '../together/shared_projects';
import { ask } from './api';
import './confirm_dialog';
import type { EarmarkConfirm } from './confirm_dialog';
import { attempt } from './failure';
import { handsOut, type ServerProject } from './records';
import { renameEverywhere } from './renaming';
import { relayStyles } from './styles';

/** A project as the server has it: its name, archiving, bringing back. Emits `changed`. */
@customElement('earmark-server-panel')
export class EarmarkServerPanel extends LitElement {
  static override styles = [screenStyles, relayStyles];

  @property({ attribute: false }) project: ServerProject | null = null;
  @query('earmark-name-dialog') private names!: EarmarkNameDialog;
  @query('earmark-confirm') private dialog!: EarmarkConfirm;

  override render() {
    const { project } = this;
    if (!project || handsOut(project.role).length === 0) return nothing;
    const archived = project.status === 'archived';
    return html`<section class="panel" aria-labelledby="server-title">
        <h2 id="server-title">${text('relay-projects')}</h2>
        <ul class="list">
          <li>
            <span class="who">
              ${project.name}
              <small>${text(archived ? 'relay-archived-what' : 'relay-on-server-what')}</small>
            </span>
            <span class="row-actions">
              <wa-button size="s" appearance="outlined" @click=${() => this.#rename(project)}>
                ${text('common-rename')}
              </wa-button>
              ${project.role === 'manager' ? nothing : this.#renderArchive(archived)}
            </span>
          </li>
        </ul>
      </section>
      <earmark-name-dialog></earmark-name-dialog>
      <earmark-confirm></earmark-confirm>`;
  }

  #renderArchive(archived: boolean) {
    return archived
      ? html`<wa-button size="s" variant="brand" @click=${() => this.#put('active')}>
          ${text('relay-bring-back')}
        </wa-button>`
      : html`<wa-button size="s" appearance="outlined" @click=${this.#archive}>
          ${text('relay-archive')}
        </wa-button>`;
  }

  async #rename(project: ServerProject): Promise<void> {
    const name = await this.names.ask({
      title: text('projects-rename-title'),
      action: text('common-rename'),
      value: project.name,
    });
    if (name && (await renameEverywhere(project, name))) this.#changed();
  }

  #archive = async () => {
    const name = this.project?.name ?? '';
    const sure = await this.dialog.ask({
      title: text('relay-archive-title', { name }),
      meaning: text('relay-archive-meaning'),
      action: text('relay-archive'),
    });
    if (sure) await this.#put('archived');
  };

  async #put(status: ServerProject['status']): Promise<void> {
    const { id = '', name = '' } = this.project ?? {};
    if (!(await attempt(() => ask('PUT', `/projects/${id}/status`, { status })))) return;
    say(text(status === 'active' ? 'relay-brought-back' : 'relay-archived', { name }));
    await sharedProjects.refresh();
    this.#changed();
  }

  #changed(): void {
    this.dispatchEvent(new Event('changed'));
  }
}
