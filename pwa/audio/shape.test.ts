import { describe, expect, it } from 'vitest';
import { CEILING } from './limit';
import { Passage } from './passage';
import { AS_IT_IS, type Rendering } from './rendering';
import { FakeReader, PageShaper } from './testing';

/** Tones of amplitude 0.5 from startS to endS, silence around. */
function tones(hz: number[], rateHz: number, durationS: number, startS = 0, endS = durationS) {
  return Float32Array.from({ length: Math.round(durationS * rateHz) }, (_, i) => {
    const timeS = i / rateHz;
    if (timeS < startS || timeS >= endS) return 0;
    return hz.reduce((sum, tone) => sum + 0.5 * Math.sin(2 * Math.PI * tone * timeS), 0);
  });
}

interface Heard {
  hz: number[];
  rateHz?: number;
  outRateHz?: number;
  rendering: Partial<Rendering>;
  regionS?: [number, number];
  durationS?: number;
  soundS?: [number, number];
}

function passageOf(wanted: Heard): Passage {
  const { rateHz = 48_000, outRateHz = 48_000, durationS = 1, regionS = [0.1, 0.9] } = wanted;
  const samples = tones(wanted.hz, rateHz, durationS, ...(wanted.soundS ?? []));
  const region = { startFrame: regionS[0] * rateHz, endFrame: regionS[1] * rateHz };
  const rendering = { ...AS_IT_IS, ...wanted.rendering };
  return new Passage(
    new FakeReader([samples], rateHz),
    region,
    rendering,
    outRateHz,
    new PageShaper(),
  );
}

async function hear(passage: Passage, pieces = 1): Promise<Float32Array> {
  const { signal } = new AbortController();
  const all = new Float32Array(passage.frames);
  for (let i = 0; i < pieces; i++) {
    const startFrame = Math.round((i * passage.frames) / pieces);
    const endFrame = Math.round(((i + 1) * passage.frames) / pieces);
    all.set((await passage.read({ startFrame, endFrame }, i === 0, signal))[0]!, startFrame);
  }
  return all;
}

/** Amplitude of a tone in the middle of what is heard. */
function levelOf(samples: Float32Array, hz: number, rateHz = 48_000): number {
  const from = Math.floor(samples.length / 8);
  const until = samples.length - from;
  let [real, imaginary, weights] = [0, 0, 0];
  for (let i = from; i < until; i++) {
    const weight = 1 - Math.cos((2 * Math.PI * (i - from)) / (until - from));
    const angle = (2 * Math.PI * hz * i) / rateHz;
    real += weight * samples[i]! * Math.cos(angle);
    imaginary += weight * samples[i]! * Math.sin(angle);
    weights += weight;
  }
  return (2 * Math.hypot(real, imaginary)) / weights;
}

/** Rises through zero per second. */
function pitchOf(samples: Float32Array, rateHz = 48_000): number {
  let rises = 0;
  for (let i = 1; i < samples.length; i++) if (samples[i - 1]! < 0 && samples[i]! >= 0) rises++;
  return (rises * rateHz) / samples.length;
}

function loudest(samples: Float32Array): number {
  return samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
}

describe('what is heard', () => {
  it.each([0.1, 0.37, 0.5, 2, 4])('is lower or higher at %s times the speed', async (speed) => {
    const heard = await hear(passageOf({ hz: [2000], rendering: { speed } }));
    expect(heard).toHaveLength(Math.round((0.8 * 48_000) / speed));
    expect(levelOf(heard, 2000 * speed)).toBeCloseTo(0.5, 3);
  });

  it.each([0.1, 0.5, 2, 4])('keeps its pitch at %s times the speed', async (speed) => {
    const passage = passageOf({
      hz: [2000],
      durationS: 3,
      regionS: [0.1, 2.9],
      rendering: { speed, keepPitch: true },
    });
    const heard = await hear(passage, 4);
    expect(heard).toHaveLength(Math.round((2.8 * 48_000) / speed));
    expect(Math.abs(pitchOf(heard) - 2000)).toBeLessThan(15);
    expect(loudest(heard)).toBeGreaterThan(0.4);
  });

  it.each([0.25, 2])('keeps its time when pitch is kept at %s times the speed', async (speed) => {
    const passage = passageOf({
      hz: [2000],
      durationS: 2,
      regionS: [0.2, 1.8],
      soundS: [0.8, 1.2],
      rendering: { speed, keepPitch: true },
    });
    const heard = await hear(passage, 3);
    const loud = [...heard.keys()].filter((i) => Math.abs(heard[i]!) > 0.25);
    expect(0.2 + (loud[0]! / 48_000) * speed).toBeCloseTo(0.8, 1.7);
    expect(0.2 + (loud.at(-1)! / 48_000) * speed).toBeCloseTo(1.2, 1.7);
  });

  it('brings a bat of 45 kHz down by time expansion', async () => {
    const bat = { hz: [45_000], rateHz: 250_000, rendering: { speed: 0.1 } };
    const heard = await hear(passageOf(bat));
    expect(heard).toHaveLength(8 * 48_000);
    expect(levelOf(heard, 4500)).toBeCloseTo(0.5, 3);
  });

  it.each([250_000, 384_000, 500_000])(
    'shifts a bat down by heterodyne at %s Hz',
    async (rateHz) => {
      const rendering = { tunedHz: 45_000 };
      const heard = await hear(passageOf({ hz: [46_500], rateHz, rendering }));
      expect(heard).toHaveLength(0.8 * 48_000);
      expect(levelOf(heard, 1500)).toBeCloseTo(0.5, 2);
      const deaf = await hear(passageOf({ hz: [52_500], rateHz, rendering }));
      expect(loudest(deaf.subarray(5000, -5000))).toBeLessThan(0.001);
    },
  );

  it('lets nothing of what nobody can hear back in', async () => {
    const heard = await hear(
      passageOf({ hz: [30_000, 110_000, 200_000], rateHz: 500_000, rendering: {} }),
    );
    expect(loudest(heard.subarray(500, -500))).toBeLessThan(0.0005);
    const doubled = await hear(passageOf({ hz: [13_000], rendering: { speed: 2 } }));
    expect(loudest(doubled.subarray(500, -500))).toBeLessThan(0.0005);
  });

  it('lets only a band through', async () => {
    const band = { lowHz: 2000, highHz: 4000 };
    const heard = await hear(passageOf({ hz: [1500, 3000, 4500], rendering: { band } }));
    expect(levelOf(heard, 3000)).toBeCloseTo(0.5, 3);
    expect(levelOf(heard, 1500)).toBeLessThan(0.0005);
    expect(levelOf(heard, 4500)).toBeLessThan(0.0005);
  });

  it('lets everything through to an open edge', async () => {
    const low = await hear(
      passageOf({ hz: [30, 5000], rendering: { band: { lowHz: 0, highHz: 1000 } } }),
    );
    expect([levelOf(low, 30), levelOf(low, 5000)]).toEqual([
      expect.closeTo(0.5, 2),
      expect.closeTo(0, 3),
    ]);
    const high = { lowHz: 1000, highHz: 24_000 };
    expect(
      levelOf(await hear(passageOf({ hz: [23_000], rendering: { band: high } })), 23_000),
    ).toBeCloseTo(0.5, 2);
  });

  it.each([
    ['slowed', { speed: 0.37 }],
    ['in a band', { band: { lowHz: 900, highHz: 1100 } }],
    ['tuned', { tunedHz: 900 }],
    ['louder', { gainDb: 12 }],
    ['slowed in a band and louder', { speed: 0.5, band: { lowHz: 900, highHz: 1100 }, gainDb: 20 }],
  ] as [string, Partial<Rendering>][])('has no seams when %s', async (_, rendering) => {
    const whole = await hear(passageOf({ hz: [1000], rateHz: 44_100, rendering }));
    const pieces = await hear(passageOf({ hz: [1000], rateHz: 44_100, rendering }), 7);
    const differences = whole.map((sample, i) => sample - pieces[i]!);
    expect(loudest(differences)).toBeLessThan(1e-4);
  });

  it('is louder, but never hurts', async () => {
    const quiet = { hz: [1000], rendering: { gainDb: -20 } };
    expect(levelOf(await hear(passageOf(quiet)), 1000)).toBeCloseTo(0.05, 4);
    const loud = await hear(passageOf({ hz: [1000], rendering: { gainDb: 40 } }));
    expect(loudest(loud)).toBeLessThanOrEqual(CEILING + 1e-6);
    expect(levelOf(loud, 1000)).toBeGreaterThan(CEILING * 0.95);
  });

  it('begins and ends with the region, filtered by what lies beside it', async () => {
    const band = { lowHz: 500, highHz: 1500 };
    const heard = await hear(passageOf({ hz: [1000], rendering: { band } }));
    expect(heard[12]).toBeCloseTo(0.5 * Math.sin(2 * Math.PI * 1000 * (0.1 + 12 / 48_000)), 3);
    expect(loudest(heard.subarray(-48))).toBeCloseTo(0.5, 2);
  });
});
