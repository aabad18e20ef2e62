import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { catalogueOf, type Message, readMessages } from './reading';

const HERE = import.meta.dirname;
const PAGE = join(HERE, '..');
const CODES = readdirSync(HERE)
  .filter((name) => name.endsWith('.ftl'))
  .map((name) => name.slice(0, -'.ftl'.length));
const files = new Map(
  CODES.map((code) => [code, readMessages(readFileSync(join(HERE, `${code}.ftl`), 'utf8'))]),
);
const english = files.get('en')!;
const others = CODES.filter((code) => code !== 'en');
const idsOf = (messages: readonly Message[]) => messages.map(({ id }) => id);

it('keeps the types of the messages fresh: run `npx vitest run messages -u`', async () => {
  await expect(catalogueOf(english)).toMatchFileSnapshot('./catalogue.ts');
});

it.each(CODES)('%s: every message is understood, once, under the heading of its folder', (code) => {
  const { messages, begun } = files.get(code)!;
  expect(idsOf(messages)).toEqual(begun);
  expect(begun.filter((id, at) => begun.indexOf(id) !== at)).toEqual([]);
  const rows = messages.filter(({ id }) => id !== 'language-name');
  expect(rows.filter(({ id, section }) => !id.startsWith(`${section}-`))).toEqual([]);
});

it.each(CODES)('%s: each text is one line, and has no attributes', (code) => {
  const source = readFileSync(join(HERE, `${code}.ftl`), 'utf8');
  // Variants of a plural are indented and begin with [ or *[ or }; nothing else may be.
  const lines = source.split('\n').filter((line) => /^\s+\S/.test(line));
  expect(lines.filter((line) => !/^\s+(\*?\[|\})/.test(line))).toEqual([]);
});

it.each(others)('%s says exactly what English says, in the same sections', (code) => {
  const { messages } = files.get(code)!;
  const shape = ({ id, section, variables }: Message) => `${section}: ${id} (${variables})`;
  expect(messages.map(shape).sort()).toEqual(english.messages.map(shape).sort());
});

it.each(others)('%s: nothing is left in English that is not marked as alike', (code) => {
  const own = new Map(files.get(code)!.messages.map(({ id, written }) => [id, written]));
  const hasWords = (written: string) => /\p{L}/u.test(written.replace(/\{[^}]*\}/g, ''));
  const same = english.messages.filter(
    ({ id, written, alike }) => !alike && hasWords(written) && own.get(id) === written,
  );
  expect(idsOf(same)).toEqual([]);
});

it('has no message that the source never asks for', () => {
  const asked = sources(PAGE).join('\n');
  // As in text(`app-theme-${theme}`): any id with this beginning and end is asked for.
  const patterns = [...asked.matchAll(/`([a-z]+-[^`\s]*\$\{[^`\s]*)`/g)].map(([, id]) =>
    id!.split(/\$\{[^}]*\}/).map((part) => part.replace(/[^\w-]/g, '\\$&')),
  );
  const made = patterns.map((parts) => new RegExp(`^${parts.join('.+')}$`));
  const unused = idsOf(english.messages).filter(
    (id) =>
      !id.startsWith('common-') &&
      !asked.includes(`'${id}'`) &&
      !made.some((pattern) => pattern.test(id)),
  );
  expect(unused).toEqual(['language-name']);
});

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      return ['node_modules', 'public'].includes(entry.name) ? [] : sources(path);
    }
    const isSource = entry.name.endsWith('.ts') && !/\.test\.ts$|^catalogue\.ts$/.test(entry.name);
    return isSource ? [readFileSync(path, 'utf8')] : [];
  });
}
