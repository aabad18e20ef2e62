import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { AtDesk } from './at_desk';
import { type Other, presence } from './presence';

const said = vi.hoisted((): string[] => []);
vi.mock('../app/say', () => ({ say: (sentence: string) => said.push(sentence) }));

const region = { start_s: 1, end_s: 2 };
let others: Partial<Other>[];
let desk: AtDesk;

beforeEach(() => {
  said.length = 0;
  others = [];
  vi.spyOn(presence, 'others', 'get').mockImplementation(() => others as Other[]);
  const view = { startS: 0, endS: 10, lowHz: 0, highHz: 1000 };
  desk = new AtDesk({
    looking: { view, set: () => {} },
    editing: { chosen: new Set() },
    interview: { active: false },
  });
});

const HINT = 'Ana is changing this annotation, too. Whoever lets go last decides.';

it('tells that somebody else drags the same annotation, once for each drag', () => {
  others = [{ name: 'Ana', drag: { id: 'one', region } }];
  for (const id of ['two', 'one', 'one']) desk.drag({ id, region });
  expect(said).toEqual([HINT]);
  desk.drag(null);
  desk.drag({ id: 'one', region });
  expect(said).toEqual([HINT, HINT]);
});

it('tells it also when the other begins later, and not of what both draw anew', () => {
  desk.drag({ id: 'one', region });
  desk.drag({ id: '', region });
  others = [{ name: 'Ana', drag: { id: '', region } }];
  desk.drag({ id: '', region });
  expect(said).toEqual([]);
  desk.drag({ id: 'one', region });
  others = [{ name: 'Ana', drag: { id: 'one', region } }];
  desk.drag({ id: 'one', region });
  expect(said).toEqual([HINT]);
});
