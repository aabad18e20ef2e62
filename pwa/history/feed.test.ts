import { expect, it } from 'vitest';
import { RevisionFeed } from './feed';
import type { Revision } from './records';

/** A server with so many revisions, the newest of which has the highest id. */
function server(ids: number[]) {
  return async (limit: number, before: number | null) => {
    const found = ids.filter((id) => before === null || id < before).slice(0, limit);
    const revisions = found.map((id) => ({ id }) as Revision);
    return { revisions, next: found.length < limit ? null : (found.at(-1) ?? null) };
  };
}
const down = (from: number) => Array.from({ length: from }, (_, index) => from - index);
const ids = (feed: RevisionFeed) => feed.list.map(({ id }) => id);

it('reads the newest, then older ones', async () => {
  const feed = new RevisionFeed(server(down(150)));
  await feed.refresh();
  expect([feed.list.length, feed.hasMore]).toEqual([100, true]);
  await feed.older();
  expect([feed.list.length, feed.hasMore]).toEqual([150, false]);
});

it('puts what is new before what it has', async () => {
  const known = down(3);
  const feed = new RevisionFeed(server(known));
  await feed.refresh();
  known.unshift(5, 4);
  await feed.refresh();
  expect(ids(feed)).toEqual([5, 4, 3, 2, 1]);
  expect(feed.hasMore).toBe(false);
});

it('begins anew where more is new than a page holds', async () => {
  const known = down(2);
  const feed = new RevisionFeed(server(known));
  await feed.refresh();
  known.splice(0, 2, ...down(300));
  await feed.refresh();
  expect([feed.list[0]?.id, feed.list.length, feed.hasMore]).toEqual([300, 100, true]);
});

it('says why nothing could be read, and keeps what it has', async () => {
  let fails = false;
  const read = server(down(2));
  const feed = new RevisionFeed((limit, before) =>
    fails ? Promise.reject(new Error('No network.')) : read(limit, before),
  );
  await feed.refresh();
  fails = true;
  await feed.refresh();
  expect([feed.failure, ids(feed)]).toEqual(['No network.', [2, 1]]);
});
