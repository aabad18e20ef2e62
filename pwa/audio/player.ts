import { AudioError } from './errors';
import { type HeardSegment, positionAt } from './heard';
import { fitChannels, fitRate } from './playable';
import type { AudioReader } from './reader';

export type PlayerState = 'stopped' | 'loading' | 'playing' | 'paused';

export interface PlayOptions {
  /** Begin again at the start of the region until stopped. */
  loop?: boolean;
}

export interface PlayerOptions {
  /** Makes the audio context; throws if the browser does not allow the rate. For tests. */
  createContext?: (sampleRateHz?: number) => AudioContext;
}

/** The first piece is short so that sound starts at once. */
const FIRST_PIECE_S = 0.15;
const PIECE_S = 0.75;
/** Background tabs run timers once a second, so this much is always scheduled ahead. */
const AHEAD_S = 2.5;
const CHECK_MS = 100;
/** Time to hand the first piece to the audio thread. */
const LEAD_S = 0.02;
/** Regions up to this length loop inside the audio thread, exact to the sample. */
const LOOPED_BUFFER_S = 4;

/** One region being played. */
interface Run {
  reader: AudioReader;
  rateHz: number;
  startFrame: number;
  endFrame: number;
  loop: boolean;
  abort: AbortController;
  output: GainNode;
  sources: Set<AudioBufferSourceNode>;
  segments: HeardSegment[];
  scheduledAll: boolean;
}

/**
 * Plays a region of a recording by streaming it from its reader; one region at a time.
 *
 * Pieces are scheduled back to back on the clock of an AudioContext that runs at the recording's
 * own rate where the browser allows it, so joints are exact to the sample. Elsewhere the browser
 * resamples each piece, and rates that not even its buffers allow are thinned; the position is
 * that of the recording in every case. More than two channels are mixed to one.
 *
 * Events: `state` on every change of `state`, `ended` when a region has been heard to its end,
 * `error` (CustomEvent<AudioError>) when the recording cannot be read or played.
 */
export class Player extends EventTarget {
  private context: AudioContext | null = null;
  private contextRateHz = 0;
  private run: Run | null = null;
  private stateNow: PlayerState = 'stopped';
  private lastPositionS = 0;
  private readonly createContext: (sampleRateHz?: number) => AudioContext;

  constructor(options: PlayerOptions = {}) {
    super();
    this.createContext = options.createContext ?? browserContext;
  }

  get state(): PlayerState {
    return this.stateNow;
  }

  /** Whether a region is on its way to the ears; false while paused. */
  get playing(): boolean {
    return this.stateNow === 'playing' || this.stateNow === 'loading';
  }

  /** Seconds from the start of the recording of what is heard now, or was heard last. */
  get positionS(): number {
    if (this.run && this.context) {
      const latencyS = this.context.outputLatency || 0;
      const heard = positionAt(this.run.segments, this.context.currentTime - latencyS);
      if (heard !== null) this.lastPositionS = heard;
    }
    return this.lastPositionS;
  }

  /**
   * Play [startS, endS), clipped to the recording; stops whatever was playing.
   * Resolves once sound is scheduled. Call it from a user gesture: browsers demand one.
   */
  async play(
    reader: AudioReader,
    startS: number,
    endS: number,
    options: PlayOptions = {},
  ): Promise<void> {
    this.stop();
    const { frames, sampleRateHz: rateHz } = reader.info;
    const startFrame = Math.min(Math.max(0, Math.round(startS * rateHz)), Math.max(0, frames - 1));
    const endFrame = Math.min(Math.max(startFrame + 1, Math.round(endS * rateHz)), frames);
    this.lastPositionS = startFrame / rateHz;
    this.setState('loading');
    const abort = new AbortController();
    try {
      const context = this.contextFor(rateHz);
      const output = context.createGain();
      output.connect(context.destination);
      const run: Run = {
        reader,
        rateHz,
        startFrame,
        endFrame,
        loop: options.loop ?? false,
        abort,
        output,
        sources: new Set(),
        segments: [],
        scheduledAll: false,
      };
      this.run = run;
      await context.resume();
      abort.signal.throwIfAborted();
      const short = endFrame - startFrame <= LOOPED_BUFFER_S * rateHz;
      if (run.loop && short) await this.playLooped(run, context);
      else void this.stream(run, context).catch((error) => this.fail(run, error));
    } catch (error) {
      if (!abort.signal.aborted) this.fail(this.run, error);
    }
  }

  async pause(): Promise<void> {
    if (!this.run || !this.playing) return;
    this.lastPositionS = this.positionS;
    this.setState('paused');
    await this.context?.suspend();
  }

  async resume(): Promise<void> {
    if (!this.run || this.stateNow !== 'paused') return;
    this.setState(this.run.segments.length > 0 ? 'playing' : 'loading');
    await this.context?.resume();
  }

  /** Stop at once and forget the region; the position stays where it was. */
  stop(): void {
    if (!this.run) return;
    this.lastPositionS = this.positionS;
    this.end(this.run);
    this.setState('stopped');
  }

  /** Stop and give the audio device back. */
  async close(): Promise<void> {
    this.stop();
    const context = this.context;
    this.context = null;
    await context?.close();
  }

  private async playLooped(run: Run, context: AudioContext): Promise<void> {
    const buffer = await this.piece(run, context, run.startFrame, run.endFrame);
    const startTime = soon(context);
    this.schedule(run, context, buffer, startTime, run.startFrame, run.endFrame, true);
    this.begin(run);
  }

  private async stream(run: Run, context: AudioContext): Promise<void> {
    let frame = run.startFrame;
    let nextTime = 0;
    let pieceS = FIRST_PIECE_S;
    while (!run.abort.signal.aborted) {
      if (nextTime - context.currentTime > AHEAD_S) {
        await pauseFor(CHECK_MS);
        continue;
      }
      const until = pieceEnd(frame, run.endFrame, Math.round(pieceS * run.rateHz));
      const buffer = await this.piece(run, context, frame, until);
      if (nextTime < context.currentTime + LEAD_S / 2) nextTime = soon(context);
      run.scheduledAll = until === run.endFrame && !run.loop;
      this.schedule(run, context, buffer, nextTime, frame, until, false);
      if (frame === run.startFrame && this.stateNow === 'loading') this.begin(run);
      if (run.scheduledAll) return;
      nextTime += (until - frame) / run.rateHz;
      frame = until === run.endFrame ? run.startFrame : until;
      pieceS = PIECE_S;
    }
  }

  private async piece(
    run: Run,
    context: AudioContext,
    startFrame: number,
    endFrame: number,
  ): Promise<AudioBuffer> {
    const channels = await run.reader.read(startFrame, endFrame, run.abort.signal);
    run.abort.signal.throwIfAborted();
    return fitRate(context, fitChannels(channels), run.rateHz);
  }

  private schedule(
    run: Run,
    context: AudioContext,
    buffer: AudioBuffer,
    startTime: number,
    startFrame: number,
    endFrame: number,
    loop: boolean,
  ): void {
    const source = context.createBufferSource();
    source.buffer = buffer;
    source.loop = loop;
    source.connect(run.output);
    source.onended = () => {
      run.sources.delete(source);
      source.disconnect();
      if (run.scheduledAll && run.sources.size === 0) this.finish(run);
    };
    run.sources.add(source);
    source.start(startTime);
    const startS = startFrame / run.rateHz;
    run.segments.push({ startTime, startS, lengthS: (endFrame - startFrame) / run.rateHz, loop });
    if (run.segments.length > 16) run.segments.shift();
  }

  private begin(run: Run): void {
    if (this.run === run && this.stateNow === 'loading') this.setState('playing');
  }

  private finish(run: Run): void {
    if (this.run !== run) return;
    this.end(run);
    this.lastPositionS = run.endFrame / run.rateHz;
    this.setState('stopped');
    this.dispatchEvent(new Event('ended'));
  }

  private fail(run: Run | null, error: unknown): void {
    if (run?.abort.signal.aborted || (run && this.run !== run)) return;
    if (run) this.end(run);
    this.setState('stopped');
    const detail =
      error instanceof AudioError
        ? error
        : new AudioError('playback', `The browser cannot play this recording (${error}).`);
    this.dispatchEvent(new CustomEvent('error', { detail }));
  }

  private end(run: Run): void {
    run.abort.abort();
    this.run = null;
    for (const source of run.sources) {
      source.onended = null;
      source.stop();
      source.disconnect();
    }
    run.sources.clear();
    run.output.disconnect();
  }

  private contextFor(rateHz: number): AudioContext {
    if (this.context && this.contextRateHz === rateHz) return this.context;
    void this.context?.close();
    this.contextRateHz = rateHz;
    try {
      this.context = this.createContext(rateHz);
    } catch {
      this.context = this.createContext();
    }
    return this.context;
  }

  private setState(state: PlayerState): void {
    if (state === this.stateNow) return;
    this.stateNow = state;
    this.dispatchEvent(new Event('state'));
  }
}

function browserContext(sampleRateHz?: number): AudioContext {
  return new AudioContext({
    latencyHint: 'interactive',
    ...(sampleRateHz ? { sampleRate: sampleRateHz } : {}),
  });
}

/** A moment just ahead that falls on a sample of the context, so that no piece is interpolated. */
function soon(context: AudioContext): number {
  return Math.ceil((context.currentTime + LEAD_S) * context.sampleRate) / context.sampleRate;
}

/** End of the piece from `frame` on; a remainder too short to schedule joins the last piece. */
function pieceEnd(frame: number, endFrame: number, pieceFrames: number): number {
  return endFrame - frame < pieceFrames * 1.5 ? endFrame : frame + pieceFrames;
}

function pauseFor(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
