import '@awesome.me/webawesome/dist/components/button/button.js';
import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { text } from '../messages/text';
import { screenStyles } from '../projects/styles';
import { relayStyles } from '../relay/styles';
import { session } from '../together/session';
import { fieldStyle } from './field_style';
import './moment_field';
import { momentText, timeMoment, versionMoment } from './moments';
import type { PlacedRecording, Version, Wish } from './records';
import type { Asked } from './revert_dialog';
import { mayRevertAny } from './standing';

/** Says what of a project is to be taken back. Emits `ask` with it; nothing is done here. */
@customElement('earmark-revert-panel')
export class RevertPanel extends LitElement {
  static override styles = [
    screenStyles,
    relayStyles,
    fieldStyle,
    css`
      .fields > * {
        flex: 1 1 12rem;
        min-width: 0;
      }
      .fields > wa-button {
        flex: 0 0 auto;
      }
      fieldset {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 20px;
        margin: 0;
        padding: 0;
        border: 0;
      }
      fieldset label {
        display: flex;
        align-items: center;
        gap: 8px;
        min-height: 32px;
      }
      input[type="radio"] {
        width: 18px;
        height: 18px;
        margin: 0;
        accent-color: var(--em-accent);
      }
      @media (pointer: coarse) {
        fieldset label {
          min-height: 44px;
        }
      }
    `,
  ];

  @property({ attribute: 'project-id' }) projectId = '';
  @property({ attribute: false }) versions: readonly Version[] = [];
  @property({ attribute: false }) recordings: readonly PlacedRecording[] = [];
  /** Names, by account. */
  @property({ attribute: false }) people: Readonly<Record<string, string>> = {};
  @state() private way: 'moment' | 'person' = 'moment';
  @state() private recording = '';
  @state() private moment: string | null = null;
  @state() private person = '';
  @state() private since = '';
  @state() private until = '';

  override render() {
    const wish = this.#wish();
    return html`<section class="panel" aria-labelledby="revert-title">
      <h2 id="revert-title">${text('history-revert-title')}</h2>
      <p class="muted">${text('history-revert-hint')}</p>
      <fieldset>
        <legend class="visually-hidden">${text('history-revert-what')}</legend>
        ${this.#renderWay('moment')} ${this.#renderWay('person')}
      </fieldset>
      <div class="fields">
        ${this.#renderWhere()} ${this.way === 'moment' ? this.#renderMoment() : this.#renderPerson()}
        <wa-button variant="brand" ?disabled=${wish === null} @click=${() => wish && this.#ask(wish)}
          >${text('history-preview')}</wa-button
        >
      </div>
    </section>`;
  }

  #renderWay(way: 'moment' | 'person') {
    return html`<label
      ><input
        type="radio"
        name="way"
        .checked=${this.way === way}
        @change=${() => {
          this.way = way;
        }}
      />${text(`history-revert-way-${way}`)}</label
    >`;
  }

  #renderWhere() {
    return html`<label class="field"
      >${text('history-revert-where')}
      <select @change=${(event: Event) => this.#set('recording', event)}>
        <option value="">${text('history-whole-project')}</option>
        ${this.recordings.map(({ key, name }) => html`<option value=${key}>${name}</option>`)}
      </select>
    </label>`;
  }

  #renderMoment() {
    return html`<earmark-moment-field
      label=${text('history-revert-moment')}
      .versions=${this.versions}
      .value=${this.#moment}
      @moment=${({ detail }: CustomEvent<string>) => {
        this.moment = detail;
      }}
    ></earmark-moment-field>`;
  }

  #renderPerson() {
    const people = Object.entries(this.people);
    const time = (field: 'since' | 'until') => html`<label class="field"
      >${text(`history-revert-${field}`)}
      <input type="datetime-local" step="1" @input=${(event: Event) => this.#set(field, event)} />
    </label>`;
    const own = session.person?.id ?? '';
    const shown = mayRevertAny(this.projectId) ? people : people.filter(([id]) => id === own);
    return html`<label class="field"
        >${text('history-revert-person')}
        <select @change=${(event: Event) => this.#set('person', event)}>
          ${shown.map(([id, name]) => html`<option value=${id} ?selected=${id === this.#person}>${name}</option>`)}
        </select>
      </label>
      ${time('since')} ${time('until')}`;
  }

  #set(field: 'recording' | 'person' | 'since' | 'until', event: Event): void {
    this[field] = (event.target as HTMLInputElement).value;
  }

  /** The latest version, until another moment is chosen. */
  get #moment(): string {
    const [latest] = this.versions;
    return this.moment ?? (latest ? versionMoment(latest) : '');
  }

  get #person(): string {
    const own = session.person?.id ?? '';
    return this.person || (own in this.people ? own : (Object.keys(this.people)[0] ?? ''));
  }

  /** What is asked for; null while something is missing. */
  #wish(): Wish | null {
    const where = this.recording === '' ? {} : { recording: this.recording };
    if (this.way === 'moment') return this.#moment ? { ...where, to: this.#moment } : null;
    if (!this.#person) return null;
    const [since, until] = [timeMoment(this.since), timeMoment(this.until)];
    return {
      ...where,
      person: this.#person,
      ...(since ? { since } : {}),
      ...(until ? { until } : {}),
    };
  }

  #ask(wish: Wish): void {
    const title =
      wish.to === undefined
        ? text('history-revert-of-person', { name: this.people[wish.person ?? ''] ?? '' })
        : text('history-revert-to-moment', { moment: momentText(wish.to, this.versions) });
    const detail: Asked = { wish, title };
    this.dispatchEvent(new CustomEvent('ask', { detail }));
  }
}
