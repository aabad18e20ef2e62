import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { say } from '../app/say';
import { formatDate } from '../messages/format';
import { text } from '../messages/text';
import { screenStyles } from '../projects/styles';
import { ask } from '../relay/api';
import { failureText } from '../relay/failure';
import { relayStyles } from '../relay/styles';
import { openPage, withOwn } from './own_items';
import type { Level, ServerStatus, StatusItem } from './records';
import { statusStyles } from './status_styles';
import { adviceOf, commandOf, GUIDE, linesOf, sentenceOf, thingName } from './status_wording';

const LOOK_EVERY_MS = 10_000;
const ICONS: Readonly<Record<Level, string>> = {
  good: 'circle-check',
  look: 'eye',
  act: 'triangle-alert',
};
const URGENCY: readonly Level[] = ['act', 'look', 'good'];

/** How the server is, in plain words, and what to do; looks again by itself. */
@customElement('earmark-server-status')
export class EarmarkServerStatus extends LitElement {
  static override styles = [screenStyles, relayStyles, statusStyles];

  @state() private status: ServerStatus | null = null;
  @state() private failure = '';
  #timer: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#timer = setInterval(() => this.#lookIfSeen(), LOOK_EVERY_MS);
    document.addEventListener('visibilitychange', this.#lookIfSeen);
    void this.#look();
  }

  override disconnectedCallback(): void {
    clearInterval(this.#timer);
    document.removeEventListener('visibilitychange', this.#lookIfSeen);
    super.disconnectedCallback();
  }

  readonly #lookIfSeen = (): void => {
    if (document.visibilityState === 'visible') void this.#look();
  };

  async #look(): Promise<void> {
    try {
      this.status = await ask<ServerStatus>('GET', '/status');
      this.failure = '';
    } catch (error) {
      this.failure = failureText(error);
    }
  }

  override render() {
    const { status, failure } = this;
    const problem = failure ? html`<p class="problem" role="alert">${failure}</p>` : nothing;
    if (!status) return problem;
    const items = withOwn(status, openPage());
    const when = formatDate(new Date(status.at), { timeStyle: 'medium' });
    return html`<section class="panel" aria-labelledby="status-title">
      <h2 id="status-title">${text('admin-part-status')}</h2>
      <p class="muted">${text('admin-status-hint')}</p>
      ${problem}
      <p class="whole" role="status">${wholeText(items)}</p>
      <ul class="things">
        ${repeat(
          [...items].sort((one, other) => urgency(one) - urgency(other)),
          ({ id }) => id,
          (item) => this.#renderItem(item, status.guides),
        )}
      </ul>
      <p class="muted numbers">${text('admin-status-looked', { when })}</p>
    </section>`;
  }

  #renderItem(item: StatusItem, guides: string) {
    const { id, level } = item;
    const [advice, command, lines] = [adviceOf(item), commandOf(item), linesOf(item)];
    return html`<li class=${level} data-thing=${id}>
      <wa-icon name=${ICONS[level]} aria-hidden="true"></wa-icon>
      <div>
        <h3>${thingName(item)} <span class="level">${text(`admin-level-${level}`)}</span></h3>
        <p>${sentenceOf(item)}</p>
        ${lines.length > 0 ? html`<ul class="lines">${lines.map((line) => html`<li>${line}</li>`)}</ul>` : nothing}
        ${advice ? html`<p class="advice">${advice}</p>` : nothing}
        ${command ? renderCommand(command) : nothing}
        ${level === 'good' ? nothing : renderGuide(id, guides)}
      </div>
    </li>`;
  }
}

function renderCommand(command: string) {
  return html`<div class="command">
    <code>${command}</code>
    <wa-button size="s" appearance="outlined" @click=${() => copy(command)}>
      <wa-icon name="copy" label=${text('admin-copy-command')}></wa-icon>
    </wa-button>
  </div>`;
}

async function copy(command: string): Promise<void> {
  await navigator.clipboard.writeText(command);
  say(text('admin-command-copied'), { kind: 'good' });
}

/** A link where the server knows where the guides are; else their name. */
function renderGuide(id: string, guides: string) {
  const place = GUIDE[id];
  if (!place) return nothing;
  const [page, heading] = place;
  const name = `docs/${page}.md#${heading}`;
  const where = text('admin-guide', { where: name });
  if (!guides) return html`<p class="guide muted">${where}</p>`;
  const href = `${guides.replace(/\/$/, '')}/${page}/#${heading}`;
  return html`<p class="guide"><a href=${href} target="_blank" rel="noopener">${where}</a></p>`;
}

function wholeText(items: readonly StatusItem[]): string {
  const count = items.filter(({ level }) => level !== 'good').length;
  return count === 0 ? text('admin-status-all-good') : text('admin-status-to-see', { count });
}

function urgency({ level }: StatusItem): number {
  return URGENCY.indexOf(level);
}
