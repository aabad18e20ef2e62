/** The messages of a room: y-websocket's, and three of our own. See docs/sync_protocol.md. */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/** What a message from the relay says. */
export type Message =
  | { readonly kind: 'step1'; readonly state: Uint8Array }
  | { readonly kind: 'step2' | 'update'; readonly update: Uint8Array }
  | { readonly kind: 'awareness'; readonly states: Uint8Array }
  | { readonly kind: 'query-awareness' }
  | { readonly kind: 'receipt'; readonly count: number }
  | {
      readonly kind: 'refused';
      readonly n: number;
      readonly code: string;
      readonly message: string;
      readonly details?: { readonly root?: string; readonly entry?: string };
    }
  | { readonly kind: 'other' };

const [SYNC, AWARENESS, QUERY_AWARENESS] = [0, 1, 3];
const [ASK, RECEIPT, REFUSED] = [100, 101, 102];
const [STEP1, STEP2, UPDATE] = [0, 1, 2];

export function readMessage(data: Uint8Array): Message {
  const decoder = decoding.createDecoder(data);
  switch (decoding.readVarUint(decoder)) {
    case SYNC:
      return readSync(decoder);
    case AWARENESS:
      return { kind: 'awareness', states: decoding.readVarUint8Array(decoder) };
    case QUERY_AWARENESS:
      return { kind: 'query-awareness' };
    case RECEIPT:
      return { kind: 'receipt', count: decoding.readVarUint(decoder) };
    case REFUSED:
      return { kind: 'refused', ...JSON.parse(decoding.readVarString(decoder)) };
    default:
      return { kind: 'other' };
  }
}

function readSync(decoder: decoding.Decoder): Message {
  const step = decoding.readVarUint(decoder);
  const bytes = decoding.readVarUint8Array(decoder);
  if (step === STEP1) return { kind: 'step1', state: bytes };
  return { kind: step === STEP2 ? 'step2' : 'update', update: bytes };
}

/** Ask for receipts, and say who asks. */
export function askMessage(client: string, device: string): Uint8Array {
  return message(ASK, (encoder) =>
    encoding.writeVarString(encoder, JSON.stringify({ receipts: true, client, device })),
  );
}

/** Ask for what is missing here, by what is known. */
export function step1Message(state: Uint8Array): Uint8Array {
  return syncMessage(STEP1, state);
}

export function step2Message(update: Uint8Array): Uint8Array {
  return syncMessage(STEP2, update);
}

export function updateMessage(update: Uint8Array): Uint8Array {
  return syncMessage(UPDATE, update);
}

export function awarenessMessage(states: Uint8Array): Uint8Array {
  return message(AWARENESS, (encoder) => encoding.writeVarUint8Array(encoder, states));
}

function syncMessage(step: number, bytes: Uint8Array): Uint8Array {
  return message(SYNC, (encoder) => {
    encoding.writeVarUint(encoder, step);
    encoding.writeVarUint8Array(encoder, bytes);
  });
}

function message(type: number, write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, type);
  write(encoder);
  return encoding.toUint8Array(encoder);
}
