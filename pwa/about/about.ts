import { text } from '../messages/text';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import '@awesome.me/webawesome/dist/components/details/details.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import '@awesome.me/webawesome/dist/components/switch/switch.js';
import type WaSwitch from '@awesome.me/webawesome/dist/components/switch/switch.js';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { library, type RecordingRow } from '../storage';
import { clockChoice } from './clock_choice';
import { type Fact, fileFacts, recorderFacts } from './facts';
import { readAbout } from './reading';

/** A dialog that tells what is known of one recording; removes itself when it is closed. */
@customElement('earmark-about')
export class EarmarkAbout extends LitElement {
  static override styles = css`
    wa-dialog {
      --width: min(620px, 94vw);
    }
    dl {
      display: grid;
      grid-template-columns: 96px minmax(0, 1fr);
      gap: 6px 16px;
      margin: 0 0 16px;
      font-size: 14px;
    }
    dt {
      color: var(--em-muted);
    }
    dd {
      margin: 0;
      overflow-wrap: anywhere;
      white-space: pre-line;
      font-variant-numeric: tabular-nums;
    }
    h3 {
      margin: 0 0 8px;
      font-size: 15px;
    }
    p {
      margin: 0 0 16px;
      font-size: 14px;
    }
    .muted {
      color: var(--em-muted);
    }
    .problem {
      display: flex;
      gap: 8px;
      align-items: baseline;
      margin-bottom: 8px;
      color: var(--em-warn);
    }
    .problem wa-icon {
      flex: none;
      transform: translateY(2px);
    }
    wa-switch {
      display: block;
      margin: 0 0 16px;
      font-size: 14px;
    }
    wa-switch::part(base) {
      min-height: 24px;
    }
    wa-details dl {
      margin: 0;
      font-size: 13px;
    }
  `;

  @property({ attribute: 'recording-key' }) recordingKey = '';
  @state() private row: RecordingRow | null = null;
  @state() private open = false;
  #listeners = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    library.addEventListener('change', () => void this.#load(), { signal });
    clockChoice.addEventListener('change', () => this.requestUpdate(), { signal });
    void this.#load();
  }

  override disconnectedCallback(): void {
    this.#listeners.abort();
    super.disconnectedCallback();
  }

  async #load(): Promise<void> {
    this.row = (await library.recording(this.recordingKey)) ?? null;
    if (!this.row || !this.isConnected) return;
    this.open = true;
    void readAbout([this.row]);
  }

  override render() {
    const { row } = this;
    return html`<wa-dialog
      label=${text('about-title')}
      light-dismiss
      ?open=${this.open}
      @wa-after-hide=${this.#hidden}
    >
      ${row ? this.#renderRow(row) : nothing}
    </wa-dialog>`;
  }

  #renderRow(row: RecordingRow) {
    const { about } = row;
    const problems = [...row.warnings, ...(about?.problems ?? [])];
    return html`
      ${list(fileFacts(row))}
      <h3>${text('about-recorder')}</h3>
      ${about ? this.#renderRecorder(recorderFacts(about)) : html`<p class="muted" role="status">${text('about-not-read')}</p>`}
      ${problems.map(
        (problem) =>
          html`<p class="problem"><wa-icon name="triangle-alert"></wa-icon><span>${problem}</span></p>`,
      )}
      ${this.#renderClock(about?.start_time !== undefined)}
      ${about?.metadata ? this.#renderAll(Object.entries(about.metadata)) : nothing}
    `;
  }

  #renderRecorder(facts: readonly Fact[]) {
    if (facts.length > 0) return list(facts);
    return html`<p class="muted">${text('about-nothing')}</p>`;
  }

  #renderClock(known: boolean) {
    return html`<wa-switch
      ?disabled=${!known}
      ?checked=${known && clockChoice.shown}
      hint=${known ? '' : text('about-start-unknown')}
      @change=${(event: Event) => {
        clockChoice.shown = (event.target as WaSwitch).checked;
      }}
      >${text('about-time-of-day')}</wa-switch
    >`;
  }

  #renderAll(fields: readonly Fact[]) {
    return html`<wa-details appearance="outlined" summary=${text('about-all', { count: fields.length })}>
      ${list(fields)}
    </wa-details>`;
  }

  /** Parts of the dialog send the same event when they close. */
  #hidden = (event: Event): void => {
    if (event.target === event.currentTarget) this.remove();
  };
}

function list(facts: readonly Fact[]) {
  return html`<dl>${facts.map(([name, words]) => html`<dt>${name}</dt><dd>${words}</dd>`)}</dl>`;
}

/** Show what is known of a recording, over whatever is shown now. */
export function openAbout(key: string): void {
  const dialog = document.createElement('earmark-about');
  dialog.setAttribute('recording-key', key);
  document.body.append(dialog);
}

declare global {
  interface HTMLElementTagNameMap {
    'earmark-about': EarmarkAbout;
  }
}
