import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { wantedLanguage } from './language';
import { messageFiles } from './languages_plugin';

const known = ['de', 'en', 'pt-BR', 'sv'].map((code) => ({ code }));

it('takes the choice of the person first, then the wishes of the browser, then English', () => {
  expect(wantedLanguage('sv', ['de-DE'], known)).toBe('sv');
  expect(wantedLanguage(null, ['fi', 'de-AT', 'sv'], known)).toBe('de');
  expect(wantedLanguage('xx', ['fr'], known)).toBe('en');
  expect(wantedLanguage(null, ['pt'], known)).toBe('pt-BR');
  expect(wantedLanguage(null, ['pt-br'], known)).toBe('pt-BR');
});

// A copy of this folder with one more file in it, inside pwa/ so that packages are found.
const copy = mkdtempSync(join(import.meta.dirname, '../node_modules/.languages-'));
let server: ViteDevServer;

beforeAll(async () => {
  cpSync(import.meta.dirname, copy, { recursive: true });
  const french = readFileSync(join(copy, 'en.ftl'), 'utf8')
    .replace('language-name = English', 'language-name = Français')
    .replace('language-menu = Language', 'language-menu = Langue');
  writeFileSync(join(copy, 'fr.ftl'), french);
  server = await createServer({
    configFile: false,
    root: copy,
    logLevel: 'error',
    server: { middlewareMode: true },
    plugins: [messageFiles()],
  });
}, 30_000);

afterAll(async () => {
  await server.close();
  rmSync(copy, { recursive: true });
});

it('needs one file more, and nothing else, for one language more', async () => {
  const language = await server.ssrLoadModule('/language.ts');
  const { text } = await server.ssrLoadModule('/text.ts');
  expect(language.languages().map(({ name }: { name: string }) => name)).toEqual([
    'Deutsch',
    'English',
    'Español',
    'Français',
    'Svenska',
  ]);
  await language.speak('fr');
  expect([language.currentLanguage(), text('language-menu')]).toEqual(['fr', 'Langue']);
}, 30_000);

it('brings Web Awesome’s words along where there are any', async () => {
  const loaded = await server.transformRequest('/fr.ftl?language');
  expect(loaded?.code).toContain('translations/fr.js');
  expect(loaded?.code).not.toContain('# ');
}, 30_000);
