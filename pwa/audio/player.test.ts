import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AudioError } from './errors';
import { Player } from './player';
import { AS_IT_IS } from './rendering';
import { FakeReader, PageShaper } from './testing';

const RATE = 1000;

class FakeSource {
  buffer: FakeBuffer | null = null;
  loop = false;
  startTime = Number.NaN;
  stopped = false;
  onended: (() => void) | null = null;
  connect = () => {};
  disconnect = () => {};
  offsetS = 0;
  start(time: number, offsetS = 0) {
    this.startTime = time;
    this.offsetS = offsetS;
  }
  stop() {
    this.stopped = true;
  }
  get endTime(): number {
    return this.loop ? Number.POSITIVE_INFINITY : this.startTime + this.buffer!.duration;
  }
}

class FakeBuffer {
  private readonly channels: Float32Array[];
  constructor(
    channels: number,
    readonly length: number,
    readonly sampleRate: number,
  ) {
    this.channels = Array.from({ length: channels }, () => new Float32Array(length));
  }
  get numberOfChannels() {
    return this.channels.length;
  }
  get duration() {
    return this.length / this.sampleRate;
  }
  getChannelData(channel: number) {
    return this.channels[channel]!;
  }
}

class FakeContext {
  currentTime = 0;
  outputLatency = 0;
  sources: FakeSource[] = [];
  suspended = false;
  closed = false;
  constructor(
    readonly sampleRate: number,
    private readonly mostHz = 96_000,
  ) {}
  destination = {};
  createGain = () => ({
    connect: () => {},
    disconnect: () => {},
    gain: {
      setValueAtTime: () => {},
      linearRampToValueAtTime: () => {},
      cancelScheduledValues: () => {},
    },
  });
  createBuffer(channels: number, length: number, rate: number) {
    if (rate > this.mostHz) throw new DOMException('rate', 'NotSupportedError');
    return new FakeBuffer(channels, length, rate);
  }
  createBufferSource() {
    const source = new FakeSource();
    this.sources.push(source);
    return source;
  }
  resume = async () => {
    this.suspended = false;
  };
  suspend = async () => {
    this.suspended = true;
  };
  close = async () => {
    this.closed = true;
  };
  /** Let time pass as a real context would, with the page's timers beside it. */
  async advance(seconds: number) {
    for (let passed = 0; passed < seconds; passed += 0.05) {
      if (!this.suspended) this.currentTime += 0.05;
      for (const source of this.sources) {
        if (source.endTime > this.currentTime || source.stopped) continue;
        const { onended } = source;
        source.onended = null;
        onended?.();
      }
      await vi.advanceTimersByTimeAsync(50);
    }
  }
}

function ramp(frames: number): Float32Array {
  return Float32Array.from({ length: frames }, (_, i) => i);
}

let context: FakeContext;
let player: Player;
let reader: FakeReader;
let shaper: PageShaper;
let events: string[];

beforeEach(() => {
  vi.useFakeTimers();
  events = [];
  reader = new FakeReader([ramp(10_000)], RATE);
  player = makePlayer((rate) => new FakeContext(rate ?? 48_000));
});

afterEach(() => vi.useRealTimers());

function makePlayer(create: (rate?: number) => FakeContext): Player {
  shaper = new PageShaper();
  const made = new Player({
    shaper,
    createContext: (rate) => {
      context = create(rate);
      return context as unknown as AudioContext;
    },
  });
  for (const name of ['ended', 'error']) made.addEventListener(name, () => events.push(name));
  made.addEventListener('state', () => events.push(made.state));
  return made;
}

/** Every sample scheduled, in the order it sounds. */
function heard(): number[] {
  return context.sources.flatMap((source) => [...source.buffer!.getChannelData(0)]);
}

describe('Player', () => {
  it('plays exactly the samples of a region, without gaps', async () => {
    await player.play(reader, 1.5, 6.25);
    await context.advance(6);
    expect(heard()).toEqual([...ramp(10_000).slice(1500, 6250)]);
    for (const [i, source] of context.sources.entries()) {
      const before = context.sources[i - 1];
      if (before) expect(source.startTime).toBeCloseTo(before.endTime, 9);
    }
    expect(events).toEqual(['loading', 'playing', 'stopped', 'ended']);
    expect(player.positionS).toBe(6.25);
  });

  it('runs at the rate of the recording', async () => {
    await player.play(reader, 0, 1);
    await vi.advanceTimersByTimeAsync(0);
    expect(context.sampleRate).toBe(RATE);
    expect(context.sources[0]!.buffer!.sampleRate).toBe(RATE);
  });

  it('says where it is by the clock of the context', async () => {
    await player.play(reader, 2, 8);
    await vi.advanceTimersByTimeAsync(0);
    const start = context.sources[0]!.startTime;
    context.currentTime = start + 1.2345;
    await vi.advanceTimersByTimeAsync(500);
    expect(player.positionS).toBeCloseTo(3.2345, 9);
    context.outputLatency = 0.1;
    expect(player.positionS).toBeCloseTo(3.1345, 9);
  });

  it('reads ahead but not everything', async () => {
    await player.play(reader, 0, 10);
    await vi.advanceTimersByTimeAsync(0);
    const readS = Math.max(...reader.reads.map(([, end]) => end)) / RATE;
    expect(readS).toBeGreaterThan(1);
    expect(readS).toBeLessThan(5);
  });

  it('plays a region of 20 ms and one of a single sample', async () => {
    await player.play(reader, 1, 1.02);
    await context.advance(0.2);
    expect(heard()).toEqual([...ramp(10_000).slice(1000, 1020)]);
    await player.play(reader, 3, 3);
    await context.advance(0.2);
    expect(heard().at(-1)).toBe(3000);
    expect(events.filter((name) => name === 'ended')).toHaveLength(2);
  });

  it('loops a short region inside the audio thread', async () => {
    await player.play(reader, 1, 1.5, { loop: true });
    const [source] = context.sources;
    expect(source!.loop).toBe(true);
    expect(source!.buffer!.length).toBe(500);
    context.currentTime = source!.startTime + 1.2;
    expect(player.positionS).toBeCloseTo(1.2, 9);
    await context.advance(5);
    expect(player.playing).toBe(true);
  });

  it('loops a long region piece by piece', async () => {
    await player.play(reader, 1, 6, { loop: true });
    await context.advance(7);
    const samples = heard();
    expect(samples.slice(0, 5000)).toEqual([...ramp(10_000).slice(1000, 6000)]);
    expect(samples[5000]).toBe(1000);
    expect(player.playing).toBe(true);
    player.stop();
  });

  it('never plays two regions at once', async () => {
    await player.play(reader, 0, 5);
    await context.advance(0.3);
    const before = [...context.sources];
    const second = player.play(reader, 7, 8);
    expect(before.every((source) => source.stopped || source.onended === null)).toBe(true);
    await second;
    await vi.advanceTimersByTimeAsync(0);
    const sounding = context.sources.filter((source) => !source.stopped && source.onended);
    expect(sounding.every((source) => source.buffer!.getChannelData(0)[0]! >= 7000)).toBe(true);
  });

  it('lets only the last of several quick plays sound', async () => {
    await Promise.all([0, 1, 2, 3].map((second) => player.play(reader, second, second + 0.1)));
    await context.advance(0.5);
    const sounded = context.sources.filter((source) => !source.stopped);
    expect(sounded.map((source) => source.buffer!.getChannelData(0)[0])).toEqual([3000]);
  });

  it('pauses and goes on where it was', async () => {
    await player.play(reader, 0, 9);
    await context.advance(1);
    await player.pause();
    const at = player.positionS;
    await context.advance(3);
    expect(player.positionS).toBeCloseTo(at, 9);
    expect([player.playing, player.state]).toEqual([false, 'paused']);
    await player.resume();
    await context.advance(1);
    expect(player.positionS).toBeGreaterThan(at + 0.8);
  });

  it('stops at once, stops reading and keeps its position', async () => {
    await player.play(reader, 0, 9);
    await context.advance(1);
    player.stop();
    const reads = reader.reads.length;
    const at = player.positionS;
    expect(context.sources.every((source) => source.stopped || source.endTime < 1)).toBe(true);
    await context.advance(2);
    expect(reader.reads).toHaveLength(reads);
    expect(player.positionS).toBe(at);
    expect(events).toEqual(['loading', 'playing', 'stopped']);
  });

  it('clips a region to the recording', async () => {
    await player.play(reader, -3, 99);
    await context.advance(11);
    expect(heard()).toHaveLength(10_000);
    expect(events.at(-1)).toBe('ended');
  });

  it('says what happened when the recording cannot be read', async () => {
    const error = new AudioError('unreadable', 'dawn.wav can no longer be read.');
    reader.failure = { frame: 3000, error };
    let detail: unknown;
    player.addEventListener('error', (event) => {
      detail = (event as CustomEvent).detail;
    });
    await player.play(reader, 0, 9);
    await context.advance(3);
    expect(detail).toBe(error);
    expect(player.state).toBe('stopped');
  });

  it('takes the context of the browser where the rate is not allowed', async () => {
    player = makePlayer((rate) => {
      if (rate) throw new DOMException('rate', 'NotSupportedError');
      return new FakeContext(48_000);
    });
    await player.play(reader, 0, 0.1);
    await context.advance(0.3);
    expect(context.sampleRate).toBe(48_000);
    expect(heard()).toHaveLength(4800);
    expect(events.at(-1)).toBe('ended');
  });

  it('brings ultrasound down to the rate of the device, and keeps its time', async () => {
    player = makePlayer((rate) => new FakeContext(rate ?? 48_000));
    const bats = new FakeReader([new Float32Array(250_000).fill(0.5)], 250_000);
    await player.play(bats, 0.1, 0.6);
    await vi.advanceTimersByTimeAsync(0);
    const [source] = context.sources;
    expect(context.sampleRate).toBe(48_000);
    expect(heard()).toHaveLength(24_000);
    expect(source!.buffer!.getChannelData(0)[10]).toBeCloseTo(0.5, 3);
    context.currentTime = source!.startTime + 0.1;
    expect(player.positionS).toBeCloseTo(0.2, 9);
  });

  it.each([0.1, 0.5, 4])('ends where it should at %s times the speed', async (speed) => {
    await player.play(reader, 1, 3, { rendering: { ...AS_IT_IS, speed } });
    await vi.advanceTimersByTimeAsync(0);
    context.currentTime = context.sources[0]!.startTime + 0.4;
    await vi.advanceTimersByTimeAsync(0);
    expect(player.positionS).toBeCloseTo(1 + 0.4 * speed, 9);
    await context.advance(2 / speed + 0.5);
    expect(heard()).toHaveLength((2 * RATE) / speed);
    expect(player.positionS).toBe(3);
    expect(events.at(-1)).toBe('ended');
  });

  it('takes a change up at the very place where it is heard', async () => {
    await player.play(reader, 0, 9);
    await context.advance(1);
    const before = [...context.sources];
    const at = player.positionS;
    player.change({ ...AS_IT_IS, speed: 2 });
    await vi.advanceTimersByTimeAsync(0);
    expect(player.positionS).toBeCloseTo(at, 9);
    const next = context.sources[before.length]!;
    const placeS = at + (next.startTime - context.currentTime);
    expect(next.buffer!.getChannelData(0)[100]).toBeCloseTo(placeS * RATE + 200, -1);
    await context.advance(1);
    expect(player.positionS).toBeGreaterThan(at + 1.8);
    expect(before.every((source) => source.stopped || source.endTime < 2)).toBe(true);
    expect(events).toEqual(['loading', 'playing']);
  });

  it('takes up the last of many quick changes', async () => {
    await player.play(reader, 0, 9);
    await context.advance(0.5);
    for (const gainDb of [1, 2, 3, 4, 5]) player.change({ ...AS_IT_IS, gainDb });
    await context.advance(1);
    expect(shaper.pieces.at(-1)!.rendering.gainDb).toBe(5);
  });

  it('takes up after a pause what was changed during it', async () => {
    await player.play(reader, 0, 9);
    await context.advance(0.5);
    await player.pause();
    player.change({ ...AS_IT_IS, speed: 0.5 });
    expect(shaper.pieces).toHaveLength(0);
    await player.resume();
    await context.advance(0.5);
    expect(shaper.pieces.length).toBeGreaterThan(0);
    expect(player.state).toBe('playing');
  });

  it('goes on inside a short loop when it is to sound otherwise', async () => {
    await player.play(reader, 1, 2, { loop: true });
    context.currentTime = context.sources[0]!.startTime + 0.3;
    player.change({ ...AS_IT_IS, speed: 0.5 });
    await vi.advanceTimersByTimeAsync(0);
    const next = context.sources[1]!;
    expect([next.loop, next.buffer!.length]).toEqual([true, 2000]);
    expect(next.offsetS).toBeCloseTo((0.3 + next.startTime - context.currentTime) / 0.5, 2);
    context.currentTime = next.startTime + 1.6;
    await vi.advanceTimersByTimeAsync(200);
    expect(player.positionS).toBeCloseTo(1 + (((next.offsetS + 1.6) * 0.5) % 1), 6);
  });

  it('plays a grain where the hand is, and keeps the place', async () => {
    await player.play(reader, 0, 9);
    await context.advance(0.3);
    await player.scrub(reader, 5, AS_IT_IS);
    expect([player.state, player.positionS]).toEqual(['stopped', 5]);
    const grain = context.sources.at(-1)!.buffer!;
    expect([grain.length, grain.getChannelData(0)[0]]).toEqual([120, 4940]);
  });

  it('mixes more than two channels', async () => {
    const four = [1, 2, 3, 6].map((value) => new Float32Array(RATE).fill(value));
    await player.play(new FakeReader(four, RATE), 0, 0.5);
    await vi.advanceTimersByTimeAsync(0);
    const { buffer } = context.sources[0]!;
    expect(buffer!.numberOfChannels).toBe(1);
    expect(buffer!.getChannelData(0)[0]).toBe(3);
  });

  it('gives the audio device back when closed', async () => {
    await player.play(reader, 0, 5);
    await player.close();
    expect(context.closed).toBe(true);
    expect(player.playing).toBe(false);
  });
});
