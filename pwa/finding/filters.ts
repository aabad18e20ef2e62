import '@awesome.me/webawesome/dist/components/button/button.js';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { text } from '../messages/text';
import {
  type Choice,
  EVERYTHING,
  isByLabel,
  isNarrowed,
  JOBS,
  LENGTHS,
  ORDERS,
  type Order,
  SERVER_STATES,
  STATES,
} from './choice';

type Option = readonly [key: string, title: string];

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Narrows and sorts a list of recordings. Emits `choice` with a Choice. */
@customElement('earmark-recording-filters')
export class RecordingFilters extends LitElement {
  static override styles = css`
    :host {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(148px, 1fr));
      align-items: center;
      gap: 8px;
      padding: 0 16px 12px;
    }
    input,
    select {
      height: 36px;
      box-sizing: border-box;
      min-width: 0;
      padding: 0 10px;
      border: 1px solid var(--em-line);
      border-radius: 6px;
      background: var(--em-background);
      color: inherit;
      font: 14px var(--em-font);
    }
    input::placeholder {
      color: var(--em-muted);
    }
    select {
      padding: 0 4px;
      text-overflow: ellipsis;
    }
    wa-button {
      justify-self: start;
    }
    .more {
      grid-column: 1 / -1;
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(176px, 1fr));
      align-items: center;
      gap: 8px;
    }
    .days {
      grid-column: span 2;
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 8px;
    }
    label {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      align-items: center;
      gap: 6px;
      color: var(--em-muted);
      font-size: 13px;
    }
    input.set,
    select.set {
      border-color: var(--em-accent);
      background: var(--em-accent-soft);
    }
    p {
      grid-column: 1 / -1;
      display: flex;
      align-items: center;
      gap: 8px;
      min-height: 28px;
      margin: 0;
      color: var(--em-muted);
      font-size: 13px;
    }
    p[hidden] {
      display: none;
    }
    @media (max-width: 480px) {
      :host,
      .more {
        grid-template-columns: repeat(2, minmax(0, 1fr));
      }
      :host {
        padding: 0 12px 12px;
      }
      label {
        grid-template-columns: minmax(0, 1fr);
        gap: 2px;
      }
    }
    @media (pointer: coarse) {
      input,
      select {
        height: 44px;
        font-size: 16px;
      }
    }
  `;

  @property({ attribute: false }) choice: Choice = EVERYTHING;
  @property({ attribute: false }) formats: readonly string[] = [];
  @property({ attribute: false }) sites: readonly string[] = [];
  /** Of the project. */
  @property({ attribute: false }) labels: readonly Named[] = [];
  /** Whom recordings were handed to; oneself goes first. */
  @property({ attribute: false }) people: readonly Named[] = [];
  /** Whether the server can be asked about jobs. */
  @property({ type: Boolean }) together = false;
  /** Whether the list is the server's, of which this device knows a part. */
  @property({ type: Boolean }) large = false;
  @property({ type: Number }) shown = 0;
  @property({ type: Number }) total = 0;
  @state() private showsMore = false;

  override render() {
    const { choice } = this;
    const states = (this.large ? SERVER_STATES : STATES).map(
      (key): Option => [key, text(`finding-state-${key}`)],
    );
    const lengths = LENGTHS.map((key): Option => [key, text(`finding-length-${key}`)]);
    const orders = ORDERS.filter((key) => this.#isOffered(key)).map(
      (key): Option => [key, text(`finding-order-${key}`)],
    );
    const labels = this.labels.map(({ id, name }): Option => [id, name]);
    return html`
      <input
        type="search"
        aria-label=${text('finding-names')}
        placeholder=${text('finding-names-short')}
        .value=${choice.text}
        @input=${(event: Event) => this.#choose({ text: (event.target as HTMLInputElement).value })}
      />
      ${this.#select('state', text('finding-state'), states)}
      ${this.#select('length', text('finding-length'), lengths)}
      ${this.#select('order', text('finding-order'), orders)}
      ${isByLabel(choice) ? this.#select('by', text('finding-by'), labels) : nothing}
      <wa-button
        size="s"
        appearance="plain"
        aria-expanded=${String(this.#isMoreShown)}
        @click=${() => {
          this.showsMore = !this.#isMoreShown;
        }}
        >${text('finding-more')}</wa-button
      >
      ${this.#isMoreShown ? this.#renderMore(labels) : nothing}
      <p role="status" ?hidden=${!isNarrowed(choice)}>${isNarrowed(choice) ? this.#count() : nothing}</p>
    `;
  }

  /** Whether somebody can be asked for this order. */
  #isOffered(order: Order): boolean {
    if (isByLabel({ order })) return this.labels.length > 0;
    return order === 'jobs' ? this.together : order !== 'open' || !this.large;
  }

  /** What narrows the list is in sight. */
  get #isMoreShown(): boolean {
    const { site, label, without, jobs, format, given, since, until } = this.choice;
    const narrowed = [site, label, without, jobs, format, given].some((one) => one !== 'all');
    return this.showsMore || narrowed || since !== '' || until !== '';
  }

  #renderMore(labels: readonly Option[]) {
    const sites = this.sites.map((site): Option => [site, site]);
    const formats = this.formats.map((key): Option => [key, key.toUpperCase()]);
    const jobs = JOBS.map((key): Option => [key, text(`finding-jobs-${key}`)]);
    const { together, people } = this;
    const given = people.map(({ id, name }): Option => [id, name]);
    return html`<div class="more" role="group" aria-label=${text('finding-more')}>
      ${sites.length > 0 ? this.#select('site', text('finding-site'), [['all', text('finding-site-all')], ...sites]) : nothing}
      ${this.labels.length > 0 ? this.#renderLabel(labels) : nothing}
      ${together ? this.#select('jobs', text('finding-jobs'), jobs) : nothing}
      ${people.length > 0 ? this.#select('given', text('finding-given'), [['all', text('finding-given-all')], ...given, ['nobody', text('finding-given-nobody')]]) : nothing}
      ${formats.length > 1 ? this.#select('format', text('finding-format'), [['all', text('finding-format-all')], ...formats]) : nothing}
      <span class="days"
        >${this.#day('since', text('finding-since'))}${this.#day('until', text('finding-until'))}</span
      >
    </div>`;
  }

  /** With one, or without one. */
  #renderLabel(labels: readonly Option[]) {
    const { choice } = this;
    const value = choice.without === 'all' ? choice.label : `-${choice.without}`;
    const without = this.labels.map(
      ({ id, name }): Option => [`-${id}`, text('finding-without', { label: name })],
    );
    const options: Option[] = [['all', text('finding-label-all')], ...labels, ...without];
    return this.#renderSelect(text('finding-label'), value, options, value !== 'all', (chosen) =>
      this.#choose(
        chosen.startsWith('-')
          ? { label: 'all', without: chosen.slice(1) }
          : { label: chosen, without: 'all' },
      ),
    );
  }

  #day(name: 'since' | 'until', label: string) {
    return html`<label
      >${label}
      <input
        type="date"
        class=${this.choice[name] ? 'set' : ''}
        .value=${this.choice[name]}
        @change=${(event: Event) =>
          this.#choose({ [name]: (event.target as HTMLInputElement).value })}
    /></label>`;
  }

  #count() {
    const { shown, total, choice } = this;
    return html`${text('finding-shown', { shown, total })}
      <wa-button
        size="s"
        appearance="plain"
        @click=${() => this.#choose({ ...EVERYTHING, order: choice.order, by: choice.by })}
        >${text('finding-show-all')}</wa-button
      >`;
  }

  #select(name: keyof Choice, label: string, options: readonly Option[]) {
    const value = this.choice[name];
    const narrows = name !== 'order' && name !== 'by' && value !== 'all';
    return this.#renderSelect(label, value, options, narrows, (chosen) =>
      this.#choose({ [name]: chosen }),
    );
  }

  #renderSelect(
    label: string,
    value: string,
    options: readonly Option[],
    narrows: boolean,
    choose: (value: string) => void,
  ) {
    return html`<select
      aria-label=${label}
      class=${narrows ? 'set' : ''}
      @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}
    >
      ${options.map(
        ([key, title]) => html`<option value=${key} ?selected=${key === value}>${title}</option>`,
      )}
    </select>`;
  }

  #choose(part: Partial<Choice>): void {
    const detail = { ...this.choice, ...part };
    // A label that is gone meanwhile is counted nowhere.
    const isThere = this.labels.some(({ id }) => id === detail.by);
    if (isByLabel(detail) && !isThere) detail.by = this.labels[0]?.id ?? '';
    this.dispatchEvent(new CustomEvent('choice', { detail }));
  }
}
