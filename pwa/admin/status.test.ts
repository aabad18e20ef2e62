import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type OpenPage, withOwn } from './own_items';
import type { ServerStatus, StatusItem } from './records';
import { adviceOf, commandOf, GUIDE, linesOf, sentenceOf, thingName } from './status_wording';

const REPOSITORY = join(import.meta.dirname, '..', '..');
const item = (id: string, which: string, told: StatusItem['told'] = {}): StatusItem => ({
  id,
  level: 'look',
  case: which,
  told,
});

it('says what it is and what to do', () => {
  const disk = item('disk', 'soon', { free: 2e9, total: 1e11, per_day: 5e8, days: 4 });
  expect(thingName(disk)).toBe('The disk');
  expect(sentenceOf(disk)).toBe(
    'The disk gets full. Free: 2.0 GB of 100 GB. At the rate of the last week, 500 MB a day, it lasts for 4 days.',
  );
  expect(adviceOf(disk)).toMatch(/^Give it more room/);
  const rooms = item('rooms', 'good', { rooms: 2, people: 3, outbox: 0, edit_s: 0.025 });
  expect(sentenceOf(rooms)).toBe(
    'Open rooms: 2, people in them: 3. 99 of 100 edits were on disk within 0.025 s.',
  );
  expect(commandOf(item('backup', 'never', { data: '/srv/earmark' }))).toBe(
    'earmark backup /mnt/nas/earmark --data /srv/earmark',
  );
});

it('tells of gateways, reasons and servers that rest, one a line', () => {
  const gateway = { name: 'den', seen_at: null, backend: 'triton', models: ['yamnet@1'] };
  expect(linesOf(item('gateways', 'good', { gateways: [gateway] }))).toEqual([
    'den: never heard of, computes on Triton: yamnet@1',
  ]);
  const reasons = [{ count: 3, reason: 'It is empty.' }];
  expect(linesOf(item('failures', 'failed', { reasons }))).toEqual(['3 × It is empty.']);
});

describe('what the page knows itself', () => {
  const open: OpenPage = { protocol: 'http:', hostname: 'localhost', scripts: ['/a.js'] };
  const status = (entry: string): ServerStatus => ({
    at: '2026-01-01T00:00:00.000Z',
    version: '0.1.0',
    page: { entry, built_at: '2026-01-01T00:00:00.000Z' },
    guides: '',
    items: [{ ...item('certificate', 'none'), level: 'good' }],
  });
  const casesOf = (entry: string, page: OpenPage) =>
    withOwn(status(entry), page).map(({ id, level, case: which }) => `${id} ${level} ${which}`);

  it('is whether it is the one that the server has', () => {
    expect(casesOf('/a.js', open)).toContain('page good good');
    expect(casesOf('/b.js', open)).toContain('page look old');
  });

  it('is whether it came encrypted', () => {
    expect(casesOf('/a.js', open)).toContain('certificate good here');
    const abroad = { ...open, hostname: 'earmark.example' };
    expect(casesOf('/a.js', abroad)).toContain('certificate act none');
    const safe = { ...abroad, protocol: 'https:' };
    expect(casesOf('/a.js', safe)).toContain('certificate good unseen');
  });
});

it.each(Object.entries(GUIDE))('%s: the guide has that heading', (_, [page, heading]) => {
  const guide = readFileSync(join(REPOSITORY, 'docs', `${page}.md`), 'utf8');
  const headings = [...guide.matchAll(/^#+ (.*)$/gm)].map(([, words]) =>
    words!
      .toLowerCase()
      .replaceAll(/[^\w\s-]/g, '')
      .trim()
      .replaceAll(/\s+/g, '-'),
  );
  expect(headings).toContain(heading);
});
