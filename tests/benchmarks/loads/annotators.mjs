// `node annotators.mjs JOB`: people who label, as many as each line on standard input asks for.
//
// A line {"people", "seconds"} brings the crowd to that number, lets it work, and is answered by a
// line that says how long what was sent took to come, by kind. See load.py.
import { createInterface } from 'node:readline';
import { Annotator } from './annotator.mjs';
import { shares, travelTimes } from './latencies.mjs';

const { server, room, mix, audio } = JSON.parse(process.argv[2]);
const TURN_MS = 2;
const WARM_UP_MS = 1000;
const PATIENCE_MS = 8000;
const COMING_AT_ONCE = 40;

const rooms = [];
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const say = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);
const crowd = () => rooms.flat();

/** Rooms are filled one after the other, and left whole. */
async function gather(people) {
  while (crowd().length > people) for (const one of rooms.pop()) one.leave();
  const wanted = [];
  for (let at = crowd().length; at < people; at++) {
    const index = Math.floor(at / mix.perRoom);
    rooms[index] ??= [];
    wanted.push(async () => rooms[index].push(await Annotator.at(server, `${room}R${index}`)));
  }
  const come = async () => {
    while (wanted.length) await wanted.shift()();
  };
  await Promise.all(Array.from({ length: COMING_AT_ONCE }, come));
}

/** Everybody does one thing every `everyS`, each at a moment of their own. */
function rhythm(people, everyS, act) {
  const everyMs = everyS * 1000;
  const beganAt = performance.now();
  const shuffled = people.map((one) => ({ one, key: Math.random() })).sort((a, b) => a.key - b.key);
  let turn = 0;
  return (now) => {
    while (beganAt + ((turn + 1) * everyMs) / people.length <= now) {
      act(shuffled[turn % people.length].one);
      turn += 1;
    }
  };
}

/** Let them work; `late` are the milliseconds by which this program itself came late. */
async function work(people, ms, late) {
  const rhythms = [
    rhythm(people, mix.editS, (one) => one.edit()),
    rhythm(people, mix.presenceS, (one) => one.say()),
  ];
  if (audio) rhythms.push(rhythm(people, mix.rangeS, (one) => one.read(audio)));
  const endsAt = performance.now() + WARM_UP_MS + ms;
  let fromMs = 0;
  let used = null;
  for (let now = performance.now(); now < endsAt; ) {
    if (!fromMs && now >= endsAt - ms) {
      fromMs = now;
      used = process.cpuUsage();
      say({ part: 'measuring' });
    }
    for (const act of rhythms) act(now);
    const dueAt = performance.now() + TURN_MS;
    await pause(TURN_MS);
    now = performance.now();
    if (fromMs) late.push(now - dueAt);
  }
  const { user, system } = process.cpuUsage(used);
  say({ part: 'measured' });
  return { fromMs, cpu: (user + system) / 1000 / (performance.now() - fromMs) };
}

async function quiet(check) {
  const deadline = performance.now() + PATIENCE_MS;
  while (!check() && performance.now() < deadline) await pause(50);
}

const isHeard = (people) => () =>
  people.every((one) => {
    const all = one.ear.arrivalsOf(people.map((other) => other.writer));
    return people.every(
      ({ writer }) => writer === one.writer || all.get(writer.client).length >= writer.sentAt.length,
    );
  });

async function hold({ people, seconds }) {
  await gather(people);
  const all = crowd();
  const count = Math.ceil((seconds + WARM_UP_MS / 1000) / mix.editS) + 2;
  for (const one of all) one.prepare(count);
  const late = [];
  const { fromMs, cpu } = await work(all, seconds * 1000, late);
  const hasAll = rooms.map(isHeard);
  await quiet(() => hasAll.every((check) => check()));
  await quiet(() => all.every((one) => one.reads.every(({ doneAt }) => doneAt !== null)));
  const closed = all.filter((one) => one.connection.closed);
  const edits = [];
  const presence = [];
  let missing = 0;
  for (const there of rooms) {
    const writers = there.map((one) => one.writer);
    const heard = travelTimes(there.map((one) => one.ear), writers, fromMs);
    missing += heard.missing;
    for (const ms of heard.found) edits.push(ms);
    for (const one of there) {
      const others = there.filter((other) => other !== one);
      for (const ms of one.presenceHeard(others, fromMs)) presence.push(ms);
    }
  }
  const reads = all.flatMap((one) => one.reads);
  missing += reads.filter(({ doneAt }) => doneAt === null).length;
  const taken = reads.filter((it) => it.sentAt >= fromMs && it.doneAt !== null);
  return {
    people: all.length,
    edits: shares(edits),
    presence: shares(presence),
    ranges: shares(taken.map(({ sentAt, doneAt }) => doneAt - sentAt)),
    late: shares(late).p99,
    missing,
    closed: closed[0]?.connection.closed ?? null,
    cpu,
  };
}

say({ part: 'ready' });
for await (const line of createInterface({ input: process.stdin })) {
  try {
    say({ found: await hold(JSON.parse(line)) });
  } catch (error) {
    say({ error: String(error.stack) });
    break;
  }
}
process.exit(0);
