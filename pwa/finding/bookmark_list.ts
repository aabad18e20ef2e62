import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { say } from '../app/say';
import type { Bookmark } from '../document';
import { FollowKeys } from '../habits/follow_keys';
import { clockText } from '../labeling/clock';
import type { Desk } from '../labeling/desk';
import { chordText } from '../labeling/keys';
import { keyCap, keyStyles } from '../labeling/swatch';
import type { Workspace } from '../labeling/workspace';
import { text } from '../messages/text';
import { bookmarkListStyle } from './bookmark_list_style';
import { bookmarkCalls, nameOf, setBookmark } from './bookmarks';
import { goToTime } from './go_to_time';

/** The list of bookmarks of what is on the desk. */
export function renderBookmarks(desk: Desk, { document }: Workspace) {
  const { bookmarks } = document;
  const remove = (bookmark: Bookmark) => {
    bookmarks.remove(bookmark.id);
    say(text('finding-bookmark-removed', { name: nameOf(bookmark) }), {
      action: { label: text('common-undo'), run: () => bookmarks.restore(bookmark.id) },
    });
  };
  return html`<earmark-bookmarks
    .bookmarks=${bookmarks.list}
    @set=${() => setBookmark(desk, true)}
    @go=${(event: CustomEvent<Bookmark>) => goToTime(desk, event.detail.at_s)}
    @name=${(event: CustomEvent<{ id: string; name: string }>) =>
      bookmarks.rename(event.detail.id, event.detail.name)}
    @remove=${(event: CustomEvent<Bookmark>) => remove(event.detail)}
  ></earmark-bookmarks>`;
}

/**
 * Bookmarks by time, beside the work: go there, name, remove.
 *
 * Emits `set`, `go` and `remove` with a bookmark, `name` with {id, name}.
 */
@customElement('earmark-bookmarks')
export class BookmarkList extends LitElement {
  static override styles = [keyStyles, bookmarkListStyle];

  @property({ attribute: false }) bookmarks: readonly Bookmark[] = [];
  @state() private shown = false;
  #listeners = new AbortController();
  protected readonly keys = new FollowKeys(this);

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    bookmarkCalls.addEventListener('toggle', () => this.#show(!this.shown), { signal });
    const name = (event: Event) => this.#show(true, (event as CustomEvent<string>).detail);
    bookmarkCalls.addEventListener('name', name, { signal });
    window.addEventListener('keydown', (event) => this.#escape(event), { capture: true, signal });
  }

  override disconnectedCallback(): void {
    this.#listeners.abort();
    bookmarkCalls.isShown = false;
    super.disconnectedCallback();
  }

  override render() {
    if (!this.shown) return nothing;
    return html`<section aria-label=${text('finding-bookmarks')}>
      <header>
        <h2>${text('finding-bookmarks')}</h2>
        <button class="set" @click=${() => this.#emit('set')}>
          <wa-icon name="bookmark-plus"></wa-icon>${text('finding-bookmark-here')} ${keyCap(chordText('bookmark'))}
        </button>
        <button class="icon" aria-label=${text('finding-bookmarks-close')} @click=${() => this.#show(false)}>
          <wa-icon name="x"></wa-icon>
        </button>
      </header>
      ${this.bookmarks.length === 0 ? this.#renderNone() : this.#renderList()}
    </section>`;
  }

  #renderNone() {
    const key = chordText('bookmark');
    return html`<p>
      ${key ? text('finding-bookmarks-empty-key', { key }) : text('finding-bookmarks-empty')}
    </p>`;
  }

  #renderList() {
    return html`<ol aria-label=${text('finding-bookmarks-by-time')}>
      ${repeat(
        this.bookmarks,
        ({ id }) => id,
        (bookmark) => this.#renderRow(bookmark),
      )}
    </ol>`;
  }

  #renderRow(bookmark: Bookmark) {
    const { id, name, at_s } = bookmark;
    const time = clockText(at_s);
    return html`<li>
      <button class="go" aria-label=${text('finding-bookmark-go', { name: time })} @click=${() => this.#emit('go', bookmark)}>
        ${time}
      </button>
      <input
        id="name-${id}"
        aria-label=${text('finding-bookmark-name', { time })}
        placeholder=${text('finding-bookmark-nameless')}
        maxlength="200"
        .value=${name}
        @change=${(event: Event) => this.#emit('name', { id, name: textOf(event) })}
        @keydown=${(event: KeyboardEvent) => this.#enter(event)}
      />
      <button
        class="icon"
        aria-label=${text('finding-bookmark-remove', { name: nameOf(bookmark) })}
        @click=${() => this.#emit('remove', bookmark)}
      >
        <wa-icon name="trash-2"></wa-icon>
      </button>
    </li>`;
  }

  /** @param id the bookmark whose name is asked for */
  #show(shown: boolean, id?: string): void {
    this.shown = shown;
    this.toggleAttribute('open', shown);
    bookmarkCalls.isShown = shown;
    if (!shown) return;
    const wanted = id ? `#name-${id}` : '.go, .set';
    void this.updateComplete.then(() => {
      const found = this.renderRoot.querySelector<HTMLElement>(wanted);
      found?.focus();
      if (found instanceof HTMLInputElement) found.select();
    });
  }

  /** A name is done by Enter: the keys belong to the screen again. */
  #enter(event: KeyboardEvent): void {
    if (event.key === 'Enter') (event.target as HTMLElement).blur();
  }

  #escape(event: KeyboardEvent): void {
    if (!this.shown || event.key !== 'Escape' || event.defaultPrevented) return;
    if (!event.composedPath().includes(this)) return;
    event.preventDefault();
    event.stopPropagation();
    this.#show(false);
  }

  #emit(type: string, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

function textOf(event: Event): string {
  return (event.target as HTMLInputElement).value.trim();
}

declare global {
  interface HTMLElementTagNameMap {
    'earmark-bookmarks': BookmarkList;
  }
}
