/** The way to a room: the server that serves this page, or the one elsewhere that it names. */
import { serverOrigin } from '../way/place';
import { heardProof } from '../way/proof';

/** What tells the relay that a token follows; or none, but a cookie. */
const SUBPROTOCOL = 'earmark';

export function openSocket(room: string): WebSocket {
  const proof = heardProof();
  return new WebSocket(
    `${serverOrigin().replace(/^http/, 'ws')}/sync/${encodeURIComponent(room)}`,
    proof ? [SUBPROTOCOL, proof] : SUBPROTOCOL,
  );
}
