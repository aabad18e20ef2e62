import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { text } from '../messages/text';
import { formatBytes } from '../storage';
import { QUALITIES, type Quality, type QualityChoice, type SoundFiles } from './quality';

/** What is heard and seen of a recording, and what else could be. */
export interface HeardQuality extends SoundFiles {
  readonly choice: QualityChoice;
  readonly used: Quality;
}

/** Original, preview, or as the link allows. Emits `sound-quality` with a QualityChoice. */
@customElement('earmark-sound-quality')
export class SoundQuality extends LitElement {
  static override styles = css`
    :host {
      display: block;
      min-width: 0;
    }
    select {
      max-width: 100%;
      height: 32px;
      padding: 0 6px;
      border: 1px solid var(--em-line);
      border-radius: 6px;
      background: var(--em-background);
      color: var(--em-text);
      font: 13px var(--em-font);
    }
    select:focus-visible {
      outline: 2px solid var(--em-focus);
      outline-offset: 1px;
    }
    @media (pointer: coarse) {
      select {
        height: 44px;
        font-size: 16px;
      }
    }
  `;

  @property({ attribute: false }) heard: HeardQuality | null = null;

  override render() {
    const { heard } = this;
    if (!heard?.original || !heard.preview) return nothing;
    return html`<select
      aria-label=${text('listening-quality')}
      @change=${(event: Event) => this.#choose((event.target as HTMLSelectElement).value)}
    >
      ${QUALITIES.map(
        (each) => html`<option value=${each} ?selected=${each === heard.choice}>
          ${wordsOf(each, heard)}
        </option>`,
      )}
    </select>`;
  }

  #choose(detail: string): void {
    this.dispatchEvent(new CustomEvent('sound-quality', { detail, bubbles: true, composed: true }));
  }
}

function wordsOf(choice: QualityChoice, { original, preview }: HeardQuality): string {
  if (choice === 'auto') return text('listening-quality-auto');
  const bytes = formatBytes((choice === 'original' ? original : preview)!.bytes);
  return text(`listening-quality-${choice}`, { bytes });
}

declare global {
  interface HTMLElementTagNameMap {
    'earmark-sound-quality': SoundQuality;
  }
}
