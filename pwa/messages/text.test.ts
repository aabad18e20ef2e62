import { expect, it, vi } from 'vitest';
import { compareNames, formatDate, formatList, formatNumber } from './format';
import { unsealed, useLanguages } from './text';

const ENGLISH = `
x-plain = Plain
x-count = { $count ->
    [one] one box
   *[other] { $count } boxes
  }
x-only = Only in English
x-inner = inside { $name }
x-outer = outside ( { $what } )
`;
const GERMAN = `
x-plain = Schlicht
x-count = { $count ->
    [one] ein Kasten
   *[other] { $count } Kästen
  }
x-inner = innen { $name }
x-outer = außen ({ $what })
`;

type Text = (id: string, values?: object) => string;

/** `text` for ids that are not the app's. */
async function textOfTests(): Promise<Text> {
  const { text } = await import('./text');
  return text as unknown as Text;
}

it('says plural forms and numbers as the language does', async () => {
  const text = await textOfTests();
  useLanguages([
    { code: 'de', source: GERMAN },
    { code: 'en', source: ENGLISH },
  ]);
  expect(text('x-count', { count: 1 })).toBe('ein Kasten');
  expect(text('x-count', { count: 12_345 })).toBe('12.345 Kästen');
  expect(formatNumber(1234.5, 2)).toBe('1.234,50');
  expect(formatDate(new Date('2021-05-02T12:00:00Z'), { dateStyle: 'long' })).toBe('2. Mai 2021');
  expect(formatList(['a', 'b', 'c'])).toBe('a, b und c');
  expect(['ö10', 'z', 'ö9', 'o'].sort(compareNames)).toEqual(['o', 'ö9', 'ö10', 'z']);
});

it('falls back to English message by message', async () => {
  const text = await textOfTests();
  useLanguages([
    { code: 'de', source: GERMAN },
    { code: 'en', source: ENGLISH },
  ]);
  expect(text('x-plain')).toBe('Schlicht');
  expect(text('x-only')).toBe('Only in English');
});

it('refuses an unknown id and a missing value, loudly', async () => {
  const text = await textOfTests();
  useLanguages([{ code: 'en', source: ENGLISH }]);
  expect(() => text('x-nowhere')).toThrow('There is no message x-nowhere');
  expect(() => text('x-inner')).toThrow('x-inner cannot be said');
  expect(() => useLanguages([{ code: 'en', source: 'x = 1\nx = 2' }])).toThrow('override');
});

it('says the sentence of Python where no message has its code', async () => {
  const { textOr } = await import('./text');
  useLanguages([
    { code: 'de', source: GERMAN },
    { code: 'en', source: ENGLISH },
  ]);
  expect(textOr('x-plain', 'From Python.')).toBe('Schlicht');
  expect(textOr('x-other', 'From Python.')).toBe('From Python.');
});

it('opens in the page what a worker has sealed, one sentence inside another', async () => {
  vi.resetModules();
  const worker = (await import('./text')).text as unknown as Text;
  const said = worker('x-outer', { what: worker('x-inner', { name: 'a.wav' }) });
  useLanguages([{ code: 'de', source: GERMAN }]);
  expect(unsealed(said)).toBe('außen (innen a.wav)');
  expect(unsealed('As it is.')).toBe('As it is.');
});

it('refuses to speak in a page before the language is known', async () => {
  vi.resetModules();
  vi.stubGlobal('document', {});
  const early = (await import('./text')).text as unknown as Text;
  expect(() => early('x-plain')).toThrow('before the language was known');
  vi.unstubAllGlobals();
});
