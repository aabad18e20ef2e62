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

export class OnnxNetwork implements Network {
  private constructor(
    private readonly session: InferenceSession,
    private readonly stepSamples: number,
  ) {}

  /**
   * model : the bytes of an .onnx file, with the inputs `samples` and `hop_frames`
   * stepSamples : what a hop counts in
   */
  static async load(model: Uint8Array, stepSamples: number): Promise<OnnxNetwork> {
    const session = await InferenceSession.create(model, { executionProviders: ['wasm'] });
    return new OnnxNetwork(session, stepSamples);
  }

  async embed(samples: Float32Array, offsets: readonly number[]): Promise<Uint16Array> {
    const hop = offsets.length > 1 ? Math.round((offsets[1]! - offsets[0]!) / this.stepSamples) : 1;
    const given = {
      samples: new Tensor('float32', samples, [samples.length]),
      hop_frames: new Tensor('int64', BigInt64Array.of(BigInt(hop)), []),
    };
    const { embeddings } = await this.session.run(given, ['embeddings']);
    // A browser that knows Float16Array is given one; the bits are what is kept.
    const rows = embeddings!.data as unknown as Uint16Array;
    const kept = new Uint16Array(rows.buffer, rows.byteOffset, rows.length).slice();
    embeddings!.dispose();
    return kept;
  }
}
