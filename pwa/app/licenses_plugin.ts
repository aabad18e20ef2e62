/**
 * Vite plugin: licenses.txt, with the licenses of everything that is in the page.
 *
 * Vite's own list knows only what the page's build holds. Workers and the service worker are builds
 * of their own, so each of them notes what it holds, and the last to be written writes all.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface License {
  readonly name: string;
  readonly version: string;
  /** As its package says it, such as 'MIT'. */
  readonly license: string;
  readonly text: string;
}

interface Chunk {
  readonly type: string;
  readonly moduleIds?: readonly string[];
}

const PACKAGE = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/;
const NOTICE = /^licenses[\\/].*\.txt$|NOTICE\.txt$|^demo[\\/]README\.md$/;
const LICENSE_FILE = /^(?:licen[sc]e|copying)/i;

/** One collection for all the builds that make up the page; a plugin for each of them. */
export class BundledLicenses {
  readonly #folders = new Set<string>();

  /** others : what else is shipped, whose notices are files of their own, as paths of the page */
  constructor(
    private readonly file: string,
    private readonly others: readonly string[] = [],
  ) {}

  plugin() {
    return {
      name: 'earmark-licenses',
      generateBundle: (_: unknown, bundle: Readonly<Record<string, unknown>>) => {
        for (const chunk of Object.values(bundle)) this.#note(chunk as Chunk);
      },
      writeBundle: () => writeFileSync(this.file, licensesText(this.licenses(), this.others)),
    };
  }

  licenses(): License[] {
    const found = [...this.#folders].map(readLicense).sort((one, other) => byName(one, other));
    return found.filter((one, index) => index === 0 || byName(one, found[index - 1]!) !== 0);
  }

  #note({ type, moduleIds = [] }: Chunk): void {
    if (type !== 'chunk') return;
    for (const id of moduleIds) {
      const folder = folderOf(id);
      if (folder) this.#folders.add(folder);
    }
  }
}

/** The folder of the package that a module belongs to; null for modules of our own. */
export function folderOf(moduleId: string): string | null {
  const path = moduleId.replace(/^\0/, '').replace(/\?.*$/, '');
  const folder = PACKAGE.exec(path)?.[1] ?? null;
  return folder && existsSync(join(folder, 'package.json')) ? folder : null;
}

export function licensesText(licenses: readonly License[], others: readonly string[] = []): string {
  const parts = licenses.map(
    ({ name, version, license, text }) =>
      `## ${name} - ${version} (${license})\n\n${text.trim()}\n`,
  );
  const elsewhere = others.length
    ? `Models, sounds and Python have notices of their own:\n\n${others.map((path) => `- ${path}\n`).join('')}\n`
    : '';
  return `# Licenses\n\nEarmark itself is under the Apache License 2.0.\n\n${elsewhere}What the page, its workers and its service worker are made of:\n\n${parts.join('\n')}`;
}

/** Files with the notices of what lies beside the page's own code, as paths of the page. */
export function noticesIn(folder: string): string[] {
  const found = existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
    : [];
  return found
    .filter((path) => NOTICE.test(path))
    .map((path) => `/${path.replaceAll('\\', '/')}`)
    .sort();
}

function readLicense(folder: string): License {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((one) => LICENSE_FILE.test(one));
  const text = file ? readFileSync(join(folder, file), 'utf8') : '';
  return { name, version, license: license ?? 'see its package', text };
}

function byName(one: License, other: License): number {
  return `${one.name} ${one.version}`.localeCompare(`${other.name} ${other.version}`, 'en');
}
