import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { css, html, LitElement, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { Following } from '../app/following';
import { offer } from '../habits/offers';
import { text } from '../messages/text';
import { vault } from './vault';

/** Locks the device at once; nothing where it has no passphrase. */
@customElement('earmark-lock-button')
export class EarmarkLockButton extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }
  `;

  #stopOffering = () => {};

  constructor() {
    super();
    new Following(this, [vault]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const run = () => vault.lock();
    this.#stopOffering = offer({
      commands: () =>
        vault.isSet
          ? [{ id: 'lock', title: text('lock-now'), group: text('lock-title'), run }]
          : [],
    });
  }

  override disconnectedCallback(): void {
    this.#stopOffering();
    super.disconnectedCallback();
  }

  override render() {
    if (!vault.isSet) return nothing;
    return html`<wa-button id="lock" size="s" appearance="plain" @click=${() => vault.lock()}>
      <wa-icon name="lock" label=${text('lock-now')}></wa-icon>
    </wa-button>`;
  }
}
