import { describe, expect, it } from 'vitest';
import { EVERYTHING } from '../finding/choice';
import type { ServerRecording } from '../together/server_recording';
import { type AskFor, PAGE, queryOf, ServerList, toldByServer } from './server_list';

const recording = (number: number) => ({ id: `${number}` }) as ServerRecording;

/** A server that answers when told to. */
class Slow {
  readonly asked: string[] = [];
  #answers: (() => void)[] = [];

  constructor(private readonly total: number) {}

  readonly ask = ((path: string) => {
    this.asked.push(path);
    const offset = Number(/offset=(\d+)/.exec(path)?.[1]);
    const length = Math.min(PAGE, this.total - offset);
    const recordings = Array.from({ length }, (_, index) => recording(offset + index));
    return new Promise<unknown>((resolve) => {
      this.#answers.push(() => resolve({ recordings, total: this.total }));
    });
  }) as AskFor;

  async answer(): Promise<void> {
    const waiting = this.#answers;
    this.#answers = [];
    for (const one of waiting) one();
    await new Promise((resolve) => setTimeout(resolve));
  }

  get pages(): number[] {
    return this.asked.map((path) => Number(/offset=(\d+)/.exec(path)?.[1]) / PAGE);
  }
}

describe('the list on the server', () => {
  it('has its first page first, and then what is in sight', async () => {
    const server = new Slow(100_000);
    const list = new ServerList('p', server.ask);
    expect(list.total).toBeNull();
    list.find(EVERYTHING);
    await server.answer();
    expect([list.total, list.at(0)?.id, list.at(PAGE)]).toEqual([100_000, '0', undefined]);
    list.want(99_940, 100_000);
    await server.answer();
    expect(server.pages).toEqual([0, 999]);
    expect(list.at(99_999)?.id).toBe('99999');
  });

  it('leaves out what was scrolled past before it was asked for', async () => {
    const server = new Slow(100_000);
    const list = new ServerList('p', server.ask);
    list.find(EVERYTHING);
    await server.answer();
    for (let page = 1; page < 50; page++) list.want(page * PAGE, page * PAGE + 60);
    expect(server.pages).toEqual([0, 1, 2, 3]);
    await server.answer();
    await server.answer();
    expect(server.pages).toEqual([0, 1, 2, 3, 49]);
  });

  it('shows nothing of what was chosen before', async () => {
    const server = new Slow(300);
    const list = new ServerList('p', server.ask);
    list.find(EVERYTHING);
    list.find({ ...EVERYTHING, site: 'pond' });
    await server.answer();
    expect(server.asked[1]).toContain('site=pond');
    expect(list.at(0)?.id).toBe('0');
    list.find({ ...EVERYTHING, site: 'wood' });
    expect(list.at(0)).toBeUndefined();
  });

  it('keeps no more than is needed', async () => {
    const server = new Slow(100_000);
    const list = new ServerList('p', server.ask);
    list.find(EVERYTHING);
    await server.answer();
    for (let page = 1; page < 60; page++) {
      list.want(page * PAGE, page * PAGE + 1);
      await server.answer();
    }
    expect(list.at(59 * PAGE)).toBeDefined();
    expect(list.at(0)).toBeUndefined();
  });
});

it('asks for what is chosen', () => {
  expect(queryOf(EVERYTHING)).toBe('sort=added_at');
  const choice = {
    ...EVERYTHING,
    text: ' dawn pond ',
    order: 'longest',
    length: 'middle',
    state: 'bare',
    label: 'wren',
    jobs: 'failed',
    since: '2026-05-01',
    until: '2026-05-02',
  } as const;
  expect(Object.fromEntries(new URLSearchParams(queryOf(choice)))).toEqual({
    sort: '-duration_s',
    text: 'dawn pond',
    shortest_s: '60',
    longest_s: '3600',
    annotated: 'no',
    label: 'wren',
    jobs: 'failed',
    since: '2026-05-01',
    until: '2026-05-02T23:59:59.999Z',
  });
});

it('asks for an order by a label, and for those without one', () => {
  const sorted = (order: 'with' | 'fewest') =>
    new URLSearchParams(queryOf({ ...EVERYTHING, order, by: 'wren' })).get('sort');
  expect([sorted('with'), sorted('fewest')]).toEqual(['-label:wren', 'label:wren']);
  expect(queryOf({ ...EVERYTHING, order: 'jobs', without: 'owl' })).toBe('sort=jobs&without=owl');
});

it('gathers what the server says of all recordings, label by label', async () => {
  const asked: string[] = [];
  const told = await toldByServer('p', ['wren', 'owl'], (async (path: string) => {
    asked.push(path);
    const second = path.includes('offset=1000');
    const carrying = path.includes('wren') ? 2 : 0;
    return { recordings: [{ id: second ? '2' : '1', jobs: 'failed', carrying }], total: 1500 };
  }) as AskFor);
  expect(asked).toHaveLength(4);
  expect(told.get('2')).toEqual({ jobs: 'failed', carrying: { wren: 2, owl: 0 } });
});
