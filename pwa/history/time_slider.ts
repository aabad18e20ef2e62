import '@awesome.me/webawesome/dist/components/icon/icon.js';
import '@awesome.me/webawesome/dist/components/spinner/spinner.js';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Following } from '../app/following';
import type { Label } from '../document';
import { text } from '../messages/text';
import { RevisionFeed } from './feed';
import { keptHistory } from './kept_history';
import { keptHistoryOf } from './kept_reading';
import { whenText } from './known';
import { marksAt } from './marks';
import { personText } from './names';
import type { Shown } from './past';
import { readAnnotationsAt } from './server';
import { sliderStyle } from './slider_style';
import { type Annotations, type Moment, Timeline } from './states';
import { changesIn, type Names } from './wording';

/** So many revisions are gone through; what came before them is the beginning. */
const MOST = 20_000;
const FIRST_WORDS = 3;

/**
 * A recording's history to be dragged through, from its beginning to now.
 *
 * Emits `moment` with what to show, and `revert-recording` with a moment as the server knows it.
 */
@customElement('earmark-time-slider')
export class TimeSlider extends LitElement {
  static override styles = sliderStyle;

  @property({ attribute: 'project-id' }) projectId = '';
  @property({ attribute: 'recording-key' }) recordingKey = '';
  @property({ attribute: false }) names: Names | null = null;
  @property({ attribute: false }) labelOf: (id: string) => Label | undefined = () => undefined;
  @property({ type: Boolean }) reverts = false;
  /** The history on this device is gone through, not the server's. */
  @property({ type: Boolean }) kept = false;
  @state() private timeline: Timeline | null = null;
  @state() private place = 0;
  @state() private failure = '';

  /** What was done last may be written down only now. */
  protected readonly following = new Following(this, [keptHistory], () => {
    if (this.kept && this.place === this.timeline?.moments.length) void this.#read();
  });

  override updated(changed: PropertyValues<this>): void {
    const asks = ['recordingKey', 'projectId', 'kept'] as const;
    if (asks.some((name) => changed.has(name))) void this.#read();
  }

  async #read(): Promise<void> {
    const { projectId, recordingKey } = this;
    const wanted = { recording: recordingKey, root: 'annotations' };
    const { kept } = this;
    const feed = kept ? RevisionFeed.ofKept(projectId, wanted) : RevisionFeed.of(projectId, wanted);
    await feed.all(MOST);
    if (!this.isConnected || recordingKey !== this.recordingKey || kept !== this.kept) return;
    this.failure = feed.failure;
    if (this.failure) return;
    const base = await this.#base(feed);
    this.timeline = new Timeline(feed.list, base);
    this.#go(this.timeline.moments.length);
  }

  /** What there was before the first of the changes that were read. */
  async #base(feed: RevisionFeed): Promise<Annotations | undefined> {
    if (!this.kept) return feed.hasMore ? this.#before(feed.list.at(-1)!.id) : undefined;
    const kept = await keptHistoryOf(this.projectId, this.recordingKey);
    return new Map(Object.entries(kept?.base ?? {}));
  }

  async #before(id: number): Promise<Annotations | undefined> {
    const at = `before:${id}`;
    const read = readAnnotationsAt(this.projectId, this.recordingKey, at);
    const found = await read.catch(() => null);
    return found ? new Map(Object.entries(found)) : undefined;
  }

  override render() {
    if (this.failure) return html`<p role="alert">${this.failure}</p>`;
    if (!this.timeline) return html`<wa-spinner></wa-spinner>`;
    const { length } = this.timeline.moments;
    if (length === 0) return html`<p>${text('history-none')}</p>`;
    return html`${this.#renderSlider(length)} ${this.#renderMoment(this.timeline)}`;
  }

  #renderSlider(length: number) {
    const step = (by: number, icon: string, label: string) => html`<button
      class="step"
      aria-label=${label}
      ?disabled=${this.place + by < 0 || this.place + by > length}
      @click=${() => this.#go(this.place + by)}
    >
      <wa-icon name=${icon}></wa-icon>
    </button>`;
    return html`<div class="slider">
      ${step(-1, 'chevron-left', text('history-step-back'))}
      <input
        type="range"
        min="0"
        max=${length}
        step="1"
        aria-label=${text('history-slider')}
        aria-valuetext=${this.#titleOf(this.place)}
        .value=${String(this.place)}
        @input=${(event: Event) => this.#go(Number((event.target as HTMLInputElement).value))}
      />
      ${step(1, 'chevron-right', text('history-step-on'))}
    </div>`;
  }

  #renderMoment(timeline: Timeline) {
    const { place } = this;
    const moment = timeline.moments[place - 1];
    const isNow = place === timeline.moments.length;
    return html`<p class="when" aria-live="polite">${this.#titleOf(place)}</p>
      ${moment ? this.#renderWhat(moment) : nothing}
      <p class="count">
        ${text('history-moment-count', { count: timeline.after(place).size })}
      </p>
      <button
        class="revert"
        ?disabled=${!this.reverts || isNow}
        @click=${() =>
          this.dispatchEvent(
            new CustomEvent('revert-recording', { detail: timeline.textOf(place) }),
          )}
      >
        <wa-icon name="rotate-ccw"></wa-icon>${text('history-revert-recording')}
      </button>`;
  }

  #renderWhat({ last, revisions }: Moment) {
    if (!this.names) return nothing;
    const told = revisions.slice(0, FIRST_WORDS).flatMap((one) => changesIn(one, this.names!));
    const more = revisions.length - FIRST_WORDS;
    return html`<p class="what">
      <b>${personText(last.person, last.name)}</b>: ${told.join(' · ')}
      ${more > 0 ? text('history-and-more', { count: more }) : nothing}
    </p>`;
  }

  #titleOf(place: number): string {
    const { moments } = this.timeline!;
    const moment = moments[place - 1];
    if (!moment) return text('history-at-beginning');
    const at = whenText(moment.last.server_at);
    return place === moments.length ? text('history-at-now', { at }) : text('history-at', { at });
  }

  #go(place: number): void {
    const { timeline, names } = this;
    if (!timeline || !names) return;
    this.place = place;
    const shown: Shown = {
      moment: marksAt(timeline.after(place), names, this.labelOf),
      marks: [],
      title: this.#titleOf(place),
    };
    this.dispatchEvent(new CustomEvent('moment', { detail: shown }));
  }
}
