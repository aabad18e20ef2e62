/** What is to be embedded, and what it takes. */
import type { AudioInfo, AudioReader } from '../audio';
import type { Model } from './catalog';
import type { Network } from './network';
import type { RowSource } from './server_rows';
import type { EmbeddingStore } from './store';
import type { Span, Windows } from './windows';

export interface Job {
  /** Key of the recording. */
  readonly recording: string;
  readonly model: Model;
  readonly hopS?: number;
  /** Only the rows whose windows have their middle in there. */
  readonly span?: Span;
  /** What is known of the sound without opening it; the sound is opened for it where it is not given. */
  readonly info?: SoundInfo;
}

export type SoundInfo = Pick<AudioInfo, 'sampleRateHz' | 'frames'>;

export interface JobParts {
  /** Opens the sound, when the first row has to be computed. Rejects where none may be. */
  readonly sound: () => Promise<AudioReader>;
  /** Asked for when the first row has to be computed, and with every block. */
  readonly network: (windows: Windows) => Promise<Network>;
  readonly store: EmbeddingStore;
  /** Where rows are looked for before they are computed. */
  readonly server?: RowSource | null;
  readonly signal: AbortSignal;
  readonly onProgress: (fraction: number) => void;
}
