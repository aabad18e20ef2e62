import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import '@awesome.me/webawesome/dist/components/radio/radio.js';
import '@awesome.me/webawesome/dist/components/radio-group/radio-group.js';
import type WaRadioGroup from '@awesome.me/webawesome/dist/components/radio-group/radio-group.js';
import { html, LitElement, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { text } from '../messages/text';
import { fieldStyles, screenStyles } from '../projects/styles';
import { type Losses, losses, removeHere } from '../together/removing';
import { session } from '../together/session';
import { sharedProjects } from '../together/shared_projects';
import { attempt } from './failure';
import { relay } from './relay';

const calls = new EventTarget();

/** Sign out; asks what is to become of the server's projects that are on this device. */
export function askToSignOut(): void {
  if (sharedProjects.list.length === 0) void leave();
  else calls.dispatchEvent(new Event('open'));
}

type Choice = 'keep' | 'remove';

@customElement('earmark-sign-out')
export class EarmarkSignOut extends LitElement {
  static override styles = [screenStyles, fieldStyles];

  @state() private open = false;
  @state() private busy = false;
  @state() private choice: Choice = 'keep';
  @state() private lost: Losses | null = null;
  @query('wa-radio-group') private group!: WaRadioGroup;
  #listeners = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listeners = new AbortController();
    calls.addEventListener('open', () => this.#show(), { signal: this.#listeners.signal });
  }

  override disconnectedCallback(): void {
    this.#listeners.abort();
    super.disconnectedCallback();
  }

  override render() {
    const isRemoving = this.choice === 'remove';
    return html`<wa-dialog
      label=${text('relay-sign-out')}
      ?open=${this.open}
      @wa-hide=${(event: Event) => {
        if (event.target === event.currentTarget) this.open = false;
      }}
    >
      <div class="fields">
        <wa-radio-group
          label=${text('relay-sign-out-what')}
          value=${this.choice}
          @change=${() => {
            this.choice = this.group.value as Choice;
          }}
        >
          <wa-radio value="keep">${text('relay-sign-out-keep')}</wa-radio>
          <wa-radio value="remove">${text('relay-sign-out-remove')}</wa-radio>
        </wa-radio-group>
        <p class="muted">${text(isRemoving ? 'relay-sign-out-remove-hint' : 'relay-sign-out-keep-hint')}</p>
        ${isRemoving ? this.#renderLosses() : nothing}
      </div>
      <wa-button slot="footer" appearance="plain" @click=${this.#hide}>${text('common-cancel')}</wa-button>
      <wa-button
        slot="footer"
        variant=${isRemoving ? 'danger' : 'brand'}
        ?loading=${this.busy || (isRemoving && !this.lost)}
        @click=${this.#signOut}
        >${text(isRemoving ? 'relay-sign-out-remove-action' : 'relay-sign-out-action')}</wa-button
      >
    </wa-dialog>`;
  }

  #renderLosses() {
    if (!this.lost) return nothing;
    const { edits, recordings, refused } = this.lost;
    if (edits + recordings + refused === 0)
      return html`<p>${text('relay-sign-out-nothing-lost')}</p>`;
    return html`<p class="problem" role="alert">
      ${text('relay-sign-out-lost')}
      ${edits > 0 ? text('relay-sign-out-lost-edits', { count: edits }) : nothing}
      ${recordings > 0 ? text('relay-sign-out-lost-recordings', { count: recordings }) : nothing}
      ${refused > 0 ? text('relay-sign-out-lost-refused', { count: refused }) : nothing}
    </p>`;
  }

  #show(): void {
    this.choice = 'keep';
    this.lost = null;
    this.open = true;
    void losses().then((lost) => {
      this.lost = lost;
    });
  }

  #hide = () => {
    this.open = false;
  };

  #signOut = async () => {
    if (this.busy) return;
    this.busy = true;
    try {
      if (this.choice === 'remove') await attempt(() => removeHere());
      await leave();
    } finally {
      this.busy = false;
      this.open = false;
    }
  };
}

/** Without a network one is signed out here all the same. */
async function leave(): Promise<void> {
  await attempt(() => relay.signOut());
  session.leave();
}
