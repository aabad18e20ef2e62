/** A piece of a recording on the clock of the audio context. */
export interface HeardSegment {
  /** When it starts, in seconds of the audio clock. */
  startTime: number;
  /** Where it starts, in seconds from the start of the recording. */
  startS: number;
  lengthS: number;
  /** Whether it is heard again and again. */
  loop: boolean;
}

/**
 * What is heard at a moment of the audio clock, in seconds of the recording.
 *
 * Before the first piece it is that piece's start; where reading came late and nothing sounds,
 * the end of the piece before. Null if there are no pieces.
 */
export function positionAt(segments: readonly HeardSegment[], time: number): number | null {
  let heard: HeardSegment | undefined = segments[0];
  if (!heard) return null;
  for (const segment of segments) {
    if (segment.startTime <= time) heard = segment;
  }
  const passedS = Math.max(0, time - heard.startTime);
  const insideS = heard.loop ? passedS % heard.lengthS : Math.min(passedS, heard.lengthS);
  return heard.startS + insideS;
}
