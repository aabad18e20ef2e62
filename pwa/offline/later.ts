/**
 * Files that the app needs later than the rest: models, and the runtime that computes them.
 *
 * They are as large as all the rest, so they are fetched when the app itself is on the device.
 * Their names hold a hash of their content: what is there is right.
 */

/** What is needed of the browser's caches, so that tests can stand in for them. */
export interface Caches {
  open(name: string): Promise<Pick<Cache, 'match' | 'put' | 'keys' | 'delete'>>;
}

const CACHE = 'earmark-later';
const PATTERN = /^\/?(?:models\/.*\.onnx$|assets\/ort-)/;

interface Entry {
  readonly url: string;
}

/** Part what the build lists: the files that the app needs at once, and those for later. */
export function partLater<T extends string | Entry>(listed: readonly T[]): [now: T[], later: T[]] {
  const isLater = (entry: T) => PATTERN.test(typeof entry === 'string' ? entry : entry.url);
  return [listed.filter((entry) => !isLater(entry)), listed.filter(isLater)];
}

export class LaterFiles {
  readonly #paths: ReadonlySet<string>;

  /** entries : as the build lists them; base : the address of the app */
  constructor(
    entries: readonly (string | Entry)[],
    base: string,
    private readonly caches: Caches,
    private readonly fetch: (address: string) => Promise<Response>,
  ) {
    const urls = entries.map((entry) => (typeof entry === 'string' ? entry : entry.url));
    this.#paths = new Set(urls.map((url) => new URL(url, base).pathname));
  }

  has(path: string): boolean {
    return this.#paths.has(path);
  }

  /** The file, from this device if it is there; otherwise it is kept from now on. */
  async answer(path: string): Promise<Response> {
    const cache = await this.caches.open(CACHE);
    const kept = await cache.match(path);
    if (kept) return kept;
    const fresh = await this.fetch(path);
    // Without room for it the app still works, as long as there is a network.
    if (fresh.ok) await cache.put(path, fresh.clone()).catch(() => undefined);
    return fresh;
  }

  /**
   * Fetch what is not there, one file after the other, and drop what is not needed any more.
   * Resolves to whether all of it is here then; rejects without a network.
   */
  async fetchAll(): Promise<boolean> {
    const cache = await this.caches.open(CACHE);
    let isWhole = true;
    for (const path of this.#paths) {
      const answer = await this.answer(path);
      // Not waited for: it ends with its copy, which a full disk may never have read.
      void answer.body?.cancel().catch(() => undefined);
      isWhole &&= (await cache.match(path)) !== undefined;
    }
    for (const { url } of await cache.keys()) {
      if (!this.has(new URL(url).pathname)) await cache.delete(url);
    }
    return isWhole;
  }
}
