import { describe, expect, it } from 'vitest';
import type { Reply } from './protocol';
import { WorkerLink } from './worker_link';

class FakeWorker {
  onmessage: ((event: { data: Reply }) => void) | null = null;
  onerror: (() => void) | null = null;
  sent: unknown[] = [];
  ended = false;
  postMessage(message: unknown) {
    this.sent.push(message);
  }
  terminate() {
    this.ended = true;
  }
}

function make() {
  const workers: FakeWorker[] = [];
  const link = new WorkerLink(() => {
    workers.push(new FakeWorker());
    return workers.at(-1) as unknown as Worker;
  });
  return { link, workers };
}

const idle = (session: number): Reply => ({ kind: 'idle', session, warnings: [] });

describe('WorkerLink', () => {
  it('runs one worker for all recordings and sorts its replies', () => {
    const { link, workers } = make();
    const got: string[] = [];
    const a = link.connect(() => got.push('a'));
    const b = link.connect(() => got.push('b'));
    a.send({ kind: 'close', session: a.session });
    b.send({ kind: 'close', session: b.session });
    expect(workers).toHaveLength(1);
    workers[0]!.onmessage!({ data: idle(b.session) });
    workers[0]!.onmessage!({ data: idle(a.session) });
    expect(got).toEqual(['b', 'a']);
  });

  it('hears nothing after disconnecting', () => {
    const { link, workers } = make();
    const got: Reply[] = [];
    const a = link.connect((reply) => got.push(reply));
    link.warm();
    a.disconnect();
    workers[0]!.onmessage!({ data: idle(a.session) });
    expect(got).toEqual([]);
  });

  it('has everyone open again in another worker when one dies', () => {
    const { link, workers } = make();
    const got: Reply[] = [];
    const a = link.connect((reply) => got.push(reply));
    link.warm();
    workers[0]!.onerror!();
    expect(workers[0]!.ended).toBe(true);
    expect(got).toEqual([{ kind: 'restarted', session: a.session }]);
    a.send({ kind: 'close', session: a.session });
    expect(workers).toHaveLength(2);
    workers[0]!.onerror!();
    expect(workers[1]!.ended).toBe(false);
  });

  it('gives up on a worker that dies again and again', () => {
    const { link, workers } = make();
    const got: Reply[] = [];
    link.connect((reply) => got.push(reply));
    for (let death = 0; death < 4; death++) {
      link.warm();
      workers[death]!.onerror!();
    }
    expect(got.map(({ kind }) => kind)).toEqual([
      ...['restarted', 'restarted', 'restarted', 'failed'],
    ]);
    expect(got.at(-1)).toMatchObject({ code: 'worker' });
  });
});
