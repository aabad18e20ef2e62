// One websocket to any of the relays, bare: nothing is applied, so that the clients cost little.
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import WebSocket from 'ws';

const SYNC = 0;
const PRESENCE = 1;
const AUTH = 2;
const SYNC_REPLY = 4;
const ASK = 100;
const RECEIPT = 101;
const STEP1 = 0;
const STEP2 = 1;
const UPDATE = 2;
const NOTHING = Uint8Array.of(0, 0);

const written = (write) => encoding.encode(write);

export class Connection {
  /**
   * server: {kind, url, token}; heard(update, ms): called with all that comes of the document;
   * present(states, ms): with all that comes of who is there.
   */
  constructor(server, room, { heard = null, present = null, receipts = false } = {}) {
    const isHocuspocus = server.kind === 'hocuspocus';
    this.heard = heard;
    this.present = present;
    this.settled = 0;
    this.sent = 0;
    this.closed = null;
    this.prefix = isHocuspocus
      ? written((to) => encoding.writeVarString(to, room))
      : new Uint8Array();
    const protocols = server.token ? ['earmark', server.token] : [];
    const options = { perMessageDeflate: false, maxPayload: 1 << 30 };
    this.beganAt = performance.now();
    const address = isHocuspocus ? server.url : `${server.url}/${room}`;
    this.socket = new WebSocket(address, protocols, options);
    this.synced = new Promise((resolve, reject) => {
      this.isSynced = resolve;
      this.socket.on('error', reject);
      this.socket.on('close', (code, reason) => {
        this.closed = [code, String(reason)];
        reject(new Error(`closed with ${code} ${reason}`));
      });
    });
    this.synced.catch(() => {});
    this.socket.on('open', () => {
      if (isHocuspocus) this.send([AUTH, 0, 0]);
      if (receipts) this.send([ASK, ...written((to) => encoding.writeVarString(to, '{"receipts":true}'))]);
      this.send([SYNC, STEP1, 1, 0]);
    });
    this.socket.on('message', (data) => this.hear(data));
  }

  static async open(server, room, options) {
    const opened = new Connection(server, room, options);
    await opened.synced;
    return opened;
  }

  hear(data) {
    const at = this.prefix.length;
    const kind = data[at];
    if (kind === SYNC || kind === SYNC_REPLY) {
      const step = data[at + 1];
      if (step === STEP1) {
        // A device that has nothing yet still answers.
        this.send([SYNC, STEP2, 2, ...NOTHING]);
        this.sent += 1;
        return;
      }
      if (this.heard !== null) {
        const now = performance.now();
        const decoder = decoding.createDecoder(data);
        decoder.pos = at + 2;
        this.heard(decoding.readVarUint8Array(decoder), now);
      }
      if (step === STEP2) this.isSynced();
    } else if (kind === PRESENCE) {
      if (this.present !== null) this.present(data.subarray(at + 1), performance.now());
    } else if (kind === RECEIPT) {
      const decoder = decoding.createDecoder(data);
      decoder.pos = at + 1;
      this.settled = decoding.readVarUint(decoder);
    }
  }

  /** A whole message that says an update, to be sent later. */
  message(update) {
    return written((to) => {
      encoding.writeUint8Array(to, this.prefix);
      encoding.writeUint8(to, SYNC);
      encoding.writeUint8(to, UPDATE);
      encoding.writeVarUint8Array(to, update);
    });
  }

  /** Say where one is; `state` is JSON. */
  sendPresence(client, clock, state) {
    const states = written((to) => {
      encoding.writeVarUint(to, 1);
      encoding.writeVarUint(to, client);
      encoding.writeVarUint(to, clock);
      encoding.writeVarString(to, state);
    });
    const message = written((to) => {
      encoding.writeUint8Array(to, this.prefix);
      encoding.writeUint8(to, PRESENCE);
      encoding.writeVarUint8Array(to, states);
    });
    this.socket.send(message);
  }

  sendMessage(message) {
    this.sent += 1;
    this.socket.send(message);
  }

  send(bytes) {
    this.socket.send(Uint8Array.of(...this.prefix, ...bytes));
  }

  /** How many of the updates sent from now on are on disk. */
  get base() {
    return this.sent;
  }

  end() {
    this.socket.terminate();
  }
}
