import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import '@awesome.me/webawesome/dist/components/progress-bar/progress-bar.js';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Following } from '../app/following';
import { text } from '../messages/text';
import { coalesce } from '../projects/coalesce';
import { screenStyles } from '../projects/styles';
import { standingOf, standingSources } from '../relay/standing';
import { formatBytes, library, type RecordingRow } from '../storage';
import { type Item, maySend, sending } from './sending';
import { sendingStyles } from './sending_styles';
import { Unsent } from './unsent';

/** So many files are shown one by one. */
const SHOWN = 6;

/** On a project's page: the files that are not on the server, the way there, and how far they are. */
@customElement('earmark-sending')
export class EarmarkSending extends LitElement {
  static override styles = [screenStyles, sendingStyles];

  @property({ attribute: 'project-id' }) projectId = '';
  @state() private unsent: readonly RecordingRow[] = [];
  #search: Unsent | null = null;
  #searched = '';
  protected readonly following = new Following(this, [sending]);
  protected readonly looking = new Following(this, [library, ...standingSources], () =>
    this.#look(),
  );

  override willUpdate(): void {
    if (this.#searched === this.projectId) return;
    this.#searched = this.projectId;
    this.#search = new Unsent(this.projectId);
    this.unsent = [];
    void this.#look();
  }

  readonly #look = coalesce(async () => {
    const { projectId } = this;
    const canAsk = standingOf(projectId) === 'here' && maySend(projectId);
    const found = canAsk ? await this.#search?.find().catch(() => null) : [];
    if (found && this.projectId === projectId) this.unsent = found;
  });

  override render() {
    const items = sending.items(this.projectId);
    const under = new Set(items.map(({ key }) => key));
    const rest = this.unsent.filter(({ key }) => !under.has(key));
    this.toggleAttribute('idle', items.length + rest.length === 0);
    return html`${items.length > 0 ? this.#renderItems(items) : nothing}
    ${rest.length > 0 ? this.#renderRest(rest) : nothing}`;
  }

  #renderRest(rows: readonly RecordingRow[]) {
    const size = formatBytes(rows.reduce((sum, { bytes }) => sum + bytes, 0));
    return html`<div class="line">
      <wa-icon name="cloud-upload"></wa-icon>
      <span>${text('sending-unsent', { count: rows.length, size })}</span>
      <wa-button
        size="s"
        appearance="outlined"
        @click=${() => this.#send(rows.map(({ key }) => key))}
        >${text('sending-send')}</wa-button
      >
    </div>`;
  }

  #renderItems(items: readonly Item[]) {
    const failed = items.filter(({ state }) => state === 'failed');
    const shown = items.slice(0, SHOWN);
    return html`<section class="panel" aria-labelledby="sending-title">
      <h2 id="sending-title">${text('sending-title')}</h2>
      <ul>
        ${shown.map((item) => this.#renderItem(item))}
      </ul>
      ${
        items.length > SHOWN
          ? html`<p class="muted">${text('sending-more', { count: items.length - SHOWN })}</p>`
          : nothing
      }
      <div class="row-actions">
        ${
          failed.length > 0
            ? html`<wa-button
                size="s"
                appearance="outlined"
                @click=${() => this.#send(failed.map(({ key }) => key))}
                >${text('sending-again')}</wa-button
              >`
            : nothing
        }
        <wa-button size="s" appearance="plain" @click=${() => sending.stop(this.projectId)}
          >${text('common-stop')}</wa-button
        >
        <span class="muted">${text('sending-keeps-going')}</span>
      </div>
    </section>`;
  }

  #renderItem({ name, bytes, sent, state, reason }: Item) {
    const said = { sent: formatBytes(sent), bytes: formatBytes(bytes) };
    return html`<li class=${state}>
      <span class="name">${name}</span>
      <span class="muted numbers">
        ${state === 'sending' ? text('sending-at', said) : text(`sending-state-${state}`)}
      </span>
      <wa-progress-bar
        value=${bytes > 0 ? Math.round((sent / bytes) * 100) : 0}
        label=${name}
      ></wa-progress-bar>
      ${reason ? html`<p role="alert">${reason}</p>` : nothing}
    </li>`;
  }

  #send(keys: readonly string[]): void {
    void sending.send(this.projectId, keys);
  }
}
