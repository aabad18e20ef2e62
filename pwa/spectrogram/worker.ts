import { openAudio } from '../audio/open';
import { startTransform } from './fft';
import type { Reply, Request } from './protocol';
import { failure, Session } from './session';
import { Source } from './source';
import { thumbnail } from './thumbnail';

type Open = Extract<Request, { kind: 'open' }>;
type Thumbnail = Extract<Request, { kind: 'thumbnail' }>;
type Measure = Extract<Request, { kind: 'measure' }>;

const scope = self as unknown as DedicatedWorkerGlobalScope;
const sessions = new Map<number, Promise<Session | null>>();
const sources = new Map<string, Promise<Source>>();
const sourceOf = new Map<number, string>();
const thumbnails = new Map<number, AbortController>();
const measuring = new Map<number, AbortController>();

void startTransform().catch(() => undefined);
// A promise that nobody handles is as bad as an error: the page then starts another worker.
scope.addEventListener('unhandledrejection', ({ reason }) => scope.reportError(reason));

function send(reply: Reply, transfer: Transferable[] = []): void {
  scope.postMessage(reply, transfer);
}

function share({ source: key, blob, name, analysis }: Open): Promise<Source> {
  let source = sources.get(key);
  if (!source) {
    source = openAudio(blob, name).then((reader) => new Source(reader, analysis));
    source.catch(() => sources.delete(key));
    sources.set(key, source);
  }
  return source;
}

async function open(request: Open): Promise<Session | null> {
  const { session: id, source: key } = request;
  try {
    const session = new Session(id, await share(request), send);
    sourceOf.set(id, key);
    await session.open();
    return session;
  } catch (error) {
    send(failure(id, error));
    return null;
  }
}

function measure(session: Session, { session: id, request, region }: Measure): void {
  measuring.get(id)?.abort();
  const abort = new AbortController();
  measuring.set(id, abort);
  void session.measure(request, region, abort.signal);
}

async function makeThumbnail({ session: id, blob, name }: Thumbnail): Promise<void> {
  const abort = new AbortController();
  thumbnails.set(id, abort);
  try {
    const reader = await openAudio(blob, name);
    const picture = await thumbnail(reader, abort.signal).finally(() => reader.close());
    send({ kind: 'thumbnailed', session: id, picture });
  } catch (error) {
    if (!abort.signal.aborted) send(failure(id, error));
  }
  thumbnails.delete(id);
}

function close(session: Session | null, id: number): void {
  sessions.delete(id);
  measuring.delete(id);
  const key = sourceOf.get(id);
  sourceOf.delete(id);
  if (session?.close() && key !== undefined) sources.delete(key);
}

scope.onmessage = async (event: MessageEvent<Request>) => {
  const request = event.data;
  if (request.kind === 'open') {
    sessions.set(request.session, open(request));
    return;
  }
  if (request.kind === 'thumbnail') return makeThumbnail(request);
  if (request.kind === 'close') thumbnails.get(request.session)?.abort();
  const session = (await sessions.get(request.session)) ?? null;
  if (request.kind === 'close') close(session, request.session);
  else if (!session) return;
  else if (request.kind === 'want') session.want(request.tiles);
  else if (request.kind === 'paint') session.repaint(request.paint, request.stamp);
  else if (request.kind === 'probe') {
    session.probe(request.request, request.level, request.timeS, request.frequencyHz);
  } else measure(session, request);
};
