import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/divider/divider.js';
import '@awesome.me/webawesome/dist/components/dropdown/dropdown.js';
import '@awesome.me/webawesome/dist/components/dropdown-item/dropdown-item.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import '@awesome.me/webawesome/dist/components/option/option.js';
import '@awesome.me/webawesome/dist/components/select/select.js';
import { html, LitElement, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { formatDate } from '../messages/format';
import { text } from '../messages/text';
import { screenStyles } from '../projects/styles';
import { ask } from '../relay/api';
import '../relay/confirm_dialog';
import type { EarmarkConfirm } from '../relay/confirm_dialog';
import { relay } from '../relay/relay';
import { relayStyles } from '../relay/styles';
import { attemptAsAdmin } from './attempting';
import { renderMore, renderSearch } from './list_tools';
import { AT_ONCE, listedPeople, PERSON_ORDERS, type PersonOrder } from './listing';
import './password_dialog';
import type { EarmarkPasswordDialog } from './password_dialog';
import { close, makeAdmin, noLongerAdmin, reopen, resetFactor, signOut } from './person_deeds';
import type { Account } from './records';
import { adminStyles } from './styles';

type Doing =
  | 'admin'
  | 'no-admin'
  | 'password'
  | 'factor'
  | 'sign-out'
  | 'deeds'
  | 'close'
  | 'reopen';
type Field = HTMLElement & { readonly value: string };

/** All accounts of the server, and what its admins do with them. Emits `deeds` with one of them. */
@customElement('earmark-server-people')
export class EarmarkServerPeople extends LitElement {
  static override styles = [screenStyles, relayStyles, adminStyles];

  @state() private people: readonly Account[] | null = null;
  @state() private search = '';
  @state() private order: PersonOrder = 'name';
  @state() private shown = AT_ONCE;
  @query('earmark-confirm') private dialog!: EarmarkConfirm;
  @query('earmark-password-dialog') private passwords!: EarmarkPasswordDialog;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  readonly #load = async (): Promise<void> => {
    const found = await attemptAsAdmin(() => ask<{ users: readonly Account[] }>('GET', '/users'));
    if (found) this.people = found.users;
  };

  override render() {
    if (!this.people) return nothing;
    const found = listedPeople(this.people, this.search, this.order);
    return html`<section class="panel" aria-labelledby="people-title">
        <h2 id="people-title">${text('admin-people', { count: this.people.length })}</h2>
        ${this.people.length === 1 ? html`<p>${text('admin-alone')}</p>` : this.#renderTools()}
        <ul class="list">
          ${repeat(
            found.slice(0, this.shown),
            ({ id }) => id,
            (person) => this.#renderPerson(person),
          )}
        </ul>
        ${found.length === 0 ? html`<p class="muted">${text('relay-nobody-found')}</p>` : nothing}
        ${renderMore(found.length - this.shown, () => {
          this.shown += AT_ONCE;
        })}
      </section>
      <earmark-confirm></earmark-confirm>
      <earmark-password-dialog></earmark-password-dialog>`;
  }

  #renderTools() {
    return html`<div class="tools">
      ${renderSearch(text('relay-search-people'), (words) => {
        this.search = words;
      })}
      <wa-select
        size="s"
        label=${text('admin-order')}
        value=${this.order}
        @change=${(event: Event) => {
          this.order = (event.target as Field).value as PersonOrder;
        }}
      >
        ${PERSON_ORDERS.map((order) => html`<wa-option value=${order}>${text(`admin-order-${order}`)}</wa-option>`)}
      </wa-select>
    </div>`;
  }

  #renderPerson(person: Account) {
    const { name, admin, status, second_factor } = person;
    const self = person.id === relay.person?.id;
    return html`<li>
      <span class="who">
        ${name}
        ${admin ? html`<span class="badge">${text('admin-admin')}</span>` : nothing}
        ${second_factor ? html`<span class="badge off">${text('admin-with-factor')}</span>` : nothing}
        ${status === 'closed' ? html`<span class="badge off">${text('admin-disabled')}</span>` : nothing}
        ${self ? html`<span class="badge off">${text('admin-you')}</span>` : nothing}
        <small>${aboutPerson(person)}</small>
      </span>
      ${this.#renderMenu(person)}
    </li>`;
  }

  #renderMenu(person: Account) {
    const { name, admin, status, sessions, second_factor } = person;
    const active = status === 'active';
    return html`<wa-dropdown
      placement="bottom-end"
      @wa-select=${(event: CustomEvent<{ item: { value: Doing } }>) =>
        this.#do(event.detail.item.value, person)}
    >
      <wa-button slot="trigger" size="s" appearance="plain">
        <wa-icon name="ellipsis-vertical" label=${text('admin-more-for', { name })}></wa-icon>
      </wa-button>
      <wa-dropdown-item value=${admin ? 'no-admin' : 'admin'} ?disabled=${!active}>
        ${text(admin ? 'admin-no-longer-admin' : 'admin-make-admin')}
      </wa-dropdown-item>
      <wa-dropdown-item value="password" ?disabled=${!active}>${text('admin-new-password')}</wa-dropdown-item>
      <wa-dropdown-item value="factor" ?disabled=${!second_factor}>
        ${text('admin-reset-factor')}
      </wa-dropdown-item>
      <wa-dropdown-item value="sign-out" ?disabled=${sessions === 0}>
        ${text('admin-sign-out')}
      </wa-dropdown-item>
      <wa-dropdown-item value="deeds">${text('admin-their-deeds')}</wa-dropdown-item>
      <wa-divider></wa-divider>
      ${
        active
          ? html`<wa-dropdown-item value="close" variant="danger">${text('admin-disable')}</wa-dropdown-item>`
          : html`<wa-dropdown-item value="reopen">${text('admin-enable')}</wa-dropdown-item>`
      }
    </wa-dropdown>`;
  }

  async #do(doing: Doing, person: Account): Promise<void> {
    const { dialog } = this;
    if (doing === 'deeds') this.dispatchEvent(new CustomEvent('deeds', { detail: person }));
    else if (doing === 'admin') await makeAdmin(person, this.#load);
    else if (doing === 'no-admin') await noLongerAdmin(person, dialog, this.#load);
    else if (doing === 'factor') await resetFactor(person, dialog);
    else if (doing === 'sign-out') await signOut(person);
    else if (doing === 'close') await close(person, dialog);
    else if (doing === 'reopen') await reopen(person);
    else await this.passwords.ask(person);
    await this.#load();
  }
}

/** When somebody was last here, on how many devices, in how many projects. */
function aboutPerson({ seen_at, sessions, projects, created_at }: Account): string {
  const day = (at: string) => formatDate(new Date(at), { dateStyle: 'medium' });
  const seen = seen_at
    ? text('admin-seen', { when: day(seen_at), count: sessions })
    : text('admin-not-signed-in');
  const since = text('admin-since', { when: day(created_at) });
  return [seen, text('admin-in-projects', { count: projects }), since].join(' · ');
}
