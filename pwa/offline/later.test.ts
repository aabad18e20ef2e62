import { expect, test } from 'vitest';
import { type Caches, LaterFiles, partLater } from './later';

const BASE = 'https://example.org/sw.js';

/** One cache in memory, with the little of a browser's that is needed. */
class FakeCache {
  readonly kept = new Map<string, string>();
  full = false;

  async match(path: RequestInfo | URL) {
    const text = this.kept.get(new URL(String(path), BASE).href);
    return text === undefined ? undefined : new Response(text);
  }

  async put(path: RequestInfo | URL, response: Response) {
    if (this.full) throw new DOMException('No space.', 'QuotaExceededError');
    this.kept.set(new URL(String(path), BASE).href, await response.text());
  }

  async keys() {
    return [...this.kept.keys()].map((url) => new Request(url));
  }

  async delete(url: RequestInfo | URL) {
    return this.kept.delete(String(url));
  }
}

function device() {
  const cache = new FakeCache();
  const asked: string[] = [];
  const files = new LaterFiles(
    ['models/1a/yamnet.onnx', { url: 'assets/ort-1.wasm' }],
    BASE,
    { open: async () => cache } as Caches,
    async (address) => {
      asked.push(address);
      return new Response(`content of ${address}`);
    },
  );
  return { cache, asked, files };
}

test('parts models and their runtime from what the app needs at once', () => {
  const listed = ['index.html', 'models/1a/yamnet.onnx', { url: 'assets/ort-1.wasm' }, 'a.wasm'];
  expect(partLater(listed)).toEqual([
    ['index.html', 'a.wasm'],
    ['models/1a/yamnet.onnx', { url: 'assets/ort-1.wasm' }],
  ]);
});

test('fetches a file once', async () => {
  const { asked, files } = device();
  expect(files.has('/models/1a/yamnet.onnx')).toBe(true);
  expect(files.has('/index.html')).toBe(false);
  for (let i = 0; i < 2; i++) {
    const answer = await files.answer('/models/1a/yamnet.onnx');
    expect(await answer.text()).toBe('content of /models/1a/yamnet.onnx');
  }
  expect(asked).toEqual(['/models/1a/yamnet.onnx']);
});

test('keeps all of them, and drops those of an older version', async () => {
  const { cache, asked, files } = device();
  cache.kept.set('https://example.org/models/0f/yamnet.onnx', 'old');
  await files.answer('/assets/ort-1.wasm');
  expect(await files.fetchAll()).toBe(true);
  expect(asked).toEqual(['/assets/ort-1.wasm', '/models/1a/yamnet.onnx']);
  expect([...cache.kept.keys()].sort()).toEqual([
    'https://example.org/assets/ort-1.wasm',
    'https://example.org/models/1a/yamnet.onnx',
  ]);
});

test('answers from the network where there is no room', async () => {
  const { cache, files } = device();
  cache.full = true;
  const answer = await files.answer('/assets/ort-1.wasm');
  expect(await answer.text()).toBe('content of /assets/ort-1.wasm');
  expect(await files.fetchAll()).toBe(false);
});
