/** The files of the Pyodide distribution, fetched for a frame that cannot fetch. */
import type { Distribution } from '../python/messages';
import type { Part } from './messages';

interface Lock {
  readonly packages: Readonly<Record<string, { readonly file_name: string }>>;
}

const INTERPRETER = ['pyodide.mjs', 'pyodide.asm.mjs', 'pyodide.asm.wasm', 'python_stdlib.zip'];

export type Fetch = (url: string) => Promise<Response>;

/** Fetch everything that Python is made of. Rejects with a sentence. */
export async function fetchParts(
  distribution: Distribution,
  get: Fetch = (url) => fetch(url),
): Promise<{ lock: string; parts: Part[] }> {
  const lock = new TextDecoder().decode((await fetchPart(distribution.lock, get)).bytes);
  const wheels = Object.values((JSON.parse(lock) as Lock).packages);
  const urls = [
    ...INTERPRETER.map((name) => new URL(name, distribution.base).href),
    ...wheels.map(({ file_name }) => new URL(file_name, distribution.lock).href),
  ];
  return { lock, parts: await Promise.all(urls.map((url) => fetchPart(url, get))) };
}

async function fetchPart(url: string, get: Fetch): Promise<Part> {
  const response = await get(url);
  if (!response.ok) throw new Error(`${url} could not be fetched (${response.status}).`);
  return { url, bytes: await response.arrayBuffer() };
}
