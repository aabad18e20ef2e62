/** The ways through a recording. */
import { say } from '../app/say';
import { openPalette } from '../habits/offers';
import type { Desk } from '../labeling/desk';
import { text } from '../messages/text';
import { goToBookmark, setBookmark, toggleBookmarks } from './bookmarks';
import { gapsOf, spanBeside } from './gaps';
import { toggleLoudness } from './strip';

/** A stretch counts as unlabeled from this share of what is in view. */
const LEAST_SHARE = 1 / 8;

/** What the keys of finding do, by the names they have in the key table. */
export const FINDING_ACTIONS: Readonly<Record<string, (desk: Desk) => unknown>> = {
  'next-unlabeled': (desk) => goToUnlabeled(desk, 1),
  'previous-unlabeled': (desk) => goToUnlabeled(desk, -1),
  'next-query': (desk) => goToOpenQuery(desk),
  'go-to-time': () => openPalette(),
  bookmark: (desk) => setBookmark(desk),
  'next-bookmark': (desk) => goToBookmark(desk, 1),
  'previous-bookmark': (desk) => goToBookmark(desk, -1),
  bookmarks: () => toggleBookmarks(),
  loudness: () => toggleLoudness(),
};

/** Show the next stretch in which nothing is annotated, or the one before; the cursor to its start. */
export function goToUnlabeled(desk: Desk, direction: 1 | -1): void {
  const { workspace, looking, listening } = desk;
  if (!workspace) return;
  const { durationS } = workspace.limits;
  const leastS = Math.min(looking.lengthS, durationS) * LEAST_SHARE;
  const gaps = gapsOf(workspace.annotations, durationS, leastS);
  const gap = spanBeside(gaps, listening.cursorS, direction);
  if (!gap) {
    say(text('finding-no-gap'));
    return;
  }
  desk.editing.select(null);
  const { lengthS } = looking;
  if (gap.endS - gap.startS <= lengthS) looking.centre((gap.startS + gap.endS) / 2);
  // Of a longer one its beginning is shown, with a little of what is before it.
  else looking.centre(gap.startS + lengthS * 0.45);
  listening.seek(gap.startS);
}

/** Face the next question without an answer. */
export function goToOpenQuery(desk: Desk): void {
  const open = (desk.workspace?.document.queries() ?? []).filter((query) => !query.answer);
  const spans = open
    .map((query) => ({ startS: query.region.start_s, endS: query.region.end_s, query }))
    .sort((one, other) => one.startS - other.startS);
  const { cursorS } = desk.listening;
  const found = spans.find(({ startS }) => startS >= cursorS) ?? spans[0];
  if (!found) {
    say(text('finding-no-query'));
    return;
  }
  desk.goOn(found.query.round);
  desk.interview.send({ kind: 'go', index: found.query.index });
}
