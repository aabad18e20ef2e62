import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { text } from '../messages/text';
import type { RecordingRow } from '../storage';
import type { StripState } from './strip_picture';
import { thumbnailOf } from './thumbnails';

/** Once a row is this near to being seen. */
const MARGIN = '160px';

/** What a recording looks like, small; made only once it is in sight. */
@customElement('earmark-thumbnail')
export class Thumbnail extends LitElement {
  static override styles = css`
    :host {
      display: grid;
      place-items: center;
      width: 100px;
      height: 40px;
      overflow: hidden;
      border-radius: 5px;
      background: var(--em-raised);
      color: var(--em-muted);
    }
    img {
      display: block;
      width: 100%;
      height: 100%;
      object-fit: fill;
      background: var(--em-plot);
    }
    @media (max-width: 760px) {
      :host {
        width: 72px;
      }
    }
  `;

  @property({ attribute: false }) row: RecordingRow | null = null;
  /** Whether its sound can be read without asking anybody. */
  @property({ type: Boolean }) readable = false;
  /** Whether the server has a picture of it. */
  @property() strip: StripState = 'none';
  @state() private url = '';
  #looking = new AbortController();
  #isSeen = false;
  #of = '';
  readonly #sight = new IntersectionObserver(
    ([entry]) => {
      this.#isSeen = entry?.isIntersecting ?? false;
      this.#look();
    },
    { rootMargin: MARGIN },
  );

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sight.observe(this);
  }

  override disconnectedCallback(): void {
    this.#sight.disconnect();
    this.#isSeen = false;
    this.#forget();
    super.disconnectedCallback();
  }

  override updated(changed: PropertyValues): void {
    if (['row', 'readable', 'strip'].some((name) => changed.has(name))) this.#look();
  }

  override render() {
    if (!this.url) return html`<wa-icon name="audio-lines"></wa-icon>`;
    return this.row
      ? html`<img src=${this.url} alt=${text('finding-thumbnail', { name: this.row.file_name })} decoding="async" />`
      : nothing;
  }

  /** Ask for the picture once the row is in sight; a row that leaves before it is made asks no more. */
  #look(): void {
    const { row } = this;
    const of = row ? `${row.fingerprint} ${this.readable} ${this.strip}` : '';
    if (of !== this.#of) this.#forget();
    if (!this.#isSeen) this.#looking.abort();
    if (!row || !this.#isSeen || this.url) return;
    if (of === this.#of && !this.#looking.signal.aborted) return;
    this.#of = of;
    this.#looking = new AbortController();
    void this.#show(row, this.#looking.signal);
  }

  async #show(row: RecordingRow, signal: AbortSignal): Promise<void> {
    const picture = await thumbnailOf(row, this.readable, this.strip, signal);
    if (picture && !signal.aborted) this.url = URL.createObjectURL(picture);
  }

  #forget(): void {
    this.#looking.abort();
    this.#of = '';
    URL.revokeObjectURL(this.url);
    this.url = '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'earmark-thumbnail': Thumbnail;
  }
}
