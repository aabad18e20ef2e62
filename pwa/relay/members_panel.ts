import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import type WaInput from '@awesome.me/webawesome/dist/components/input/input.js';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { say } from '../app/say';
import { text } from '../messages/text';
import { screenStyles } from '../projects/styles';
import { ask } from './api';
import { renderRoles } from './choices';
import './confirm_dialog';
import type { EarmarkConfirm } from './confirm_dialog';
import { attempt } from './failure';
import { isLower, onlyOwner, rolesFor } from './membership';
import { handsOut, type Member, type Role } from './records';
import { relay } from './relay';
import { isFound, WORTH_SEARCHING } from './searching';
import { relayStyles } from './styles';

/** Who takes part in a project, and as what. Emits `changed` when that may have changed. */
@customElement('earmark-members')
export class EarmarkMembers extends LitElement {
  static override styles = [screenStyles, relayStyles];

  @property({ attribute: 'project-id' }) projectId = '';
  @property() own: Role | 'admin' = 'viewer';
  @property({ attribute: false }) members: readonly Member[] = [];
  @state() private search = '';
  @state() private chosen: Role = 'annotator';
  @state() private busy = false;
  @query('#member') private named!: WaInput;
  @query('earmark-confirm') private dialog!: EarmarkConfirm;

  override render() {
    const shown = this.members.filter(({ name }) => isFound(name, this.search));
    const only = onlyOwner(this.members);
    return html`<section class="panel" aria-labelledby="members-title">
        <h2 id="members-title">${text('relay-members')}</h2>
        ${this.members.length >= WORTH_SEARCHING ? this.#renderSearch() : nothing}
        <ul class="list">
          ${repeat(
            shown,
            ({ id }) => id,
            (member) => this.#renderMember(member, member.id === only),
          )}
        </ul>
        ${shown.length === 0 && this.search ? html`<p class="muted">${text('relay-nobody-found')}</p>` : nothing}
        ${this.members.length === 0 ? html`<p class="muted">${text('relay-members-none')}</p>` : nothing}
        ${handsOut(this.own).length > 0 ? this.#renderAdd() : nothing}
      </section>
      <earmark-confirm></earmark-confirm>`;
  }

  #renderSearch() {
    return html`<wa-input
      size="s"
      type="search"
      with-clear
      label=${text('relay-search-people')}
      @input=${(event: Event) => {
        this.search = (event.target as WaInput).value ?? '';
      }}
    ></wa-input>`;
  }

  #renderMember(member: Member, isOnlyOwner: boolean) {
    const self = member.id === relay.person?.id;
    const roles = isOnlyOwner ? [] : rolesFor(this.own, member);
    const mayLeave = !isOnlyOwner && (self || handsOut(this.own).includes(member.role));
    return html`<li>
      <span class="who">${member.name} ${this.#renderAbout(member, self, isOnlyOwner)}</span>
      <span class="row-actions">
        ${
          roles.length > 0
            ? this.#renderRole(member, self, roles)
            : html`<span class="muted">${text(`relay-role-${member.role}`)}</span>`
        }
        ${mayLeave ? this.#renderRemove(member, self) : nothing}
      </span>
    </li>`;
  }

  #renderAbout({ status }: Member, self: boolean, isOnlyOwner: boolean) {
    if (status === 'closed') return html`<small>${text('relay-member-closed')}</small>`;
    if (isOnlyOwner && (self || this.own === 'admin')) {
      return html`<small>${text(self ? 'relay-you-only-owner' : 'relay-only-owner')}</small>`;
    }
    return self ? html`<small>${text('relay-you')}</small>` : nothing;
  }

  #renderRole(member: Member, self: boolean, roles: readonly Role[]) {
    return html`<select
      aria-label=${text('relay-role-of', { name: member.name })}
      .value=${live(member.role)}
      ?disabled=${this.busy}
      @change=${(event: Event) => this.#change(member, self, event.target as HTMLSelectElement)}
    >
      ${roles.map(
        (role) =>
          html`<option value=${role} ?selected=${role === member.role}>${text(`relay-role-${role}`)}</option>`,
      )}
    </select>`;
  }

  #renderRemove(member: Member, self: boolean) {
    const { name } = member;
    return self
      ? html`<wa-button size="s" appearance="outlined" @click=${this.#leave}>${text('relay-leave')}</wa-button>`
      : html`<wa-button
          size="s"
          appearance="outlined"
          title=${text('relay-remove-member', { name })}
          @click=${() => this.#remove(member)}
          >${text('common-remove')}</wa-button
        >`;
  }

  #renderAdd() {
    return html`<div class="fields">
      <wa-input
        id="member"
        size="s"
        label=${text('relay-add-by-name')}
        autocomplete="off"
        autocapitalize="off"
        @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && this.#add()}
      ></wa-input>
      ${renderRoles(handsOut(this.own), this.chosen, (role) => {
        this.chosen = role;
      })}
      <wa-button size="s" appearance="outlined" ?loading=${this.busy} @click=${this.#add}>
        ${text('common-add')}
      </wa-button>
    </div>`;
  }

  #add = async () => {
    const name = this.named.value?.trim() ?? '';
    if (!name) return this.named.focus();
    const role = this.chosen;
    const done = await this.#do(() => ask('POST', `${this.#path}s`, { name, role }));
    if (!done) return;
    this.named.value = '';
    say(text('relay-added', { name, role: text(`relay-role-${role}`) }), { kind: 'good' });
  };

  async #change(member: Member, self: boolean, select: HTMLSelectElement): Promise<void> {
    const role = select.value as Role;
    const name = member.name;
    const sure = !(self && isLower(role, member.role)) || (await this.#agreesToLess(role));
    const done = sure && (await this.#do(() => this.#give(member, role)));
    if (!done) {
      select.value = member.role;
      return;
    }
    say(text('relay-role-given', { name, role: text(`relay-role-${role}`) }), {
      kind: 'good',
      ...(self ? {} : this.#wayBack(member)),
    });
  }

  #agreesToLess(role: Role): Promise<boolean> {
    return this.dialog.ask({
      title: text('relay-less-title'),
      meaning: text('relay-less-meaning', { role: text(`relay-role-${role}`) }),
      action: text('relay-less-action'),
    });
  }

  async #remove(member: Member): Promise<void> {
    if (!(await this.#do(() => ask('DELETE', `${this.#path}s/${member.id}`)))) return;
    say(text('relay-removed', { name: member.name }), this.#wayBack(member));
  }

  #leave = async () => {
    const sure = await this.dialog.ask({
      title: text('relay-leave-title'),
      meaning: text('relay-leave-meaning'),
      action: text('relay-leave'),
    });
    if (sure && (await this.#do(() => ask('DELETE', `${this.#path}ship`)))) say(text('relay-left'));
  };

  /** Gives a member the role from before. */
  #wayBack(member: Member) {
    const run = () => void this.#do(() => this.#give(member, member.role));
    return member.status === 'active' ? { action: { label: text('common-undo'), run } } : {};
  }

  #give({ id }: Member, role: Role): Promise<unknown> {
    return ask('PUT', `${this.#path}s/${id}`, { role });
  }

  async #do(deed: () => Promise<unknown>): Promise<boolean> {
    this.busy = true;
    const done = await attempt(deed);
    this.busy = false;
    this.dispatchEvent(new Event('changed'));
    return done !== undefined;
  }

  get #path(): string {
    return `/projects/${this.projectId}/member`;
  }
}
