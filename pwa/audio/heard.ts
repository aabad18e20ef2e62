/** A piece of a recording on the clock of the audio context. */
export interface HeardSegment {
  /** When it starts, in seconds of the audio clock. */
  startTime: number;
  /** Where it starts, in seconds from the start of the recording. */
  startS: number;
  /** Seconds of the recording in it. */
  lengthS: number;
  /** Seconds of the recording per second of the audio clock. */
  speed: number;
  /** Whether it is heard again and again. */
  loop: boolean;
  /** Where in it the first round begins; `startS` unless it loops. */
  fromS: number;
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
  const begunS = heard.fromS - heard.startS;
  const passedS = begunS + Math.max(0, time - heard.startTime) * heard.speed;
  const insideS = heard.loop ? passedS % heard.lengthS : Math.min(passedS, heard.lengthS);
  return heard.startS + insideS;
}
