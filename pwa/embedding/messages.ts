/** What the page and the worker of embeddings say to each other. */
import type { AudioBytes } from '../audio/source';
import type { Model } from './catalog';
import type { Embedded } from './job';
import type { SoundInfo } from './job_parts';
import type { Keys } from './rows_file';
import type { Span } from './windows';

export interface EmbedRequest {
  /** `bring`: only fetch what the server has, and keep it; `reform`: see `reformRecording`. */
  type: 'embed' | 'bring' | 'reform';
  id: number;
  recording: string;
  /** What is known of the sound without opening it. */
  info: SoundInfo | undefined;
  /** Where the server has its rows; null where it has none, or cannot be asked. */
  server: string | null;
  /** Whether rows may be computed; else a sentence that says why there are none. */
  lacking: string | null;
  model: Model;
  /** Where the model's file is; null where Python computes. */
  address: string | null;
  hopS: number | undefined;
  span: Span | undefined;
  /** The traceparent of what rows are fetched for, where traces are on. */
  trace?: string;
}

/** The sound that the worker asked for, or why there is none. */
export type SoundAnswer = { type: 'sound'; id: number } & (
  | { file: AudioBytes; name: string }
  | { failure: Failure }
);

export interface CancelRequest {
  type: 'cancel';
  id: number;
}

/** Rows that Python computed, or why it did not; for the `ask` of the same number. */
export type PythonAnswer = { type: 'answer'; ask: number } & (
  | { rows: Uint16Array }
  | { failure: Failure }
);

/** How rows are kept from now on. */
export interface KeysNews {
  type: 'keys';
  keys: Keys;
}

export type Request = EmbedRequest | CancelRequest | PythonAnswer | SoundAnswer | KeysNews;

export interface Failure {
  /** What kind of error it was, such as 'AudioError'. */
  name: string;
  code: string;
  message: string;
}

/** Only Python can compute these rows, and only the page can call it. */
export interface PythonQuestion {
  type: 'ask';
  ask: number;
  samples: Float32Array;
  offsets: readonly number[];
  windowSamples: number;
  sampleRateHz: number;
}

export type Reply =
  | { type: 'progress'; id: number; fraction: number }
  | { type: 'done'; id: number; embedded: Embedded }
  | { type: 'brought'; id: number; bytes: number | null }
  /** Rows have to be computed: the sound is needed, which only the page can reach. */
  | { type: 'sound'; id: number }
  | { type: 'failed'; id: number; failure: Failure }
  | PythonQuestion;
