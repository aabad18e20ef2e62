import { readFileSync } from 'node:fs';
import { env } from 'onnxruntime-web/wasm';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Model } from './catalog';
import { fromHalf } from './half';
import { OnnxNetwork } from './onnx_network';

/** The model of the page, in the runtime of the page, beside what TensorFlow said to the clip. */

const MODELS = new URL('../public/models/', import.meta.url);
const { clicks } = JSON.parse(
  readFileSync(new URL('./fixtures/desktop.json', import.meta.url), 'utf8'),
) as { clicks: { hop_frames: number; embeddings: number[][] } };
const STEP_SAMPLES = 160;
const SIZES = { windowSamples: 15_600, stepSamples: STEP_SAMPLES };
let network: OnnxNetwork;

beforeAll(async () => {
  env.wasm.numThreads = 1;
  const manifest = readFileSync(new URL('manifest.json', MODELS), 'utf8');
  const yamnet = (JSON.parse(manifest) as Model[]).find(({ id }) => id === 'yamnet')!;
  network = await OnnxNetwork.load(readFileSync(new URL(yamnet.path!, MODELS)), SIZES);
}, 120_000);

function clip(): Float32Array {
  const samples = new Float32Array(23_280);
  for (let i = 800; i < samples.length; i += 4000) samples[i] = 29491 / 32768;
  return samples;
}

function cosine(one: ArrayLike<number>, other: ArrayLike<number>): number {
  let [product, ones, others] = [0, 0, 0];
  for (let i = 0; i < one.length; i++) {
    product += one[i]! * other[i]!;
    ones += one[i]! ** 2;
    others += other[i]! ** 2;
  }
  return product / Math.sqrt(ones * others);
}

describe('YAMNet in the page', () => {
  test('says what the original says', async () => {
    const offsets = [0, clicks.hop_frames * STEP_SAMPLES];
    const rows = fromHalf(await network.embed(clip(), offsets));
    expect(rows).toHaveLength(2 * 1024);
    for (const [i, row] of clicks.embeddings.entries()) {
      expect(cosine(rows.subarray(i * 1024, (i + 1) * 1024), row)).toBeGreaterThan(0.9999);
    }
  });

  test('embeds a window by itself as it does among others, and silence too', async () => {
    const samples = clip();
    const both = fromHalf(await network.embed(samples, [0, 7680]));
    const second = fromHalf(await network.embed(samples.slice(7680), [0]));
    expect(second).toHaveLength(1024);
    expect(cosine(second, both.subarray(1024))).toBeGreaterThan(0.9999);
    const silence = fromHalf(await network.embed(new Float32Array(15_600), [0]));
    expect(silence.every(Number.isFinite)).toBe(true);
  });
});

describe('A model that is given windows', () => {
  test('hears each of them, wherever it begins', async () => {
    const file = new URL('./fixtures/mean_of_windows.onnx', import.meta.url);
    const mean = await OnnxNetwork.load(readFileSync(file), { windowSamples: 4, stepSamples: 0 });
    const samples = Float32Array.of(0, 0, 4, 4, 8, 8, 8, 8);
    expect([...fromHalf(await mean.embed(samples, [0, 2, 3, 4]))]).toEqual([2, 6, 7, 8]);
  });
});
