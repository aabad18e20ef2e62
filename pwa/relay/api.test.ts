import { afterEach, describe, expect, it, vi } from 'vitest';
import { ask, RelayError } from './api';
import { failureText } from './failure';

function answer(status: number, body: string) {
  vi.stubGlobal('fetch', async () => new Response(body, { status }));
}

afterEach(() => vi.unstubAllGlobals());

describe('ask', () => {
  it('returns the value and sends JSON with the cookie', async () => {
    const fetched = vi.fn(async (_path: string, _options: RequestInit) =>
      Response.json({ id: 'x' }),
    );
    vi.stubGlobal('fetch', fetched);
    expect(await ask('POST', '/projects', { name: 'Birds' })).toEqual({ id: 'x' });
    const [path, options] = fetched.mock.calls[0]!;
    expect(path).toBe('/api/v1/projects');
    expect(options).toMatchObject({ method: 'POST', credentials: 'same-origin' });
    expect(JSON.parse(options.body as string)).toEqual({ name: 'Birds' });
  });

  it('throws the code and sentence of the relay', async () => {
    answer(409, '{"error": {"code": "conflict", "message": "It is taken.", "details": {"a": 1}}}');
    const error = await ask('GET', '/x').catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(RelayError);
    expect(error).toMatchObject({ code: 'conflict', status: 409, details: { a: 1 } });
    expect(failureText(error)).toBe('It is taken.');
  });

  it('makes a sentence of an answer that is none of ours', async () => {
    answer(502, '<html>Bad gateway</html>');
    await expect(ask('GET', '/x')).rejects.toThrow('The server answered 502.');
    answer(200, 'not JSON');
    await expect(ask('GET', '/x')).rejects.toThrow('The server answered 200.');
  });

  it('says that nothing answered', async () => {
    vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('Failed to fetch')));
    const error = await ask('GET', '/x').catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'away' });
    expect(failureText(error)).toBe('The server cannot be reached.');
  });

  it('says a named sentence in the words of the page, with its values', () => {
    const details = { sentence: 'last-owner-of', projects: ['Bats', 'Birds'] };
    const error = new RelayError('conflict', 'as the server says it', 409, details);
    expect(failureText(error)).toBe(
      'This account is the last owner of Bats and Birds; give it another owner first.',
    );
    const unnamed = new RelayError('conflict', 'It is taken.', 409, { sentence: 'never-heard-of' });
    expect(failureText(unnamed)).toBe('It is taken.');
  });

  it('says when to try again', () => {
    const error = new RelayError('too_many', 'Too many.', 429, { retry_after_s: 130 });
    expect(failureText(error)).toBe('Too many tries. Try again in 3 minutes.');
  });
});
