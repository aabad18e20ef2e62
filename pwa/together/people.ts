import '../app/hint';
import { css, html, LitElement, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { text } from '../messages/text';
import { initials } from '../relay/initials';
import { type Other, presence } from './presence';

const MOST = 5;

/** In the header: who else has this recording on the screen. A press follows somebody. */
@customElement('earmark-present')
export class EarmarkPresent extends LitElement {
  static override styles = css`
    :host {
      display: flex;
      align-items: center;
      gap: 4px;
    }
    :host([hidden]) {
      display: none;
    }
    button,
    .more {
      display: grid;
      place-items: center;
      width: 30px;
      height: 30px;
      padding: 0;
      border: 2px solid var(--em-surface);
      border-radius: 50%;
      background: var(--colour, var(--em-raised));
      color: #fff;
      font: 700 12px/1 var(--em-font);
      cursor: pointer;
    }
    .more {
      color: var(--em-text);
      cursor: default;
    }
    button[aria-pressed='true'] {
      outline: 2px solid var(--colour);
    }
    button:focus-visible {
      outline: 2px solid var(--em-focus);
      outline-offset: 2px;
    }
    .following {
      max-width: 14em;
      overflow: hidden;
      color: var(--em-text);
      font-size: 0.85rem;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    @media (max-width: 799px) {
      .following {
        display: none;
      }
    }
  `;

  #listeners = new AbortController();
  #shown = '';

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    presence.addEventListener('change', () => this.#review(), { signal });
  }

  override disconnectedCallback(): void {
    this.#listeners.abort();
    super.disconnectedCallback();
  }

  /** People move all the time; the header changes only when they come and go. */
  #review(): void {
    const now = JSON.stringify([
      presence.followed?.client,
      presence.others.map(({ client, name }) => [client, name]),
    ]);
    if (now === this.#shown) return;
    this.#shown = now;
    this.requestUpdate();
  }

  override render() {
    const { others, followed } = presence;
    if (others.length === 0) return nothing;
    return html`${
      followed
        ? html`<span class="following" role="status"
              >${text('together-following', { name: followed.name })}</span
            >`
        : nothing
    }
      ${repeat(
        others.slice(0, MOST),
        ({ client }) => client,
        (other) => this.#renderPerson(other),
      )}
      ${others.length > MOST ? html`<span class="more">+${others.length - MOST}</span>` : nothing}`;
  }

  #renderPerson({ client, name, colour }: Other) {
    const isFollowed = presence.followed?.client === client;
    const title = isFollowed
      ? text('together-follow-stop', { name })
      : text('together-follow', { name });
    return html`<button
        id="person-${client}"
        type="button"
        aria-label=${title}
        aria-pressed=${isFollowed}
        data-colour=${colour}
        @click=${() => presence.follow(isFollowed ? null : client)}
      >
        ${initials(name)}</button
      ><earmark-hint for="person-${client}">${title}</earmark-hint>`;
  }

  override updated(): void {
    // Nobody takes no room in the header.
    this.hidden = presence.others.length === 0;
    for (const button of this.renderRoot.querySelectorAll<HTMLElement>('[data-colour]')) {
      button.style.setProperty('--colour', button.dataset.colour!);
    }
  }
}
