/** Invitations of one kind: those that wait to be accepted, making one, and taking one back. */
import { html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { formatDate } from '../messages/format';
import { text } from '../messages/text';
import { ask } from './api';
import './made_link';
import { askProved } from './proof_dialog';
import type { NewInvitation, OpenInvitation } from './records';

/** Does something with the relay, and says what goes wrong. */
type Attempt = <T>(doing: () => Promise<T>) => Promise<T | undefined>;

export class Invitations implements ReactiveController {
  isBusy = false;
  #made: NewInvitation | null = null;
  #waiting: readonly OpenInvitation[] = [];

  /**
   * @param path of the list, below /api/v1
   * @param roleOf what somebody becomes by an invitation, in words
   */
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly path: () => string,
    private readonly attempt: Attempt,
    private readonly roleOf: (invitation: NewInvitation | OpenInvitation) => string,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    void this.#load();
  }

  /** Make one; `body` says for what and how long. */
  async invite(body: object): Promise<void> {
    this.isBusy = true;
    this.host.requestUpdate();
    const made = await this.attempt(() => askProved<NewInvitation>('POST', this.path(), body));
    this.isBusy = false;
    if (made) this.#made = made;
    await this.#load();
  }

  /** The link just made, and the list of those that wait; `nobody` invites where it is not known who. */
  render(nobody: string) {
    return html`${this.#made ? this.#renderMade(this.#made) : nothing}
    ${this.#waiting.length > 0 ? this.#renderWaiting(nobody) : nothing}`;
  }

  #renderMade(made: NewInvitation) {
    const meaning = text('relay-link-made', { role: this.roleOf(made) });
    return html`<earmark-made-link secret=${made.secret} meaning=${meaning}></earmark-made-link>`;
  }

  #renderWaiting(nobody: string) {
    return html`<h3>${text('relay-invitations-open')}</h3>
      <ul class="list">
        ${this.#waiting.map((one) => {
          const until = formatDate(new Date(one.expires_at), { dateStyle: 'medium' });
          const by = one.invited_by ?? nobody;
          return html`<li>
            <span class="who">${this.roleOf(one)}
              <small>${text('relay-invitation-by', { by, until })}</small></span>
            <wa-button size="s" appearance="outlined" @click=${() => this.#withdraw(one.id)}>
              ${text('relay-withdraw')}
            </wa-button>
          </li>`;
        })}
      </ul>`;
  }

  async #withdraw(id: string): Promise<void> {
    await this.attempt(() => ask('DELETE', `${this.path()}/${id}`));
    this.#made = null;
    await this.#load();
  }

  async #load(): Promise<void> {
    const found = await this.attempt(() =>
      ask<{ invitations: readonly OpenInvitation[] }>('GET', this.path()),
    );
    if (found) this.#waiting = found.invitations;
    this.host.requestUpdate();
  }
}
