/** What the page and the worker of embeddings say to each other. */
import type { AudioBytes } from '../audio/source';
import type { Model } from './catalog';
import type { Embedded } from './job';
import type { Span } from './windows';

export interface EmbedRequest {
  type: 'embed';
  id: number;
  recording: string;
  file: AudioBytes;
  /** The file's name, for sentences. */
  name: string;
  model: Model;
  /** Where the model's file is; null where Python computes. */
  address: string | null;
  hopS: number | undefined;
  span: Span | undefined;
}

export interface CancelRequest {
  type: 'cancel';
  id: number;
}

/** Rows that Python computed, or why it did not; for the `ask` of the same number. */
export type PythonAnswer = { type: 'answer'; ask: number } & (
  | { rows: Uint16Array }
  | { failure: Failure }
);

export type Request = EmbedRequest | CancelRequest | PythonAnswer;

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
  | { type: 'failed'; id: number; failure: Failure }
  | PythonQuestion;
