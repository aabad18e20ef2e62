/** Which language the page speaks: the person's choice on this device, else the browser's. */
import english from './en.ftl?raw';
import { useLanguages } from './text';

const KEY = 'earmark-language';
const FALLBACK = 'en';

const names = import.meta.glob<string>('./*.ftl', {
  query: '?name',
  import: 'default',
  eager: true,
});
const sources = import.meta.glob<string>(['./*.ftl', '!./en.ftl'], {
  query: '?language',
  import: 'default',
});

export interface LanguageName {
  /** The name of its file: a language tag such as `de` or `pt-BR`. */
  readonly code: string;
  /** What it calls itself. */
  readonly name: string;
}

let current = FALLBACK;

/** Every language that has a file here, by its own name. */
export function languages(): LanguageName[] {
  return Object.entries(names)
    .map(([path, name]) => ({ code: path.slice(2, -'.ftl'.length), name }))
    .sort((one, other) => one.name.localeCompare(other.name));
}

/** The language that is spoken now. */
export function currentLanguage(): string {
  return current;
}

/** Fetch and speak the person's language; before anything is drawn. */
export async function startLanguage(): Promise<void> {
  const wanted = wantedLanguage(chosen(), navigator.languages, languages());
  await speak(wanted);
  document.documentElement.lang = current;
}

/** Speak a language; English when its file cannot be fetched, until the page is opened again. */
export async function speak(code: string): Promise<void> {
  const fallback = { code: FALLBACK, source: english };
  const source = await sources[`./${code}.ftl`]?.().catch(() => undefined);
  current = source === undefined ? FALLBACK : code;
  useLanguages(source === undefined ? [fallback] : [{ code, source }, fallback]);
}

/** Remember a language on this device. It is spoken when the page is opened again. */
export function rememberLanguage(code: string): void {
  try {
    localStorage.setItem(KEY, code);
  } catch {
    // Private windows may refuse: the browser's languages decide again.
  }
}

/** The first of the wishes that there is; `de-AT` is content with `de`, and `pt` with `pt-BR`. */
export function wantedLanguage(
  choice: string | null,
  wishes: readonly string[],
  known: readonly Pick<LanguageName, 'code'>[],
): string {
  const codes = known.map(({ code }) => code);
  for (const wish of choice ? [choice, ...wishes] : wishes) {
    const found =
      codes.find((code) => code.toLowerCase() === wish.toLowerCase()) ??
      codes.find((code) => code === baseOf(wish)) ??
      codes.find((code) => baseOf(code) === baseOf(wish));
    if (found) return found;
  }
  return FALLBACK;
}

function baseOf(tag: string): string {
  return tag.split('-', 1)[0]!.toLowerCase();
}

function chosen(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
