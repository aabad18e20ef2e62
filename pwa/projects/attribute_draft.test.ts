import { expect, it } from 'vitest';
import { draftOf, EMPTY_DRAFT, readDraft } from './attribute_draft';

it('is read by its kind, and written back the same', () => {
  const number = { ...EMPTY_DRAFT, name: ' Height ', kind: 'number', unit: 'm' } as const;
  expect(readDraft({ ...number, least: '0,5', choices: 'left over' })).toEqual({
    given: { name: 'Height', kind: 'number', unit: 'm', least: 0.5 },
  });
  const choice = { ...EMPTY_DRAFT, name: 'Call', kind: 'choice', choices: 'song\n\n Song \nalarm' };
  const { given } = readDraft({ ...choice, kind: 'choice' });
  expect(given?.choices).toEqual(['song', 'alarm']);
  const draft = draftOf({ id: 'a', order: 0, status: 'active', ...given! });
  expect(readDraft(draft).given).toEqual(given);
});

it('says what is wrong with it', () => {
  const number = { ...EMPTY_DRAFT, name: 'Height', kind: 'number' } as const;
  expect(readDraft({ ...number, least: '9', most: '1' }).problem).toMatch(/not be greater/);
  expect(readDraft({ ...number, least: 'low' }).problem).toMatch(/numbers, or empty/);
  expect(readDraft({ ...EMPTY_DRAFT, kind: 'choice', choices: 'one' }).problem).toMatch(/two/);
});
