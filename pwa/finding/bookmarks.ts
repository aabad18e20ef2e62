/** Bookmarks: set where one stands, gone to from anywhere. */
import { say } from '../app/say';
import type { Bookmark } from '../document';
import type { Command } from '../habits/offers';
import { clockText } from '../labeling/clock';
import type { Desk } from '../labeling/desk';
import { text } from '../messages/text';
import { spanBeside } from './gaps';
import { goToTime } from './go_to_time';

/** Nearer than this is the same place. */
const SAME_S = 0.02;

/** Whether the list of bookmarks is open. Emits 'change' when it was opened or closed. */
class BookmarkCalls extends EventTarget {
  #isShown = false;

  get isShown(): boolean {
    return this.#isShown;
  }

  set isShown(shown: boolean) {
    this.#isShown = shown;
    this.dispatchEvent(new Event('change'));
  }
}

/** Emits `toggle`, and `name` with the id of a bookmark whose name is asked for. */
export const bookmarkCalls = new BookmarkCalls();

/** Show the list of bookmarks, or hide it. */
export function toggleBookmarks(): void {
  bookmarkCalls.dispatchEvent(new Event('toggle'));
}

function askForName(id: string): void {
  bookmarkCalls.dispatchEvent(new CustomEvent('name', { detail: id }));
}

/** Set a bookmark at the cursor; where there is one already, or with `naming`, its name is asked for. */
export function setBookmark({ workspace, listening }: Desk, naming = false): boolean {
  if (!workspace) return false;
  const { bookmarks } = workspace.document;
  const { cursorS } = listening;
  const there = bookmarks.list.find(({ at_s }) => Math.abs(at_s - cursorS) < SAME_S);
  const id = there?.id ?? bookmarks.add(cursorS);
  if (there || naming) {
    askForName(id);
    return true;
  }
  say(text('finding-bookmark-set', { time: clockText(cursorS) }), {
    action: { label: text('finding-bookmark-name-it'), run: () => askForName(id) },
  });
  return true;
}

/** Go to the bookmark after the cursor, or the one before; from the last to the first. */
export function goToBookmark(desk: Desk, direction: 1 | -1): void {
  const list = desk.workspace?.document.bookmarks.list ?? [];
  const spans = list.map((bookmark) => ({ startS: bookmark.at_s, endS: bookmark.at_s, bookmark }));
  const found = spanBeside(spans, desk.listening.cursorS, direction);
  if (!found) {
    say(text('finding-bookmark-none'));
    return;
  }
  goToTime(desk, found.startS);
  const number = list.indexOf(found.bookmark) + 1;
  const name = nameOf(found.bookmark);
  say(text('finding-bookmark-reached', { name, number, all: list.length }), { seconds: 2 });
}

/** What a bookmark is called: its name, else where it is. */
export function nameOf({ name, at_s }: Pick<Bookmark, 'name' | 'at_s'>): string {
  return name || clockText(at_s);
}

/** The bookmarks, for the command palette. */
export function bookmarkCommands(desk: Desk): Command[] {
  const list = desk.workspace?.document.bookmarks.list ?? [];
  return list.map((bookmark) => ({
    id: `bookmark ${bookmark.id}`,
    title: text('finding-bookmark-go', { name: nameOf(bookmark) }),
    group: text('finding-bookmarks'),
    keys: bookmark.name ? clockText(bookmark.at_s) : '',
    run: () => goToTime(desk, bookmark.at_s),
  }));
}
