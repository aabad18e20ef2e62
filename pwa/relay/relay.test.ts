import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browserName } from './browser_name';
import { initials } from './initials';
import { squares } from './qr_squares';
import { handsOut } from './records';
import { Relay } from './relay';

const ada = { id: '01', name: 'Ada', admin: false };
let answer: () => Response;

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
  vi.stubGlobal('fetch', async () => answer());
});
afterEach(() => vi.unstubAllGlobals());

describe('Relay', () => {
  it('is none at a static host', async () => {
    answer = () => Response.json({ relay: null });
    const relay = new Relay();
    await relay.refresh();
    expect([relay.phase, relay.person]).toEqual(['none', null]);
  });

  it('knows who is signed in, and remembers them without a network', async () => {
    answer = () => Response.json({ relay: 'earmark', person: ada });
    const relay = new Relay();
    await relay.refresh();
    expect([relay.phase, relay.person]).toEqual(['here', ada]);
    answer = () => Response.json({ relay: 'away' });
    const later = new Relay();
    await later.refresh();
    expect([later.phase, later.person]).toEqual(['away', ada]);
  });

  it('does not take a broken network for a relay that never was', async () => {
    answer = () => {
      throw new TypeError('Failed to fetch');
    };
    const relay = new Relay();
    await relay.refresh();
    expect(relay.phase).toBe('none');
  });

  it('tells when the server has ended a sign-in, and not when one signs out', async () => {
    const relay = new Relay();
    const ended = vi.fn();
    relay.addEventListener('ended', ended);
    answer = () => Response.json({ relay: 'earmark', person: ada });
    await relay.refresh();
    answer = () => Response.json({ relay: 'earmark', person: null });
    await relay.refresh();
    expect([relay.person, ended.mock.calls.length]).toEqual([null, 1]);
    await relay.refresh();
    relay.signedIn(ada);
    await relay.signOut();
    await relay.refresh();
    expect(ended).toHaveBeenCalledTimes(1);
  });

  it('tells the server of signing out once it can be reached, and takes nobody for who left', async () => {
    const relay = new Relay();
    relay.signedIn(ada);
    answer = () => {
      throw new TypeError('Failed to fetch');
    };
    await expect(relay.signOut()).rejects.toThrow();
    const asked: string[] = [];
    vi.stubGlobal('fetch', async (path: string) => {
      asked.push(path);
      return Response.json({ relay: 'earmark', person: ada });
    });
    const later = new Relay();
    await later.refresh();
    expect([later.phase, later.person]).toEqual(['here', null]);
    expect(asked).toEqual(['/api/v1/relay', '/api/v1/sign-out']);
    await later.refresh();
    expect(later.person).toEqual(ada);
  });

  it('does not hear an answer from before somebody signed in', async () => {
    const relay = new Relay();
    let tell = (_: Response) => {};
    vi.stubGlobal('fetch', () => new Promise<Response>((resolve) => (tell = resolve)));
    const asking = relay.refresh();
    relay.signedIn({ ...ada, id: '02' });
    tell(Response.json({ relay: 'earmark', person: ada }));
    await asking;
    expect(relay.person?.id).toBe('02');
  });

  it('forgets who was signed in even if the relay cannot be told', async () => {
    answer = () => Response.json({ person: ada });
    const relay = new Relay();
    await relay.signIn('Ada', 'blackbird-at-dawn');
    expect(relay.person).toEqual(ada);
    answer = () => {
      throw new TypeError('Failed to fetch');
    };
    await expect(relay.signOut()).rejects.toThrow();
    expect(relay.person).toBeNull();
  });
});

it('hands out no more than a role has', () => {
  expect(handsOut('admin')).toContain('owner');
  expect(handsOut('manager')).not.toContain('owner');
  expect(handsOut('reviewer')).toEqual([]);
});

it('names browsers as people do', () => {
  const chrome = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36';
  expect(browserName(chrome)).toBe('Chrome · Linux');
  expect(browserName('Mozilla/5.0 (iPad; CPU OS 18 like Mac OS X) Safari/605')).toBe(
    'Safari · iPad',
  );
  expect(browserName('')).toBe('–');
});

it('takes initials from the ends of a name', () => {
  const names = ['Ada', 'grace brewster hopper', 'ben.k', 'Åsa', ''];
  expect(names.map(initials)).toEqual(['A', 'GH', 'BK', 'Å', '?']);
});

it('draws a square for each dark module', () => {
  expect(
    squares([
      [true, false],
      [false, true],
    ]),
  ).toBe('M0 0h1v1h-1zM1 1h1v1h-1z');
});
