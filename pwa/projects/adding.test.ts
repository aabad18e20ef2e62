import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Added, AddOptions, GivenFile } from '../storage';
import { Adding } from './adding';

/** A library whose files are taken when the test says so. */
class SlowLibrary {
  readonly taken: string[] = [];
  #next: () => void = () => {};

  /** Let one more file in. */
  async take(): Promise<void> {
    await settle();
    this.#next();
    await settle();
  }

  async add(_: string, files: readonly GivenFile[], options: AddOptions = {}): Promise<Added> {
    const problems: string[] = [];
    for (const [index, given] of files.entries()) {
      const { name } = given as File;
      options.onProgress?.(index, files.length, name);
      await new Promise<void>((resolve) => {
        this.#next = resolve;
        options.signal?.addEventListener('abort', () => resolve());
      });
      if (options.signal?.aborted) break;
      if (name.startsWith('bad')) problems.push(`${name} is no sound.`);
      else this.taken.push(name);
    }
    return { added: [], existing: [], problems };
  }
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 8; turn += 1) await Promise.resolve();
}

const files = (...names: string[]) => names.map((name) => new File(['x'], name));

let library: SlowLibrary;
let adding: Adding;

beforeEach(() => {
  library = new SlowLibrary();
  adding = new Adding(library);
});

describe('adding files', () => {
  it('tells how far it is, and ends', async () => {
    const done = adding.add('p', files('a.wav', 'b.wav'));
    await settle();
    expect(adding.progress('p')).toEqual({ done: 0, all: 2, name: 'a.wav' });
    expect(adding.progress('other')).toBeNull();
    await library.take();
    expect(adding.progress('p')).toEqual({ done: 1, all: 2, name: 'b.wav' });
    await library.take();
    await done;
    expect(adding.progress('p')).toBeNull();
  });

  it('takes what is given meanwhile after the rest, in one count', async () => {
    const first = adding.add('p', files('a.wav'));
    const second = adding.add('p', files('b.wav', 'c.wav'));
    await settle();
    expect(adding.progress('p')).toMatchObject({ done: 0, all: 3 });
    await library.take();
    await first;
    expect(adding.progress('p')).toEqual({ done: 1, all: 3, name: 'b.wav' });
    await library.take();
    await library.take();
    await second;
    expect(library.taken).toEqual(['a.wav', 'b.wav', 'c.wav']);
    expect(adding.progress('p')).toBeNull();
  });

  it('stops the files that wait as well, and can begin again', async () => {
    const first = adding.add('p', files('a.wav', 'b.wav'));
    const second = adding.add('p', files('c.wav'));
    await library.take();
    adding.stop('p');
    await Promise.all([first, second]);
    expect(library.taken).toEqual(['a.wav']);
    expect(adding.progress('p')).toBeNull();
    const again = adding.add('p', files('d.wav'));
    await library.take();
    await again;
    expect(library.taken).toEqual(['a.wav', 'd.wav']);
  });

  it('takes what is given right after a stop', async () => {
    const first = adding.add('p', files('a.wav', 'b.wav'));
    await settle();
    adding.stop('p');
    const second = adding.add('p', files('c.wav'));
    await first;
    expect(adding.progress('p')).toMatchObject({ all: 1 });
    await library.take();
    await second;
    expect(library.taken).toEqual(['c.wav']);
    expect(adding.progress('p')).toBeNull();
  });

  it('keeps each problem once, of its project, until dismissed', async () => {
    const first = adding.add('p', files('bad.wav'));
    await library.take();
    await first;
    adding.report('p', ['bad.wav is no sound.', 'dawn.txt: line 2 has no time.']);
    expect(adding.problems('p')).toEqual(['bad.wav is no sound.', 'dawn.txt: line 2 has no time.']);
    expect(adding.problems('other')).toEqual([]);
    adding.dismiss('p');
    expect(adding.problems('p')).toEqual([]);
  });

  it('tells of a device that failed, and goes on with what waits', async () => {
    let calls = 0;
    const failing = new Adding({
      add: async () => {
        calls += 1;
        if (calls === 1) throw new Error('The disk is full.');
        return { added: [], existing: [], problems: [] };
      },
    });
    await Promise.all([failing.add('p', files('a.wav')), failing.add('p', files('b.wav'))]);
    expect(failing.problems('p')).toEqual(['The disk is full.']);
    expect(calls).toBe(2);
  });
});
