import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/details/details.js';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { text } from '../messages/text';
import type { RecordingRow } from '../storage';
import { screenStyles } from './styles';

/** Recordings taken off a project's list. Emits `restore` and `release` with the row. */
@customElement('earmark-removed-recordings')
export class EarmarkRemovedRecordings extends LitElement {
  static override styles = [
    screenStyles,
    css`
      .removed {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 4px 12px;
        padding: 4px 0;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) recordings: readonly RecordingRow[] = [];

  override render() {
    const { recordings } = this;
    if (recordings.length === 0) return nothing;
    return html`<wa-details appearance="plain" summary=${text('projects-removed-recordings', { count: recordings.length })}>
      ${recordings.map((row) => this.#renderRow(row))}
    </wa-details>`;
  }

  #renderRow(row: RecordingRow) {
    const emit = (type: string) => () => this.dispatchEvent(new CustomEvent(type, { detail: row }));
    return html`<div class="removed">
      <span>${row.file_name}</span>
      <span class="row-actions">
        ${
          row.audio.kind === 'opfs'
            ? html`<wa-button size="s" appearance="plain" @click=${emit('release')}>
                ${text('projects-release-removed')}
              </wa-button>`
            : nothing
        }
        <wa-button size="s" appearance="outlined" @click=${emit('restore')}>${text('common-restore')}</wa-button>
      </span>
    </div>`;
  }
}
