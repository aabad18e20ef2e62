/** What of Signalsmith Stretch's WebAssembly is used here; sizes in samples, buffers as addresses. */
export interface StretchModule {
  readonly HEAP8: Int8Array;
  _configure(channels: number, block: number, interval: number, split: boolean): void;
  _inputLatency(): number;
  _outputLatency(): number;
  _reset(): void;
  _seek(samples: number, speed: number): void;
  _process(inSamples: number, outSamples: number): void;
  _setBuffers(channels: number, length: number): number;
  _setTransposeSemitones(semitones: number, tonality: number): void;
}

interface Processor {
  readonly wasmModule: StretchModule;
}

type Globals = Record<'AudioWorkletProcessor' | 'registerProcessor' | 'sampleRate', unknown>;

let loading: Promise<StretchModule> | null = null;

/**
 * Load Signalsmith Stretch into an ordinary worker, once.
 *
 * The package is written for the audio thread, where nothing could be computed ahead. It is given
 * the few names that it looks for there, and they are taken away again.
 */
export function loadStretch(): Promise<StretchModule> {
  loading ??= load();
  return loading;
}

async function load(): Promise<StretchModule> {
  const scope = globalThis as unknown as Partial<Globals>;
  let Registered: (new (options: object) => Processor) | null = null;
  let tell: () => void = () => {};
  const ready = new Promise<void>((resolve) => {
    tell = resolve;
  });
  scope.AudioWorkletProcessor = class {
    readonly port = { postMessage: tell, onmessage: null };
  };
  scope.sampleRate = 48_000;
  scope.registerProcessor = (_name: string, made: typeof Registered) => {
    Registered = made;
  };
  await import('signalsmith-stretch');
  if (!Registered) throw new Error('Signalsmith Stretch did not register its processor.');
  const processor = new (Registered as new (options: object) => Processor)({
    numberOfOutputs: 1,
    outputChannelCount: [1],
  });
  await ready;
  delete scope.AudioWorkletProcessor;
  delete scope.registerProcessor;
  delete scope.sampleRate;
  return processor.wasmModule;
}
