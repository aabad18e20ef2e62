/** Every sentence of the page by its id, in the language of the person. */
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import type { Messages } from './catalogue';

export type MessageId = keyof Messages;
/** Messages that need no values: what a table of titles holds. */
export type PlainId = {
  [Id in MessageId]: Messages[Id] extends null ? Id : never;
}[MessageId];
/** What a message says about: numbers and dates are written as the language writes them. */
export type Value = string | number | Date;
export type Values = Readonly<Record<string, Value>>;
/** The values that a message needs; messages without variables take none. */
export type ValuesOf<Id extends MessageId> = Messages[Id] extends null ? [] : [Messages[Id]];

/** The messages of one language. */
export interface Language {
  /** As in `<html lang>`: the name of the file. */
  readonly code: string;
  /** The whole .ftl file. */
  readonly source: string;
}

const SEAL = '\uE000';
let bundles: readonly FluentBundle[] = [];
let locale = 'en-GB';

/** Speak the first of these languages; what it lacks is said in the next one. English comes last. */
export function useLanguages(languages: readonly Language[]): void {
  bundles = languages.map(bundleOf);
  locale = localeOf(languages[0]?.code ?? 'en');
}

/** The language as Intl knows it. */
export function intlLocale(): string {
  return locale;
}

/**
 * The message with this id. Look it up when it is shown, never when a module is loaded: the language
 * is not known then, and this throws.
 *
 * Workers know no language: what they say is sealed, and opened by `unsealed` in the page.
 */
export function text<Id extends MessageId>(id: Id, ...values: ValuesOf<Id>): string {
  return say(id, values[0] ?? {});
}

/**
 * The message with an id that was made up while running, or `sentence` where there is none; for
 * sentences from Python, which come in English.
 */
export function textOr(id: string, sentence: string, values: Values = {}): string {
  return bundles.some((bundle) => bundle.hasMessage(id)) ? say(id, values) : sentence;
}

/** What a worker said, in the language of the page; other sentences are left as they are. */
export function unsealed(sentence: string): string {
  if (!sentence.startsWith(SEAL)) return sentence;
  const { id, values } = JSON.parse(sentence.slice(1)) as { id: string; values: Values };
  const opened = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' ? unsealed(value) : value,
  ]);
  return say(id, Object.fromEntries(opened));
}

function say(id: string, values: Values): string {
  if (bundles.length === 0) {
    if (typeof document === 'undefined') return SEAL + JSON.stringify({ id, values });
    throw new Error(`text('${id}') was asked for before the language was known.`);
  }
  for (const bundle of bundles) {
    const pattern = bundle.getMessage(id)?.value;
    if (!pattern) continue;
    const problems: Error[] = [];
    const sentence = bundle.formatPattern(
      pattern,
      values as Record<string, FluentVariable>,
      problems,
    );
    if (problems[0]) complain(`The message ${id} cannot be said: ${problems[0].message}`);
    return sentence;
  }
  complain(`There is no message ${id} in pwa/messages/en.ftl.`);
  return id;
}

/** A mistake in the source: it stops a developer, and leaves a person the rest of the page. */
function complain(sentence: string): void {
  if (import.meta.env.DEV) throw new Error(sentence);
  console.error(sentence);
}

function bundleOf({ code, source }: Language): FluentBundle {
  const bundle = new FluentBundle(localeOf(code), { useIsolating: false });
  for (const problem of bundle.addResource(new FluentResource(source))) complain(problem.message);
  return bundle;
}

/** English dates go day, month, year, with a clock of 24 hours: the field's, not one country's. */
function localeOf(code: string): string {
  return code === 'en' ? 'en-GB' : code;
}
