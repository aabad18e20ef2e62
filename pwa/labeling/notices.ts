import { text } from '../messages/text';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { barStyle } from '../app/bar_style';
import type { Round } from '../document';
import '../listening/quality_choice';
import type { HeardQuality } from '../listening/quality_choice';

/**
 * Bars above the spectrogram: sound that is missing, remarks on the file, questions being prepared
 * or waiting. Emits `attach` File, `allow`, `cancel`, `go-on` with a round.
 */
@customElement('earmark-labeling-notices')
export class LabelingNotices extends LitElement {
  static override styles = [
    barStyle,
    css`
    .bar.warn {
      background: color-mix(in srgb, var(--em-warn) 16%, var(--em-surface));
    }
    .bar > wa-icon {
      flex: none;
      color: var(--em-accent);
    }
    .bar.warn > wa-icon {
      color: var(--em-warn);
    }
    progress {
      flex: 0 1 240px;
    }
    input {
      display: none;
    }
  `,
  ];

  @property() audioProblem = '';
  /** Whether the browser only has to be allowed to read the file again. */
  @property({ attribute: false }) canAllow = false;
  @property() fileName = '';
  @property({ attribute: false }) warnings: readonly string[] = [];
  /** That a preview is seen and heard. */
  @property() previewRemark = '';
  @property({ attribute: false }) heard: HeardQuality | null = null;
  /** How much has been listened to for the questions; null when nothing is prepared. */
  @property({ attribute: false }) fraction: number | null = null;
  /** A round with open questions that is worth going on with. */
  @property({ attribute: false }) unfinished: Round | null = null;
  @state() private dismissed: readonly string[] = [];
  @query('input') private picker!: HTMLInputElement;

  override render() {
    return html`
      ${this.audioProblem ? this.#missing() : nothing}
      ${this.previewRemark ? this.#preview() : nothing}
      ${this.warnings
        .filter((warning) => !this.dismissed.includes(warning))
        .map((warning) => this.#warning(warning))}
      ${this.fraction === null ? nothing : this.#preparing(this.fraction)}
      ${this.fraction === null ? this.#waiting() : nothing}
    `;
  }

  #missing() {
    return html`<div class="bar warn" role="alert">
      <wa-icon name="triangle-alert"></wa-icon>
      <p>${this.audioProblem}</p>
      ${
        this.canAllow
          ? html`<wa-button size="s" variant="brand" @click=${() => this.#emit('allow')}>
              ${text('labeling-allow')}
            </wa-button>`
          : nothing
      }
      <wa-button
        size="s"
        variant="brand"
        appearance=${this.canAllow ? 'outlined' : 'accent'}
        @click=${() => this.picker.click()}
      >
        <wa-icon slot="start" name="folder-open"></wa-icon>${text('labeling-choose-file')}
      </wa-button>
      <input
        type="file"
        accept="audio/*,.wav,.w64,.flac,.mp3,.ogg,.oga,.opus,.webm"
        aria-label=${text('labeling-choose-named-file', { name: this.fileName })}
        @change=${this.#chosen}
      />
    </div>`;
  }

  /** Stays as long as it is so: what is labeled now is labeled by a preview. */
  #preview() {
    return html`<div class="bar warn" role="status">
      <wa-icon name="info"></wa-icon>
      <p>${this.previewRemark}</p>
      <earmark-sound-quality .heard=${this.heard}></earmark-sound-quality>
    </div>`;
  }

  #warning(warning: string) {
    return html`<div class="bar warn" role="status">
      <wa-icon name="info"></wa-icon>
      <p>${warning}</p>
      ${this.#dismiss(warning)}
    </div>`;
  }

  #preparing(fraction: number) {
    return html`<div class="bar">
      <wa-icon name="audio-lines"></wa-icon>
      <p id="preparing">${text('labeling-preparing')}</p>
      <progress max="1" .value=${fraction} aria-labelledby="preparing"></progress>
      <wa-button size="s" appearance="plain" @click=${() => this.#emit('cancel')}>${text('common-cancel')}</wa-button>
    </div>`;
  }

  #waiting() {
    const round = this.unfinished;
    if (!round || this.dismissed.includes(round.id)) return nothing;
    const left = round.queries - round.answered;
    return html`<div class="bar" role="status">
      <wa-icon name="sparkles"></wa-icon>
      <p>${text('labeling-waiting', { left })}</p>
      <wa-button size="s" variant="brand" @click=${() => this.#emit('go-on', round.id)}>
        ${round.answered === 0 ? text('labeling-begin') : text('labeling-go-on', { left })}
      </wa-button>
      ${this.#dismiss(round.id)}
    </div>`;
  }

  #dismiss(what: string) {
    return html`<wa-button
      size="s"
      appearance="plain"
      @click=${() => {
        this.dismissed = [...this.dismissed, what];
      }}
    >
      <wa-icon name="x" label=${text('common-dismiss')}></wa-icon>
    </wa-button>`;
  }

  #chosen = (event: Event): void => {
    const file = (event.target as HTMLInputElement).files?.[0];
    if (file) this.#emit('attach', file);
  };

  #emit(type: string, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
