/** A converted model in ONNX Runtime for WebAssembly. */
import { env, InferenceSession, Tensor } from 'onnxruntime-web/wasm';
import type { Network } from './network';

/** Where the runtime's own files are, and how many threads it may use. */
export interface Runtime {
  readonly glue: string;
  readonly wasm: string;
  readonly threads: number;
}

export function prepareRuntime({ glue, wasm, threads }: Runtime): void {
  env.wasm.wasmPaths = { mjs: glue, wasm };
  env.wasm.numThreads = threads;
  env.logLevel = 'error';
}

/** What a model counts in, in samples at its rate. */
export interface Sizes {
  /** Length of a window. */
  readonly windowSamples: number;
  /** What a hop is a multiple of, where windows share work. */
  readonly stepSamples: number;
}

export class OnnxNetwork implements Network {
  private readonly sharesWork: boolean;

  private constructor(
    private readonly session: InferenceSession,
    private readonly sizes: Sizes,
  ) {
    this.sharesWork = session.inputNames.includes('hop_frames');
  }

  /**
   * model : the bytes of an .onnx file, with the input `windows`, or, where windows share work, with
   *   `samples` and `hop_frames`; its `embeddings` are float16
   */
  static async load(model: Uint8Array, sizes: Sizes): Promise<OnnxNetwork> {
    const session = await InferenceSession.create(model, { executionProviders: ['wasm'] });
    return new OnnxNetwork(session, sizes);
  }

  async embed(samples: Float32Array, offsets: readonly number[]): Promise<Uint16Array> {
    const given = this.sharesWork ? this.stretch(samples, offsets) : this.cut(samples, offsets);
    const { embeddings } = await this.session.run(given, ['embeddings']);
    // A browser that knows Float16Array is given one; the bits are what is kept.
    const rows = embeddings!.data as unknown as Uint16Array;
    const kept = new Uint16Array(rows.buffer, rows.byteOffset, rows.length).slice();
    embeddings!.dispose();
    return kept;
  }

  private stretch(samples: Float32Array, offsets: readonly number[]): InferenceSession.FeedsType {
    const { stepSamples } = this.sizes;
    const hop = offsets.length > 1 ? Math.round((offsets[1]! - offsets[0]!) / stepSamples) : 1;
    return {
      samples: new Tensor('float32', samples, [samples.length]),
      hop_frames: new Tensor('int64', BigInt64Array.of(BigInt(hop)), []),
    };
  }

  private cut(samples: Float32Array, offsets: readonly number[]): InferenceSession.FeedsType {
    const { windowSamples } = this.sizes;
    const windows = new Float32Array(offsets.length * windowSamples);
    for (const [i, offset] of offsets.entries()) {
      windows.set(samples.subarray(offset, offset + windowSamples), i * windowSamples);
    }
    return { windows: new Tensor('float32', windows, [offsets.length, windowSamples]) };
  }
}
