import { openAudio } from '../audio/open';
import { startTransform } from './fft';
import type { Reply, Request } from './protocol';
import { failure, Session } from './session';

const scope = self as unknown as DedicatedWorkerGlobalScope;
const sessions = new Map<number, Promise<Session | null>>();

void startTransform().catch(() => undefined);

function send(reply: Reply, transfer: Transferable[] = []): void {
  scope.postMessage(reply, transfer);
}

async function open(request: Extract<Request, { kind: 'open' }>): Promise<Session | null> {
  const { session: id, blob, name, channel, fftSize } = request;
  try {
    const session = new Session(id, await openAudio(blob, name), channel, fftSize, send);
    await session.open();
    return session;
  } catch (error) {
    send(failure(id, error));
    return null;
  }
}

scope.onmessage = async (event: MessageEvent<Request>) => {
  const request = event.data;
  if (request.kind === 'open') {
    sessions.set(request.session, open(request));
    return;
  }
  const session = await sessions.get(request.session);
  if (request.kind === 'want') session?.want(request.tiles);
  else if (request.kind === 'paint') session?.repaint(request.paint, request.stamp);
  else {
    sessions.delete(request.session);
    session?.close();
  }
};
