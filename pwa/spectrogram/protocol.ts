import type { AudioInfo } from '../audio/reader';
import type { AudioBytes } from '../audio/source';
import type { Analysis } from './analysis';
import type { Paint } from './colours';
import type { DecibelRange } from './decibels';
import type { Filter } from './filters';
import type { Measures, Region } from './measure';
import type { Pyramid, TileId } from './tiles';
import type { FrequencyScale } from './warp';

/** From the page to the spectrogram's worker. Every message belongs to one view of a recording. */
export type Request =
  /** Views with the same `source` share what is read and computed. */
  | {
      kind: 'open';
      session: number;
      source: string;
      blob: AudioBytes;
      name: string;
      analysis: Analysis;
    }
  /** The tiles wanted now, most wanted first; those of earlier messages are forgotten. */
  | { kind: 'want'; session: number; tiles: TileId[] }
  | { kind: 'paint'; session: number; paint: Paint; stamp: number }
  /** The level at a place, as tiles of `level` show it. */
  | {
      kind: 'probe';
      session: number;
      request: number;
      level: number;
      timeS: number;
      frequencyHz: number;
    }
  /** A region's measures; a newer request of the session ends the one before. */
  | { kind: 'measure'; session: number; request: number; region: Region }
  /** A small picture of a recording that no view has opened; `close` ends it. */
  | { kind: 'thumbnail'; session: number; blob: AudioBytes; name: string }
  | { kind: 'close'; session: number };

/** From the worker to the page. */
export type Reply =
  | {
      kind: 'opened';
      session: number;
      info: AudioInfo;
      pyramid: Pyramid;
      ranges: Record<Filter, DecibelRange>;
    }
  | {
      kind: 'tile';
      session: number;
      tile: TileId;
      bitmap: ImageBitmap;
      scale: FrequencyScale;
      stamp: number;
    }
  | { kind: 'idle'; session: number; warnings: string[] }
  /** Null where nothing is known at that zoom. */
  | { kind: 'probed'; session: number; request: number; db: number | null }
  | { kind: 'measured'; session: number; request: number; measures: Measures }
  | { kind: 'unmeasured'; session: number; request: number; message: string }
  | { kind: 'thumbnailed'; session: number; picture: Blob }
  /** The worker died and another runs: open again. */
  | { kind: 'restarted'; session: number }
  | { kind: 'failed'; session: number; code: string; message: string };
