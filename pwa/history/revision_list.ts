import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { text } from '../messages/text';
import './avatar';
import { whenText } from './known';
import { personText } from './names';
import type { Revision } from './records';
import { revisionListStyle } from './revision_list_style';
import { isOneDeed } from './states';
import { changesIn, methodText, type Names } from './wording';

/** More than so many changes stored at once are one row, which opens. */
const MANY = 3;

/** What a revision is about: its words, and where they lead. */
export interface Subject {
  readonly text: string;
  readonly href?: string;
}

/**
 * Revisions, the latest first: who, when, what, by what means.
 *
 * Emits `show` and `revert-to` with a revision, `take-back` with the id of a revert, and `older`.
 */
@customElement('earmark-revision-list')
export class RevisionList extends LitElement {
  static override styles = revisionListStyle;

  @property({ attribute: false }) revisions: readonly Revision[] = [];
  @property({ attribute: false }) names: Names | null = null;
  /** What a revision is about; null where that is plain. */
  @property({ attribute: false }) subjectOf: (revision: Revision) => Subject | null = () => null;
  /** Whether a revision's state can be shown on the spectrogram. */
  @property({ type: Boolean }) shows = false;
  /** The revision whose state is shown. */
  @property({ type: Number }) shownId = 0;
  /** Whether the first one is how it is now, so that there is nothing to revert to it. */
  @property({ type: Boolean }) endsNow = false;
  @property({ type: Boolean }) reverts = false;
  @property({ type: Boolean }) hasMore = false;

  override render() {
    const deeds = deedsOf(this.revisions);
    return html`<ol aria-label=${text('history-changes')}>
        ${repeat(
          deeds,
          ([{ id }]) => id,
          (deed) => this.#renderDeed(deed),
        )}
      </ol>
      ${
        this.hasMore
          ? html`<button class="more" @click=${() => this.#emit('older')}>${text('history-older')}</button>`
          : nothing
      }`;
  }

  #renderDeed(deed: Deed) {
    const [first] = deed;
    if (deed.length <= MANY) return deed.map((revision) => this.#renderRevision(revision));
    return html`<li class="deed">
      <details>
        <summary>
          ${this.#renderHead(first)}
          ${this.#renderSubjectOfDeed(first)}
          <span class="what"
            ><wa-icon name="chevron-down"></wa-icon>${this.#deedText(deed)}</span
          >
          ${this.#renderMeans(first)}
        </summary>
        <ol>${deed.map((revision) => this.#renderRevision(revision, false))}</ol>
      </details>
      ${this.#renderTakeBack(first)}
    </li>`;
  }

  /** What many changes were, in a few words where all are of the same kind. */
  #deedText(deed: Deed): string {
    const count = deed.length;
    const told = deed.map((each) => (this.names ? changesIn(each, this.names).join(' · ') : ''));
    const [what = ''] = told;
    return told.every((each) => each === what)
      ? text('history-did-many-same', { count, what })
      : text('history-did-many', { count });
  }

  /** Where a whole deed was done, where its changes lead there. */
  #renderSubjectOfDeed(first: Revision) {
    return this.subjectOf(first)?.href ? this.#renderSubject(first) : nothing;
  }

  #renderRevision(revision: Revision, whole = true) {
    const { id } = revision;
    const told = this.names ? changesIn(revision, this.names) : [];
    return html`<li data-revision=${id} class=${id === this.shownId ? 'shown' : ''}>
      ${whole ? this.#renderHead(revision) : nothing}
      ${whole || this.shows ? this.#renderSubject(revision) : nothing}
      <ul class="what">${told.map((sentence) => html`<li>${sentence}</li>`)}</ul>
      ${whole ? this.#renderMeans(revision) : nothing}
      <div class="actions">
        ${this.#renderShow(revision)} ${this.#renderRevert(revision)}
        ${whole ? this.#renderTakeBack(revision) : nothing}
      </div>
    </li>`;
  }

  #renderHead({ person, name, device_at, server_at, via, isHere }: Revision) {
    const at = device_at ?? server_at;
    const there = isHere
      ? text('history-only-here')
      : text('history-server-time', { at: whenText(server_at) });
    const who = personText(person, name);
    const brought = via && via !== person ? text('history-via', { name: personText(via) }) : '';
    return html`<span class="head">
      <earmark-avatar person=${person} name=${who}></earmark-avatar>
      <b>${who}</b>
      <time datetime=${at} title=${brought ? `${there} ${brought}` : there}>${whenText(at)}</time>
    </span>`;
  }

  #renderSubject(revision: Revision) {
    const subject = this.subjectOf(revision);
    if (!subject) return nothing;
    if (!subject.href) return html`<span class="subject">${subject.text}</span>`;
    return html`<a class="subject" href=${subject.href}>${subject.text}</a>`;
  }

  #renderMeans(revision: Revision) {
    const method = methodText(revision);
    const client = revision.revert ? '' : revision.client;
    const here = revision.isHere ? text('history-only-here') : '';
    const means = [method, client, here].filter(Boolean).join(' · ');
    return means ? html`<span class="means">${means}</span>` : nothing;
  }

  #renderShow(revision: Revision) {
    if (!this.shows || revision.root !== 'annotations') return nothing;
    const isShown = revision.id === this.shownId;
    return html`<button
      aria-pressed=${String(isShown)}
      @click=${() => this.#emit('show', isShown ? null : revision)}
    >
      <wa-icon name="eye"></wa-icon>${text('history-show')}
    </button>`;
  }

  #renderRevert(revision: Revision) {
    const isNow = this.endsNow && revision === this.revisions[0];
    if (!this.shows || isNow || !REVERTIBLE.has(revision.root)) return nothing;
    return html`<button
      ?disabled=${!this.reverts}
      @click=${() => this.#emit('revert-to', revision)}
    >
      <wa-icon name="rotate-ccw"></wa-icon>${text('history-revert-to-this')}
    </button>`;
  }

  #renderTakeBack({ revert }: Revision) {
    if (!revert) return nothing;
    return html`<button
      ?disabled=${!this.reverts}
      @click=${() => this.#emit('take-back', revert)}
    >
      <wa-icon name="undo-2"></wa-icon>${text('history-take-back')}
    </button>`;
  }

  #emit(type: string, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

type Deed = readonly [Revision, ...Revision[]];

/** What is reverted entry by entry. */
const REVERTIBLE = new Set(['annotations', 'queries', 'bookmarks']);

/** Revisions that were stored together, as one. */
function deedsOf(revisions: readonly Revision[]): Deed[] {
  const deeds: [Revision, ...Revision[]][] = [];
  for (const revision of revisions) {
    const deed = deeds.at(-1);
    if (deed && isOneDeed(deed[0], revision)) deed.push(revision);
    else deeds.push([revision]);
  }
  return deeds;
}
