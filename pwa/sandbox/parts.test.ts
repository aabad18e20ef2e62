import { describe, expect, it } from 'vitest';
import { fetchParts } from './parts';

const DISTRIBUTION = { base: 'http://here/p/base/', lock: 'http://here/p/lock/lock.json' };
const LOCK = JSON.stringify({ packages: { numpy: { file_name: '../np/numpy.whl' } } });

describe('the parts of Python', () => {
  it('are the interpreter and the wheels of the lock file', async () => {
    const { lock, parts } = await fetchParts(DISTRIBUTION, async (url) =>
      url.endsWith('lock.json') ? new Response(LOCK) : new Response('bytes'),
    );
    expect(lock).toBe(LOCK);
    expect(parts.map(({ url }) => url.replace('http://here/p/', ''))).toEqual([
      'base/pyodide.mjs',
      'base/pyodide.asm.mjs',
      'base/pyodide.asm.wasm',
      'base/python_stdlib.zip',
      'np/numpy.whl',
    ]);
  });

  it('are named when one is missing', async () => {
    const gone = async () => new Response('', { status: 404 });
    await expect(fetchParts(DISTRIBUTION, gone)).rejects.toThrow('lock.json could not be fetched');
  });
});
