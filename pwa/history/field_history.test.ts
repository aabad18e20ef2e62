import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { newId, RecordingDocument } from '../document';
import { accompany } from '../document/open_documents';
import { logDocument } from './field_log';
import { keepBrought, loggedOf } from './kept_history';
import { keptHistoryOf, readKept } from './kept_reading';
import type { Revision } from './records';
import { FIRST_HERE } from './since';
import { fieldsAfter, Timeline } from './states';

accompany(logDocument);

/** What a server told of an annotation that was made, and moved since. */
function brought(fields: Record<string, unknown>, entry: string): Revision[] {
  const before = { region: { start_s: 0, end_s: 1 } };
  const of = { recording: 'k', root: 'annotations', entry, person: 'ben', name: 'Ben', via: null };
  const told = { client: 'page', revert: null, device_at: null, origin: null };
  const at = (second: number) => `2026-05-02T04:00:0${second}.000Z`;
  return [
    {
      ...{ ...of, ...told, id: 8, kind: 'changed', server_at: at(2) },
      ...{ before, after: { region: fields.region } },
    },
    {
      ...of,
      ...told,
      id: 7,
      kind: 'made',
      server_at: at(1),
      before: {},
      after: { ...fields, ...before },
    },
  ] as Revision[];
}

it('tells what was brought and then what is done here, and steps back through both', async () => {
  const project = newId();
  const name = `recording:${project}:k`;
  const first = await RecordingDocument.open(project, 'k');
  const region = { start_s: 2, end_s: 3 };
  const theirs = first.addAnnotation(region, ['wren'], { kind: 'person' });
  const fields = first.stored.entry('annotations', theirs)!.toJSON();
  const revisions = brought(fields, theirs);
  await keepBrought(name, { at: 'then', revisions, base: {}, otherwise: {} });
  const mine = first.addAnnotation({ start_s: 5, end_s: 6 }, ['robin'], { kind: 'person' });
  await vi.waitFor(async () => expect(await loggedOf(name)).toHaveLength(1));
  first.setRegion(theirs, { start_s: 2, end_s: 4 });
  // Closed at once, and opened again: what was done last is not lost.
  await first.close();
  await vi.waitFor(async () => expect(await loggedOf(name)).toHaveLength(2));
  const again = await RecordingDocument.open(project, 'k');
  again.removeAnnotation(mine);
  await vi.waitFor(async () => expect(await loggedOf(name)).toHaveLength(3));

  const wanted = { recording: 'k', root: 'annotations' };
  const page = await readKept(project, wanted, 100, null);
  const told = page.revisions.map(({ entry, kind, isHere = false }) => [entry, kind, isHere]);
  expect(told).toEqual([
    [mine, 'changed', true],
    [theirs, 'changed', true],
    [mine, 'made', true],
    [theirs, 'changed', false],
    [theirs, 'made', false],
  ]);
  expect(page.revisions[0]!.id).toBeGreaterThan(FIRST_HERE);
  const { next, revisions: newest } = await readKept(project, wanted, 2, null);
  expect((await readKept(project, wanted, 9, next)).revisions).toHaveLength(5 - newest.length);
  const timeline = new Timeline(page.revisions);
  expect(timeline.moments).toHaveLength(5);
  const at = (count: number) => [...timeline.after(count).keys()].sort();
  expect([at(2), at(3), at(5)]).toEqual([[theirs], [theirs, mine].sort(), [theirs]]);
  const of = page.revisions.filter(({ entry }) => entry === theirs);
  expect(fieldsAfter(of, 8)?.region).toEqual(region);
  expect(fieldsAfter(of, of[0]!.id)?.region).toEqual({ start_s: 2, end_s: 4 });

  // Brought anew, nothing is told twice.
  await keepBrought(name, { at: 'later', revisions: [...page.revisions], base: {}, otherwise: {} });
  again.setNote(theirs, 'hm');
  await vi.waitFor(async () => expect(await loggedOf(name)).toHaveLength(1));
  expect((await keptHistoryOf(project, 'k'))?.revisions).toHaveLength(6);
  await again.close();
});

it('writes nothing down of recordings whose history is not here', async () => {
  const project = newId();
  const document = await RecordingDocument.open(project, 'k');
  document.addAnnotation({ start_s: 2, end_s: 3 }, [], { kind: 'person' });
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(await loggedOf(`recording:${project}:k`)).toEqual([]);
  await document.close();
});
