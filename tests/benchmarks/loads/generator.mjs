// `node generator.mjs JOB`: puts one load on one relay and prints what it found, as JSON.
//
// A job names the load, the server, the room and the load's own numbers; see rooms.py. While it runs
// it says on lines of its own that a part begins, so that memory can be read part by part.
import { Connection } from './connection.mjs';
import { edits, recordingOf } from './edits.mjs';
import { countHeard, Ear, latencies } from './latencies.mjs';

const job = JSON.parse(process.argv[2]);
const { server } = job;

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const say = (part) => process.stdout.write(`${JSON.stringify({ part })}\n`);
const many = (count, make) => Promise.all(Array.from({ length: count }, (_, at) => make(at)));

async function until(check, ms, what) {
  const deadline = performance.now() + ms;
  while (!check()) {
    if (performance.now() > deadline) throw new Error(`${what} took longer than ${ms} ms`);
    await pause(5);
  }
}

/** How much of a core this program takes, from now until `end()` is called. */
function watchOurselves() {
  const [beganAt, before] = [performance.now(), process.cpuUsage()];
  return () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e3 / (performance.now() - beganAt);
  };
}

/** Writers send their next edit `perS` times a second each, evenly, for so many seconds. */
async function atPace(writers, perS, seconds) {
  const step = 1000 / perS;
  const beganAt = performance.now();
  const due = writers.map((writer, at) => ({ writer, next: (at * step) / writers.length }));
  for (let now = 0; now < seconds * 1000; now = performance.now() - beganAt) {
    for (const one of due) {
      if (one.next > now) continue;
      one.next += step;
      sendNext(one.writer);
    }
    await pause(Math.max(0, Math.min(...due.map((one) => one.next)) - now));
  }
}

function sendNext(writer) {
  const message = writer.messages[writer.sentAt.length];
  writer.sentAt.push(performance.now());
  writer.connection.sendMessage(message);
}

/** Somebody who edits in a room, with as many edits made ahead. */
async function writerIn(room, count, ear = null) {
  const writer = { ...edits(count), sentAt: [] };
  if (ear) ear.client = writer.client;
  const heard = ear ? ear.heard : null;
  writer.connection = await Connection.open(server, room, { heard, receipts: true });
  writer.messages = writer.updates.map((update) => writer.connection.message(update));
  writer.base = writer.connection.sent;
  return writer;
}

async function readerIn(room) {
  const ear = new Ear();
  ear.connection = await Connection.open(server, room, { heard: ear.heard });
  return ear;
}

const hasAll = (ears, writers) => () =>
  ears.every((ear) => {
    const all = ear.arrivalsOf(writers);
    const others = writers.filter((writer) => writer.client !== ear.client);
    return others.every(({ client, sentAt }) => all.get(client).length >= sentAt.length);
  });

const loads = {
  /** `writers` send `perS` edits a second each; `readers` listen, and the writers if `mutual`. */
  async pace({ room, writers, perS, readers, seconds, mutual = false, warmUpS = 1 }) {
    const count = Math.ceil((seconds + warmUpS) * perS) + 2;
    const own = await many(writers, () => (mutual ? new Ear() : null));
    const people = await many(writers, (at) => writerIn(room, count, own[at]));
    const ears = await many(readers, () => readerIn(room));
    if (mutual) ears.push(...own);
    await atPace(people, perS, warmUpS);
    await pause(200);
    const used = watchOurselves();
    const fromMs = performance.now();
    await atPace(people, perS, seconds);
    const cpu = used();
    await until(hasAll(ears, people), 60_000, 'the last edit');
    return { ...latencies(ears, people, fromMs), cpu };
  },

  /** `writers` send as fast as the relay takes it; counted when time is up, or all is there. */
  async flood({ room, writers, each, seconds, warmUpS = 1 }) {
    await floodFor(`${room}W`, writers, Math.ceil(each / 4), warmUpS);
    return await floodFor(room, writers, each, seconds);
  },

  /** From opening a websocket until so many bytes of the document have come. */
  async cold({ room, bytes }) {
    const ear = new Ear();
    const connection = new Connection(server, room, { heard: ear.heard });
    await until(() => ear.bytes >= bytes || connection.closed, 60_000, 'the first sync');
    if (connection.closed) throw new Error(`closed with ${connection.closed}`);
    return { seconds: (ear.longest.at - connection.beganAt) / 1000, bytes: ear.bytes };
  },

  /** One connection to each of `count` rooms; until each has its document. */
  async rooms({ room, count, bytes, atOnce = 50 }) {
    const beganAt = performance.now();
    const used = watchOurselves();
    let next = 0;
    await many(atOnce, async () => {
      while (next < count) {
        const ear = new Ear();
        const name = `${room}${next++}`;
        const connection = await Connection.open(server, name, { heard: ear.heard });
        await until(() => ear.bytes >= bytes || connection.closed, 60_000, name);
        if (connection.closed) throw new Error(`${name}: closed with ${connection.closed}`);
      }
    });
    const [seconds, cpu] = [(performance.now() - beganAt) / 1000, used()];
    say('open');
    await pause(1000);
    return { seconds, cpu };
  },

  /** Others at work while `asleep` connections read nothing and somebody sends a lot. */
  async stalled({ room, readers, asleep, seconds, bytes, perS }) {
    const load = Array.from({ length: seconds * perS }, () =>
      recordingOf(bytes / 10_000, 'n'.repeat(9_800)),
    );
    const awake = await background(room, readers, seconds);
    const importer = await Connection.open(server, room, {});
    const sleepers = await many(asleep, () => Connection.open(server, room, {}));
    for (const sleeper of sleepers) sleeper.socket.pause();
    say('asleep');
    const used = watchOurselves();
    const sending = [];
    for (const [at, message] of load.map((update) => importer.message(update)).entries()) {
      sending.push(pause((1000 / perS) * at).then(() => importer.sendMessage(message)));
    }
    const found = await awake.work();
    await Promise.all(sending);
    return { ...found, cpu: used() };
  },

  /** Others at work in the same room and in another one while 20 MB come in one update. */
  async large({ room, readers, annotations, seconds }) {
    const load = recordingOf(annotations);
    const here = await background(room, readers, seconds);
    const elsewhere = await background(`${room}B`, readers, seconds);
    const importer = await Connection.open(server, room, {});
    const message = importer.message(load);
    const listener = new Ear();
    await Connection.open(server, room, { heard: listener.heard });
    say('import');
    const used = watchOurselves();
    let sentAt = 0;
    const sending = pause(500).then(() => {
      sentAt = performance.now();
      importer.sendMessage(message);
    });
    const [inRoom, inOther] = await Promise.all([here.work(), elsewhere.work(), sending]);
    await until(() => listener.bytes >= load.length * 0.9, 60_000, 'the import');
    const took = (listener.longest.at - sentAt) / 1000;
    return { here: inRoom, elsewhere: inOther, seconds: took, cpu: used() };
  },

  /** Put documents in rooms, for later: `count` rooms of `annotations` each. */
  async seed({ room, count, annotations, atOnce = 20 }) {
    const update = recordingOf(annotations);
    let next = 0;
    await many(Math.min(atOnce, count), async () => {
      while (next < count) {
        const name = count === 1 ? room : `${room}${next}`;
        next += 1;
        const ear = new Ear();
        const other = await Connection.open(server, name, { heard: ear.heard });
        const connection = await Connection.open(server, name, { receipts: true });
        const base = connection.sent;
        connection.sendMessage(connection.message(update));
        const isThere = () => ear.bytes >= update.length * 0.9;
        const isDurable = () => server.kind !== 'earmark' || connection.settled > base;
        await until(() => isThere() && isDurable(), 60_000, 'the update');
      }
    });
    await pause(2000); // nobody leaves before it is stored
    return { bytes: update.length };
  },
};

async function floodFor(room, writers, each, seconds) {
  const ear = await readerIn(room);
  const people = await many(writers, () => writerIn(room, each));
  say('flood');
  const used = watchOurselves();
  const beganAt = performance.now();
  const endsAt = beganAt + seconds * 1000;
  const isDone = () => people.every((one) => one.connection.settled >= one.base + each);
  await Promise.race([Promise.all(people.map((one) => pour(one, endsAt))), pause(seconds * 1000)]);
  while (performance.now() < endsAt && !(server.kind === 'earmark' && isDone())) await pause(5);
  const took = (performance.now() - beganAt) / 1000;
  const cpu = used();
  const durable = people.reduce((sum, p) => sum + Math.max(0, p.connection.settled - p.base), 0);
  const heard = countHeard(ear, people, beganAt + took * 1000);
  const closed = people.find((one) => one.connection.closed)?.connection.closed;
  if (closed) throw new Error(`closed with ${closed}`);
  const sent = people.reduce((sum, one) => sum + one.sentAt.length, 0);
  for (const one of [...people, ear]) one.connection.end();
  return { perS: (server.kind === 'earmark' ? Math.min(durable, heard) : heard) / took,
    durable, heard, sent, took, cpu };
}

/** Send all of one writer's edits, never more ahead than the socket takes. */
async function pour(writer, endsAt) {
  const { socket } = writer.connection;
  while (writer.sentAt.length < writer.messages.length && performance.now() < endsAt) {
    for (let turn = 0; turn < 20 && writer.sentAt.length < writer.messages.length; turn++) {
      sendNext(writer);
    }
    if (socket.bufferedAmount > 1 << 16) await pause(1);
    else await new Promise((resolve) => setImmediate(resolve));
  }
}

/** One person who edits 100 times a second, and others who read that. */
async function background(room, readers, seconds) {
  const perS = 100;
  const writer = await writerIn(room, seconds * perS + perS);
  const ears = await many(readers, () => readerIn(room));
  await atPace([writer], perS, 0.5);
  return {
    async work() {
      const fromMs = performance.now();
      await atPace([writer], perS, seconds);
      await until(hasAll(ears, [writer]), 60_000, 'the last edit of the others');
      return latencies(ears, [writer], fromMs);
    },
  };
}

try {
  const found = await loads[job.load](job);
  process.stdout.write(`${JSON.stringify({ found })}\n`);
  process.exit(0);
} catch (error) {
  process.stdout.write(`${JSON.stringify({ error: String(error.stack) })}\n`);
  process.exit(1);
}
