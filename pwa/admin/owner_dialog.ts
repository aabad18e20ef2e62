import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import '@awesome.me/webawesome/dist/components/option/option.js';
import '@awesome.me/webawesome/dist/components/select/select.js';
import { html, LitElement } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { say } from '../app/say';
import { text } from '../messages/text';
import { screenStyles } from '../projects/styles';
import { ask } from '../relay/api';
import { attemptAsAdmin } from './attempting';
import type { Account, KnownProject } from './records';

/** Makes somebody an owner of a project. */
@customElement('earmark-owner-dialog')
export class EarmarkOwnerDialog extends LitElement {
  static override styles = [screenStyles];

  @state() private project: KnownProject | null = null;
  @state() private people: readonly Account[] = [];
  @state() private chosen = '';
  @state() private open = false;
  @state() private busy = false;
  #resolve: () => void = () => {};

  /** Settled when the dialog is closed, whatever came of it. */
  async ask(project: KnownProject): Promise<void> {
    const found = await attemptAsAdmin(() => ask<{ users: readonly Account[] }>('GET', '/users'));
    if (!found) return;
    this.people = found.users.filter(
      ({ status, name }) => status === 'active' && !project.owners.includes(name),
    );
    this.project = project;
    this.chosen = '';
    this.open = true;
    await new Promise<void>((resolve) => {
      this.#resolve = resolve;
    });
  }

  override render() {
    const name = this.project?.name ?? '';
    return html`<wa-dialog
      label=${text('admin-owner-title', { name })}
      ?open=${this.open}
      @wa-hide=${(event: Event) => event.target === event.currentTarget && this.#end()}
    >
      <wa-select
        autofocus
        label=${text('admin-owner-who')}
        hint=${text('admin-owner-hint')}
        .value=${this.chosen}
        @change=${(event: Event) => {
          this.chosen = (event.target as HTMLElement & { value: string }).value;
        }}
      >
        ${this.people.map(({ id, name: each }) => html`<wa-option value=${id}>${each}</wa-option>`)}
      </wa-select>
      <wa-button slot="footer" appearance="plain" @click=${this.#end}>${text('common-cancel')}</wa-button>
      <wa-button
        slot="footer"
        variant="brand"
        ?disabled=${!this.chosen}
        ?loading=${this.busy}
        @click=${this.#give}
        >${text('admin-owner-make')}</wa-button
      >
    </wa-dialog>`;
  }

  #give = async () => {
    const { project, chosen } = this;
    if (!project || !chosen) return;
    this.busy = true;
    const path = `/projects/${project.id}/members/${chosen}`;
    const done = await attemptAsAdmin(() => ask('PUT', path, { role: 'owner' }));
    this.busy = false;
    if (!done) return;
    const who = this.people.find(({ id }) => id === chosen)?.name ?? '';
    say(text('admin-owner-made', { who, project: project.name }), { kind: 'good' });
    this.#end();
  };

  #end = () => {
    this.open = false;
    this.#resolve();
    this.#resolve = () => {};
  };
}
