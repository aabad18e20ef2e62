import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { revised } from '../offline/revised';
import { Relay } from '../relay/relay';
import { openSocket } from '../together/socket';
import { askServer } from './ask_server';
import { isElsewhere, serverHost, serverOrigin, serverUrl, setElsewhere } from './place';
import { heardProof, heedProof, proofFor, startWay } from './proof';

const PAGE = 'https://app.example';
const RELAY = 'https://relay.example';
const asked: { url: string; request: RequestInit }[] = [];
let answer: (url: string) => Response;

beforeEach(async () => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
  vi.stubGlobal('location', new URL(`${PAGE}/#/`));
  vi.stubGlobal('fetch', async (url: string, request: RequestInit) => {
    asked.push({ url, request });
    return answer(url);
  });
  asked.length = 0;
  answer = () => Response.json({});
  await heedProof(RELAY, '');
});

const authorization = () => new Headers(asked.at(-1)!.request.headers).get('Authorization');

describe('the way to the server', () => {
  it('is our own host, with its cookie, unless told otherwise', async () => {
    await askServer(serverUrl('/api/v1/me'));
    expect(asked).toEqual([{ url: '/api/v1/me', request: { credentials: 'same-origin' } }]);
    expect([serverOrigin(), serverHost(), heardProof()]).toEqual([PAGE, 'app.example', null]);
  });

  it('leads elsewhere, with what the server told last and without any cookie', async () => {
    setElsewhere(`${RELAY}/`);
    expect([serverOrigin(), serverUrl('/api/v1/me')]).toEqual([RELAY, `${RELAY}/api/v1/me`]);
    answer = () => Response.json({}, { headers: { 'Earmark-Session': 'one' } });
    await askServer(serverUrl('/api/v1/sign-in'), { method: 'POST' });
    expect(authorization()).toBeNull();
    answer = () => Response.json({});
    await askServer(serverUrl('/api/v1/me'), { headers: { Range: 'bytes=0-1' } });
    expect(authorization()).toBe('Bearer one');
    expect(asked.at(-1)!.request.credentials).toBe('omit');
    expect(heardProof()).toBe('one');
    answer = () => Response.json({}, { headers: { 'Earmark-Session': '' } });
    await askServer(serverUrl('/api/v1/sign-out'), { method: 'POST' });
    expect([heardProof(), await proofFor(RELAY)]).toEqual([null, null]);
  });

  it('shows one server nothing of another', async () => {
    setElsewhere(RELAY);
    await heedProof(RELAY, 'one');
    await askServer('https://other.example/api/v1/me');
    expect(authorization()).toBeNull();
    setElsewhere('https://other.example');
    expect(heardProof()).toBeNull();
  });

  it('opens rooms with it, after a start too', async () => {
    const opened: unknown[] = [];
    vi.stubGlobal('WebSocket', function WebSocket(...given: unknown[]) {
      opened.push(given);
    });
    openSocket('project:P');
    setElsewhere(RELAY);
    await heedProof(RELAY, 'two');
    await startWay();
    openSocket('project:P');
    expect(opened).toEqual([
      ['wss://app.example/sync/project%3AP', 'earmark'],
      ['wss://relay.example/sync/project%3AP', ['earmark', 'two']],
    ]);
  });

  it.each(['', null, undefined, 'relay.example', `${PAGE}/`])('takes %o for our own', (address) => {
    setElsewhere(RELAY);
    setElsewhere(address);
    expect(isElsewhere()).toBe(false);
  });
});

describe('a page on a static host', () => {
  const own = `/api/v1/relay`;

  it('is told where the relay is, and asks there', async () => {
    const person = { id: '01', name: 'Ada', admin: false };
    answer = (url) =>
      Response.json(url === own ? { relay: null, elsewhere: RELAY } : { relay: 'earmark', person });
    const relay = new Relay();
    await relay.refresh();
    expect([relay.phase, relay.person]).toEqual(['here', person]);
    expect(asked.map(({ url }) => url)).toEqual([own, RELAY + own]);
    // Its own host is away, as without a network: the relay may still be there.
    answer = (url) => Response.json({ relay: url === own ? 'away' : 'earmark', person: null });
    await relay.refresh();
    expect([relay.phase, relay.person]).toEqual(['here', null]);
    // The host names none any more.
    answer = () => Response.json({ relay: null });
    await relay.refresh();
    expect([relay.phase, isElsewhere()]).toEqual(['none', false]);
  });
});

it('keeps the app anew where its headers are others', () => {
  const listed = [
    { url: 'index.html', revision: 'a1' },
    { url: 'assets/x.js', revision: null },
  ];
  expect(revised(listed, undefined)).toEqual(listed);
  expect(revised(listed, '-h2').map(({ revision }) => revision)).toEqual(['a1-h2', '-h2']);
});
