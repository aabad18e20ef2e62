import { type HeardSegment, positionAt } from './heard';
import type { Passage } from './passage';
import { bufferOf } from './playable';
import type { FrameSpan } from './reader';

/** The first piece is short so that sound starts at once. */
const FIRST_PIECE_S = 0.25;
const PIECE_S = 0.75;
/** Background tabs run timers once a second, so this much is always scheduled ahead. */
const AHEAD_S = 2.5;
const CHECK_MS = 100;
/** Time to hand the first piece to the audio thread. */
const LEAD_S = 0.02;
/** What is heard no longer than this loops inside the audio thread, exact to the sample. */
const LOOPED_BUFFER_S = 4;
const SEGMENTS_KEPT = 16;

export interface RunOptions {
  /** Begin again at the start of the passage until ended. */
  loop: boolean;
  /** The frame of the passage to begin with. */
  fromFrame: number;
  /** Not heard before this moment of the audio clock. */
  notBefore: number;
  /** Fading in and out, in seconds, so that cut waves do not click. */
  fadeS: number;
}

export interface RunEvents {
  begun(startTime: number): void;
  /** Everything has been heard. */
  finished(): void;
}

/** One passage on its way to the ears: pieces back to back on the clock of the audio context. */
export class Run {
  private readonly abort = new AbortController();
  private readonly output: GainNode;
  private readonly sources = new Set<AudioBufferSourceNode>();
  private readonly segments: HeardSegment[] = [];
  private readonly fadeS: number;
  private startTime = 0;
  private scheduledAll = false;

  constructor(
    private readonly context: BaseAudioContext,
    readonly passage: Passage,
    readonly options: RunOptions,
    private readonly events: RunEvents,
  ) {
    this.output = context.createGain();
    this.output.connect(context.destination);
    this.fadeS = Math.min(options.fadeS, passage.frames / passage.rateHz / 4);
  }

  get ended(): boolean {
    return this.abort.signal.aborted;
  }

  /** Whether the audio thread itself repeats the whole passage. */
  get loopsWhole(): boolean {
    return this.options.loop && this.passage.frames <= LOOPED_BUFFER_S * this.passage.rateHz;
  }

  /** Whether its first piece is on the audio clock. */
  get begun(): boolean {
    return this.segments.length > 0;
  }

  /** Whether it is what sounds at a moment of the audio clock. */
  hasBegunBy(time: number): boolean {
    return this.begun && this.startTime <= time;
  }

  /** Seconds of the recording heard at a moment of the audio clock; null before it has begun. */
  positionAt(time: number): number | null {
    return positionAt(this.segments, time);
  }

  /** Read, make and schedule until all is scheduled. Rejects if the recording cannot be read. */
  async start(): Promise<void> {
    if (this.loopsWhole) await this.loop();
    else await this.stream();
  }

  /** Read no more; what is scheduled sounds on. */
  hold(): void {
    this.abort.abort();
  }

  /** Fall silent within a fade that begins at a moment of the audio clock. */
  fadeOut(time: number, fadeS = this.fadeS): void {
    const { gain } = this.output;
    gain.cancelScheduledValues(time);
    gain.setValueAtTime(1, time);
    gain.linearRampToValueAtTime(0, time + fadeS);
  }

  /** Fall silent at once and forget everything. */
  end(): void {
    this.abort.abort();
    for (const source of this.sources) {
      source.onended = null;
      source.stop();
      source.disconnect();
    }
    this.sources.clear();
    this.output.disconnect();
  }

  private async loop(): Promise<void> {
    const { passage } = this;
    const buffer = await this.piece(0, passage.frames, true);
    const startTime = this.soon();
    this.schedule(buffer, startTime, { startFrame: 0, endFrame: passage.frames }, true);
    this.fadeIn(startTime);
  }

  private async stream(): Promise<void> {
    const { passage, options, context } = this;
    let frame = options.fromFrame;
    let [nextTime, pieceS, isFirst] = [0, FIRST_PIECE_S, true];
    while (!this.ended) {
      if (nextTime - context.currentTime > AHEAD_S) {
        await pauseFor(CHECK_MS);
        continue;
      }
      const until = pieceEnd(frame, passage.frames, Math.round(pieceS * passage.rateHz));
      const buffer = await this.piece(frame, until, isFirst || frame === 0);
      if (nextTime < context.currentTime + LEAD_S / 2) nextTime = this.soon();
      this.scheduledAll = until === passage.frames && !options.loop;
      this.schedule(buffer, nextTime, { startFrame: frame, endFrame: until }, false);
      if (isFirst) this.fadeIn(nextTime);
      nextTime += (until - frame) / passage.rateHz;
      if (this.scheduledAll) return this.fadeOut(nextTime - this.fadeS);
      frame = until === passage.frames ? 0 : until;
      [pieceS, isFirst] = [PIECE_S, false];
    }
  }

  private async piece(startFrame: number, endFrame: number, isFirst: boolean) {
    const { signal } = this.abort;
    const channels = await this.passage.read({ startFrame, endFrame }, isFirst, signal);
    signal.throwIfAborted();
    return bufferOf(this.context, channels);
  }

  private schedule(buffer: AudioBuffer, startTime: number, heard: FrameSpan, loop: boolean): void {
    const { passage, options } = this;
    const source = this.context.createBufferSource();
    source.buffer = buffer;
    source.loop = loop;
    source.connect(this.output);
    source.onended = () => this.sourceEnded(source);
    this.sources.add(source);
    source.start(startTime, loop ? options.fromFrame / passage.rateHz : 0);
    this.remember(startTime, heard, loop);
  }

  private remember(startTime: number, { startFrame, endFrame }: FrameSpan, loop: boolean): void {
    const { passage, options } = this;
    const startS = passage.placeS(startFrame);
    const lengthS = passage.placeS(endFrame) - startS;
    const fromS = loop ? passage.placeS(options.fromFrame) : startS;
    const { speed } = passage.rendering;
    this.segments.push({ startTime, startS, lengthS, fromS, speed, loop });
    if (this.segments.length > SEGMENTS_KEPT) this.segments.shift();
  }

  private fadeIn(startTime: number): void {
    const { gain } = this.output;
    gain.setValueAtTime(0, startTime);
    gain.linearRampToValueAtTime(1, startTime + this.fadeS);
    this.startTime = startTime;
    this.events.begun(startTime);
  }

  private sourceEnded(source: AudioBufferSourceNode): void {
    this.sources.delete(source);
    source.disconnect();
    if (this.scheduledAll && this.sources.size === 0) this.events.finished();
  }

  /** A moment just ahead that falls on a sample of the context, so that no piece is interpolated. */
  private soon(): number {
    const { sampleRate, currentTime } = this.context;
    const time = Math.max(currentTime + LEAD_S, this.options.notBefore);
    return Math.ceil(time * sampleRate) / sampleRate;
  }
}

/** End of the piece from `frame` on; a remainder too short to schedule joins the last piece. */
function pieceEnd(frame: number, endFrame: number, pieceFrames: number): number {
  return endFrame - frame < pieceFrames * 1.5 ? endFrame : frame + pieceFrames;
}

function pauseFor(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
