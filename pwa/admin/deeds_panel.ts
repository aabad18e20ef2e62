import '@awesome.me/webawesome/dist/components/button/button.js';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { formatDate } from '../messages/format';
import { text } from '../messages/text';
import { screenStyles } from '../projects/styles';
import { ask } from '../relay/api';
import { relayStyles } from '../relay/styles';
import { attemptAsAdmin } from './attempting';
import type { Account, Deed } from './records';
import { adminStyles } from './styles';
import { deedSentence } from './wording';

/** So many rows the server sends at once. */
const PAGE = 100;

/** Who did what to accounts, roles, projects and tokens, the newest first. Emits `everybody`. */
@customElement('earmark-server-deeds')
export class EarmarkServerDeeds extends LitElement {
  static override styles = [screenStyles, relayStyles, adminStyles];

  /** Whose deeds; null: everybody's. */
  @property({ attribute: false }) doer: Pick<Account, 'id' | 'name'> | null = null;
  @state() private deeds: readonly Deed[] | null = null;
  @state() private isAll = false;
  @state() private busy = false;

  override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated || changed.has('doer')) void this.#load(null);
  }

  /** Read on after the last row, or anew. */
  async #load(last: Deed | null): Promise<void> {
    const { doer } = this;
    const query = new URLSearchParams();
    if (last) query.set('before', String(last.number));
    if (doer) query.set('person', doer.id);
    this.busy = true;
    const found = await attemptAsAdmin(() =>
      ask<{ rows: readonly Deed[] }>('GET', `/audit?${query}`),
    );
    this.busy = false;
    if (!found || doer !== this.doer) return;
    this.deeds = last ? [...(this.deeds ?? []), ...found.rows] : found.rows;
    this.isAll = found.rows.length < PAGE;
  }

  override render() {
    const { deeds, doer } = this;
    if (!deeds) return nothing;
    return html`<section class="panel" aria-labelledby="deeds-title">
      <h2 id="deeds-title">
        ${doer ? text('admin-deeds-of', { name: doer.name }) : text('admin-part-deeds')}
      </h2>
      <p class="muted">${text('admin-deeds-hint')}</p>
      ${
        doer
          ? html`<div class="row-actions">
              <wa-button size="s" appearance="outlined" @click=${() => this.dispatchEvent(new Event('everybody'))}>
                ${text('admin-deeds-everybody')}
              </wa-button>
            </div>`
          : nothing
      }
      <ol class="list" reversed>${deeds.map((deed) => renderDeed(deed))}</ol>
      ${this.isAll ? nothing : this.#renderMore(deeds)}
    </section>`;
  }

  #renderMore(deeds: readonly Deed[]) {
    return html`<wa-button
      size="s"
      appearance="outlined"
      ?loading=${this.busy}
      @click=${() => this.#load(deeds.at(-1) ?? null)}
      >${text('admin-deeds-older')}</wa-button
    >`;
  }
}

function renderDeed(deed: Deed) {
  const when = formatDate(new Date(deed.at), { dateStyle: 'medium', timeStyle: 'short' });
  return html`<li class="deed">
    <time datetime=${deed.at}>${when}</time>
    <span class="who">
      ${deedSentence(deed)}
      ${deed.address ? html`<small>${text('admin-from-address', { address: deed.address })}</small>` : nothing}
    </span>
  </li>`;
}
