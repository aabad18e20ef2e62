/**
 * Vite plugin: what the page asks of a message file.
 *
 * - `de.ftl?name`: what the language calls itself, so that a menu need not fetch every file
 * - `de.ftl?language`: its messages without comments, and Web Awesome's own words in that language
 */
import { existsSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';

const WEB_AWESOME = '@awesome.me/webawesome/dist/translations';
const INSTALLED = resolve(import.meta.dirname, '../node_modules', WEB_AWESOME);

export function messageFiles() {
  return {
    name: 'earmark-message-files',
    load(id: string) {
      const [, path, ask] = /^(.*\.ftl)\?(name|language)\b/.exec(id) ?? [];
      if (!path) return null;
      const source = readFileSync(path, 'utf8');
      if (ask === 'name') return `export default ${JSON.stringify(nameIn(source, path))};`;
      const code = basename(path, '.ftl').toLowerCase();
      const known = [code, code.split('-')[0]].find((each) =>
        existsSync(resolve(INSTALLED, `${each}.js`)),
      );
      const words = known ? `import '${WEB_AWESOME}/${known}.js';\n` : '';
      return `${words}export default ${JSON.stringify(withoutComments(source))};`;
    },
  };
}

function nameIn(source: string, path: string): string {
  const name = /^language-name *= *(.+)$/m.exec(source)?.[1]?.trim();
  if (!name) throw new Error(`${basename(path)} does not say its language-name.`);
  return name;
}

function withoutComments(source: string): string {
  return source.replace(/^#.*\n/gm, '').replace(/\n{2,}/g, '\n');
}
