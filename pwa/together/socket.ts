/** The way to a room: the server that serves this page; the session's cookie says who comes. */

/** What tells the relay that no token follows, but a cookie. */
const SUBPROTOCOL = 'earmark';

export function openSocket(room: string): WebSocket {
  const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
  return new WebSocket(
    `${scheme}://${location.host}/sync/${encodeURIComponent(room)}`,
    SUBPROTOCOL,
  );
}
