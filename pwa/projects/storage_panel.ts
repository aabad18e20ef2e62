import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import '@awesome.me/webawesome/dist/components/progress-bar/progress-bar.js';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { say } from '../app/say';
import {
  askToPersist,
  formatBytes,
  library,
  type RecordingRow,
  type StorageEstimate,
  storageEstimate,
} from '../storage';
import { screenStyles } from './styles';
import { countOf } from './wording';

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
    const bytes = kept.reduce((sum, row) => sum + row.bytes, 0);
    const rest = this.recordings.length - kept.length;
    return html`
      ${this.#renderUse()}
      <p class="numbers">${this.#keptSentence(kept.length, bytes, rest)}</p>
      ${
        rest > 0
          ? html`<div>
              <wa-button size="s" appearance="outlined" @click=${this.#keepAll}>
                <wa-icon slot="start" name="hard-drive-download"></wa-icon>Keep all here
              </wa-button>
            </div>`
          : nothing
      }
      ${this.#renderPromise()}
    `;
  }

  #keptSentence(kept: number, bytes: number, rest: number): string {
    if (kept + rest === 0) return 'No recordings yet.';
    if (kept === 0) return 'No audio is kept here: it is read from your own files.';
    const here = `The audio of ${countOf(kept, 'recording')} is kept here (${formatBytes(bytes)})`;
    return rest === 0
      ? `${here}.`
      : `${here}; ${rest === 1 ? '1 needs your own file' : `${rest} need your own files`}.`;
  }

  #renderUse() {
    const { usedBytes, quotaBytes } = this.estimate ?? {};
    if (usedBytes == null || !quotaBytes) return nothing;
    const text = `${formatBytes(usedBytes)} of ${formatBytes(quotaBytes)} used`;
    return html`<wa-progress-bar
        value=${Math.min(100, Math.round((usedBytes / quotaBytes) * 100))}
        label="Storage: ${text}"
      ></wa-progress-bar>
      <p class="muted numbers">${text} by Earmark in this browser.</p>`;
  }

  #renderPromise() {
    if (!this.estimate) return nothing;
    if (this.estimate.persisted) {
      return html`<p class="promise">
        <wa-icon name="circle-check"></wa-icon>The browser has promised not to clear it.
      </p>`;
    }
    return html`<p class="muted">
        When its disk runs full, the browser may clear what is kept here, unless it promises not to.
      </p>
      <div>
        <wa-button size="s" appearance="outlined" @click=${this.#persist}>Ask the browser to keep it</wa-button>
      </div>`;
  }

  #keepAll = async () => {
    for (const { key, file_name, audio } of this.recordings) {
      if (audio.kind === 'opfs') continue;
      try {
        await library.keep(key);
      } catch (error) {
        say((error as Error).message || `No copy of ${file_name} could be kept.`, {
          kind: 'problem',
        });
      }
    }
  };

  #persist = async () => {
    const promised = await askToPersist();
    if (!promised) {
      say(
        'The browser did not promise. Installing Earmark as an app, or a bookmark, often helps; ' +
          'export a bundle from time to time.',
        { seconds: 15 },
      );
    }
    this.estimate = await storageEstimate();
  };
}
