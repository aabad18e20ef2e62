/** What a message file says, for its checks: ids by section, and the variables of each message. */
import { FluentResource } from '@fluent/bundle';

export interface MessageFile {
  /** Every heading, those without messages too. */
  readonly sections: readonly string[];
  /** In the order of the file. */
  readonly messages: readonly Message[];
  /** Lines that begin a message, understood or not. */
  readonly begun: readonly string[];
}

export interface Message {
  readonly id: string;
  /** The heading (`## labeling`) above it; '' before the first. */
  readonly section: string;
  readonly variables: readonly string[];
  /** Whether `# alike` stands above it: other languages may say it with the same letters. */
  readonly alike: boolean;
  /** As it is written, without its id. */
  readonly written: string;
}

export function readMessages(source: string): MessageFile {
  const variables = new Map(
    new FluentResource(source).body.map(({ id, value }) => [id, variablesOf(value)]),
  );
  const alike = new Set([...source.matchAll(/^# alike.*\n([\w-]+) *=/gm)].map(([, id]) => id));
  const sections = [...source.matchAll(/^## (.+)/gm)].map(([, name]) => name!.trim());
  const begun: string[] = [];
  const messages: Message[] = [];
  let section = '';
  for (const part of source.split(/^(?=## |[A-Za-z-][\w-]* *=)/m)) {
    section = /^## (.+)/.exec(part)?.[1]?.trim() ?? section;
    const [, id, written] = /^([\w-]+) *= *([\s\S]*)/.exec(part) ?? [];
    if (!id) continue;
    begun.push(id);
    const used = variables.get(id);
    const own = { id, section, written: withoutComments(written!) };
    if (used) messages.push({ ...own, variables: used, alike: alike.has(id) });
  }
  return { sections, messages, begun };
}

function withoutComments(written: string): string {
  return written.replace(/^#.*$/gm, '').trim();
}

/** The names in `{ $name }`, wherever they stand in a parsed pattern. */
function variablesOf(pattern: unknown): string[] {
  const found = new Set<string>();
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    const { type, name } = part as { type?: unknown; name?: unknown };
    if (type === 'var') found.add(String(name));
    Object.values(part).forEach(visit);
  };
  visit(pattern);
  return [...found].sort();
}

/** The type of every message, as `catalogue.ts` holds it. */
export function catalogueOf({ messages, sections }: MessageFile): string {
  const rows = (wanted: string) =>
    messages
      .filter(({ section }) => section === wanted)
      .map(({ id, variables }) => `  '${id}': ${variables.length ? typeOf(variables) : 'null'};`);
  return [
    '// Written from en.ftl by `npx vitest run messages -u`. Do not edit.',
    "import type { Value } from './text';",
    '',
    'export interface Messages {',
    ...rows(''),
    // A line for every heading keeps what people add side by side apart.
    ...sections.flatMap((section) => [`  // ${section}`, ...rows(section)]),
    '}',
    '',
  ].join('\n');
}

function typeOf(variables: readonly string[]): string {
  return `{ ${variables.map((name) => `${name}: Value`).join('; ')} }`;
}
