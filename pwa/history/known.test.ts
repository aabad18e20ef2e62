import { expect, it } from 'vitest';
import type { Annotation } from '../document';
import { knownFacts } from './known';
import type { Names } from './wording';

const names: Names = { label: () => 'Wren', attribute: () => '', person: () => undefined };
const at = (minute: number) => ({ by: 'me', at: `2026-05-02T04:0${minute}:00.000Z` });

it('tells of an annotation without a server what it says of itself, the latest first', () => {
  const annotation: Annotation = {
    id: 'a',
    region: { start_s: 1, end_s: 2 },
    labels: ['W'],
    labelled: { W: at(1) },
    status: 'active',
    origin: { kind: 'import', format: 'raven' },
    created: at(1),
    edited: at(5),
  };
  const told = knownFacts(annotation, names).map(({ name, what }) => `${name}: ${what}`);
  expect(told).toEqual([
    'You: last changed by hand',
    'You: label Wren added',
    'You: made from a table raven',
  ]);
});
