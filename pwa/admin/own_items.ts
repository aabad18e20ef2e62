/** What only the page itself knows of how the server is: which page is open here, and how it came. */
import type { ServerStatus, StatusItem } from './records';

const OWN_MACHINE = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/** Where the page is, and which scripts it began with. */
export interface OpenPage {
  readonly protocol: string;
  readonly hostname: string;
  readonly scripts: readonly string[];
}

export function openPage(): OpenPage {
  const scripts = [...document.querySelectorAll<HTMLScriptElement>('script[src]')].map(
    ({ src }) => new URL(src, location.href).pathname,
  );
  return { protocol: location.protocol, hostname: location.hostname, scripts };
}

/** The items of the server with those that the page judges. */
export function withOwn({ items, page }: ServerStatus, open: OpenPage): readonly StatusItem[] {
  return [...items.map((item) => certificateSeen(item, open)), ...pageItem(page, open)];
}

/** A server that knows of no certificate may have a proxy in front that does. */
function certificateSeen(item: StatusItem, { protocol, hostname }: OpenPage): StatusItem {
  if (item.id !== 'certificate' || item.case !== 'none') return item;
  if (protocol === 'https:') return { ...item, case: 'unseen' };
  if (OWN_MACHINE.test(hostname)) return { ...item, case: 'here' };
  return { ...item, level: 'act' };
}

function pageItem(page: ServerStatus['page'], { scripts }: OpenPage): readonly StatusItem[] {
  if (!page?.entry) return [];
  const told = { built: page.built_at };
  return scripts.includes(page.entry)
    ? [{ id: 'page', level: 'good', case: 'good', told }]
    : [{ id: 'page', level: 'look', case: 'old', told }];
}
