import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import '@awesome.me/webawesome/dist/components/progress-bar/progress-bar.js';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { say } from '../app/say';
import '../lock/lock_panel';
import { openMakeRoom } from '../field/room_dialog';
import { text } from '../messages/text';
import {
  askToPersist,
  formatBytes,
  library,
  type RecordingRow,
  type StorageEstimate,
  storageEstimate,
} from '../storage';
import { screenStyles } from './styles';

/** How much is kept in this browser, and whether it may clear it. */
@customElement('earmark-storage')
export class EarmarkStorage extends LitElement {
  static override styles = [
    screenStyles,
    css`
      :host {
        display: grid;
        gap: 10px;
        padding: 4px 16px 16px;
      }
      wa-progress-bar {
        --track-height: 6px;
        --indicator-color: var(--em-accent);
        --track-color: var(--em-raised);
      }
      p {
        font-size: 0.9rem;
      }
      .promise {
        display: flex;
        align-items: center;
        gap: 8px;
      }
      .promise wa-icon {
        color: var(--em-accent);
      }
    `,
  ];

  @property({ attribute: false }) recordings: readonly RecordingRow[] = [];
  @state() private estimate: StorageEstimate | null = null;

  override willUpdate(): void {
    void storageEstimate().then((estimate) => {
      if (JSON.stringify(estimate) !== JSON.stringify(this.estimate)) this.estimate = estimate;
    });
  }

  override render() {
    const kept = this.recordings.filter(({ audio }) => audio.kind === 'opfs');
    const bytes = kept.reduce((sum, row) => sum + keptBytes(row), 0);
    const rest = this.recordings.length - kept.length;
    return html`
      ${this.#renderUse()}
      <p class="numbers">${this.#keptSentence(kept.length, bytes, rest)}</p>
      ${
        rest > 0
          ? html`<div>
              <wa-button size="s" appearance="outlined" @click=${this.#keepAll}>
                <wa-icon slot="start" name="hard-drive-download"></wa-icon>${text('projects-keep-all')}
              </wa-button>
            </div>`
          : nothing
      }
      ${
        kept.length > 0
          ? html`<div>
              <wa-button size="s" appearance="outlined" @click=${() => openMakeRoom()}>
                <wa-icon slot="start" name="trash"></wa-icon>${text('field-room')}
              </wa-button>
            </div>`
          : nothing
      }
      ${this.#renderPromise()}
      <earmark-lock-panel></earmark-lock-panel>
    `;
  }

  #keptSentence(kept: number, bytes: number, rest: number): string {
    if (kept + rest === 0) return text('projects-kept-none');
    if (kept === 0) return text('projects-kept-nothing');
    const said = { count: kept, size: formatBytes(bytes) };
    return rest === 0
      ? text('projects-kept-all', said)
      : text('projects-kept-some', { ...said, rest });
  }

  #renderUse() {
    const { usedBytes, quotaBytes } = this.estimate ?? {};
    if (usedBytes == null || !quotaBytes) return nothing;
    const said = { used: formatBytes(usedBytes), quota: formatBytes(quotaBytes) };
    return html`<wa-progress-bar
        value=${Math.min(100, Math.round((usedBytes / quotaBytes) * 100))}
        label=${text('projects-storage-used', said)}
      ></wa-progress-bar>
      <p class="muted numbers">${text('projects-storage-used-here', said)}</p>`;
  }

  #renderPromise() {
    if (!this.estimate) return nothing;
    if (this.estimate.persisted) {
      return html`<p class="promise">
        <wa-icon name="circle-check"></wa-icon>${text('projects-promised')}
      </p>`;
    }
    return html`<p class="muted">${text('projects-may-clear')}</p>
      <div>
        <wa-button size="s" appearance="outlined" @click=${this.#persist}>${text('projects-ask-to-keep')}</wa-button>
      </div>`;
  }

  #keepAll = async () => {
    for (const { key, file_name, audio } of this.recordings) {
      if (audio.kind === 'opfs') continue;
      try {
        await library.keep(key);
      } catch (error) {
        say((error as Error).message || text('projects-not-kept', { name: file_name }), {
          kind: 'problem',
        });
      }
    }
  };

  #persist = async () => {
    const promised = await askToPersist();
    if (!promised) {
      say(text('projects-not-promised'), { seconds: 15 });
    }
    this.estimate = await storageEstimate();
  };
}

/** A preview is counted as what it is; what a lossy file decodes to, as its file. */
function keptBytes({ audio, bytes }: RecordingRow): number {
  return audio.kind === 'opfs' && audio.preview ? (audio.decoded_bytes ?? bytes) : bytes;
}
