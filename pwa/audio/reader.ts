/** What a recording's header says, checked against the bytes that are there. */
export interface AudioInfo {
  format: 'wav' | 'flac';
  sampleRateHz: number;
  channels: number;
  /** Samples per channel that can be read. */
  frames: number;
  durationS: number;
  bitsPerSample: number;
  /** Sentences about what was not as it should be, though the file can be used. */
  warnings: string[];
}

/** Random access to a recording at its native rate; nothing is decoded that is not asked for. */
export interface AudioReader {
  readonly info: AudioInfo;
  /**
   * Samples of the frames [startFrame, endFrame), clipped to the recording: one array per
   * channel, full scale = 1. Rejects with `AudioError`, or the signal's reason once aborted.
   */
  read(startFrame: number, endFrame: number, signal?: AbortSignal): Promise<Float32Array[]>;
  close(): void;
}

/** Half-open range of frames. */
export interface FrameSpan {
  startFrame: number;
  endFrame: number;
}

const READS_IN_FLIGHT = 32;

/**
 * Read many short spans, several at a time, in the order given.
 *
 * Meant for sampling a long recording sparsely: the cost grows with the spans, never with the
 * length of the recording.
 */
export async function readSpans(
  reader: AudioReader,
  spans: readonly FrameSpan[],
  signal?: AbortSignal,
): Promise<Float32Array[][]> {
  const results: Float32Array[][] = new Array(spans.length);
  let next = 0;
  const work = async () => {
    while (next < spans.length) {
      const index = next++;
      const span = spans[index]!;
      results[index] = await reader.read(span.startFrame, span.endFrame, signal);
    }
  };
  await Promise.all(Array.from({ length: Math.min(READS_IN_FLIGHT, spans.length) }, work));
  return results;
}

/** Clip a span to [0, frames] in whole frames; an inverted span becomes empty. */
export function clipSpan(startFrame: number, endFrame: number, frames: number): FrameSpan {
  const start = Math.min(Math.max(0, Math.floor(startFrame)), frames);
  return { startFrame: start, endFrame: Math.min(Math.max(start, Math.floor(endFrame)), frames) };
}
