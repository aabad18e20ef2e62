import { text } from '../messages/text';
import { AudioError } from './errors';
import { Passage, regionOf } from './passage';
import type { AudioReader, FrameSpan } from './reader';
import { AS_IT_IS, type Rendering, sameRendering } from './rendering';
import { Run, type RunOptions } from './run';
import { type Shaper, WorkerShaper } from './shaper';

export type PlayerState = 'stopped' | 'loading' | 'playing' | 'paused';

export interface PlayOptions {
  /** Begin again at the start of the region until stopped. */
  loop?: boolean;
  /** How it sounds, from now on; as it did before if left out. */
  rendering?: Rendering;
}

export interface PlayerOptions {
  /** Makes the audio context; throws if the browser does not allow the rate. For tests. */
  createContext?: (sampleRateHz?: number) => AudioContext;
  /** Makes sound out of samples; in a worker unless told otherwise. */
  shaper?: Shaper;
}

/** Recordings above this rate are brought down to the device's own: nobody would hear more. */
const MOST_CONTEXT_HZ = 96_000;
const FADE_S = 0.002;
/** When a change of how it sounds is heard: time to read and make the first piece. */
const CHANGE_S = 0.08;
const CHANGE_FADE_S = 0.01;
const GRAIN_S = 0.12;
const GRAIN_FADE_S = 0.03;

/**
 * Plays a region of a recording by streaming it from its reader; one region at a time.
 *
 * Pieces are scheduled back to back on the clock of an AudioContext that runs at the recording's
 * own rate where the browser allows it, so joints are exact to the sample. At another rate, speed,
 * pitch or band, pieces are made by the shaper, just as seamless; the position is that of the
 * recording in every case. More than two channels are mixed to one.
 *
 * Events: `state` on every change of `state`, `ended` when a region has been heard to its end,
 * `error` (CustomEvent<AudioError>) when the recording cannot be read or played.
 */
export class Player extends EventTarget {
  private context: AudioContext | null = null;
  private contextRateHz = 0;
  private reader: AudioReader | null = null;
  private run: Run | null = null;
  /** What sounds until `run`, which sounds otherwise, takes over. */
  private leaving: Run | null = null;
  private grain: Run | null = null;
  private rendering: Rendering = AS_IT_IS;
  private stateNow: PlayerState = 'stopped';
  private lastPositionS = 0;
  private readonly createContext: (sampleRateHz?: number) => AudioContext;
  private readonly shaper: Shaper;

  constructor(options: PlayerOptions = {}) {
    super();
    this.createContext = options.createContext ?? browserContext;
    this.shaper = options.shaper ?? new WorkerShaper();
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
    const { context } = this;
    if (context && this.run) {
      const time = context.currentTime - (context.outputLatency || 0);
      this.lastPositionS = this.soundingBy(time)?.positionAt(time) ?? this.lastPositionS;
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
    this.reader = reader;
    this.rendering = options.rendering ?? this.rendering;
    const region = regionOf(reader, startS, endS);
    this.lastPositionS = region.startFrame / reader.info.sampleRateHz;
    this.setState('loading');
    try {
      this.run = this.makeRun(region, { loop: options.loop ?? false });
    } catch (error) {
      this.fail(null, error);
      return;
    }
    await this.begin(this.run);
  }

  private async begin(run: Run): Promise<void> {
    try {
      await this.context!.resume();
      const started = run.start();
      if (run.loopsWhole) await started;
      else void started.catch((error) => this.fail(run, error));
    } catch (error) {
      this.fail(run, error);
    }
  }

  /** Let it sound otherwise from a moment on; what is playing takes it up without a gap. */
  change(rendering: Rendering): void {
    this.rendering = rendering;
    const isHeard = this.run && sameRendering(this.run.passage.rendering, rendering);
    if (this.playing && !this.leaving && !isHeard) this.takeOver();
  }

  /** Play a grain of sound around a moment, as the hand moves over it; whatever played stops. */
  async scrub(reader: AudioReader, placeS: number, rendering: Rendering): Promise<void> {
    if (this.run) this.stop();
    this.reader = reader;
    this.rendering = rendering;
    this.lastPositionS = placeS;
    const grainRendering = rendering.keepPitch ? { ...rendering, speed: 1 } : rendering;
    const halfS = (GRAIN_S * grainRendering.speed) / 2;
    const before = this.grain;
    try {
      const region = regionOf(reader, placeS - halfS, placeS + halfS);
      const options = { fadeS: GRAIN_FADE_S, rendering: grainRendering };
      this.grain = this.makeRun(region, options, (time) => before?.fadeOut(time, GRAIN_FADE_S));
      before?.hold();
      await this.context!.resume();
      await this.grain?.start();
    } catch (error) {
      if (!isAbort(error)) this.fail(null, error);
    }
  }

  async pause(): Promise<void> {
    if (!this.run || !this.playing) return;
    this.lastPositionS = this.positionS;
    this.setState('paused');
    await this.context?.suspend();
  }

  async resume(): Promise<void> {
    const { run } = this;
    if (!run || this.stateNow !== 'paused') return;
    this.setState(run.begun ? 'playing' : 'loading');
    if (!sameRendering(run.passage.rendering, this.rendering)) this.takeOver();
    await this.context?.resume();
  }

  /** Stop at once and forget the region; the position stays where it was. */
  stop(): void {
    this.grain?.end();
    this.grain = null;
    if (!this.run) return;
    this.lastPositionS = this.positionS;
    this.forget();
    this.setState('stopped');
  }

  /** Stop and give the audio device back. */
  async close(): Promise<void> {
    this.stop();
    this.shaper.close();
    const context = this.context;
    this.context = null;
    await context?.close();
  }

  private makeRun(
    region: FrameSpan,
    options: Partial<RunOptions> & { fromS?: number; rendering?: Rendering },
    begun: (startTime: number) => void = () => {},
  ): Run {
    const reader = this.reader!;
    const context = this.contextFor(reader.info.sampleRateHz);
    const rateHz = context.sampleRate;
    const { loop = false, fromS, notBefore = 0, fadeS = FADE_S } = options;
    const rendering = options.rendering ?? this.rendering;
    const passage = new Passage(reader, region, rendering, rateHz, this.shaper);
    const fromFrame = fromS === undefined ? 0 : passage.frameAt(fromS);
    const run: Run = new Run(
      context,
      passage,
      { loop, fromFrame, notBefore, fadeS },
      {
        begun: (startTime) => {
          begun(startTime);
          if (this.run === run && this.stateNow === 'loading') this.setState('playing');
        },
        finished: () => this.finish(run),
      },
    );
    return run;
  }

  /** Begin again, sounding otherwise, at the very place that will be heard a moment from now. */
  private takeOver(): void {
    const { run: before, context } = this;
    if (!before || !context) return;
    const time = context.currentTime + CHANGE_S;
    const fromS = before.positionAt(time) ?? before.passage.placeS(before.options.fromFrame);
    const { region, endS } = before.passage;
    const { loop } = before.options;
    if (before.begun && !loop && fromS >= endS) return;
    const run = this.makeRun(region, { loop, fromS, notBefore: time, fadeS: CHANGE_FADE_S }, (at) =>
      this.leave(before, at),
    );
    [this.run, this.leaving] = [run, before];
    before.hold();
    void run.start().catch((error) => this.fail(run, error));
  }

  /** The run before fades away; a change made meanwhile comes next. */
  private leave(before: Run, time: number): void {
    before.fadeOut(time, CHANGE_FADE_S);
    const untilS = time - this.context!.currentTime + CHANGE_FADE_S;
    setTimeout(() => {
      before.end();
      if (this.leaving !== before) return;
      this.leaving = null;
      const { run } = this;
      if (run && this.playing && !sameRendering(run.passage.rendering, this.rendering)) {
        this.takeOver();
      }
    }, untilS * 1000);
  }

  private soundingBy(time: number): Run | null {
    return this.leaving && !this.run?.hasBegunBy(time) ? this.leaving : this.run;
  }

  private finish(run: Run): void {
    if (this.grain === run) this.grain = null;
    if (this.run !== run) return;
    this.forget();
    this.lastPositionS = run.passage.endS;
    this.setState('stopped');
    this.dispatchEvent(new Event('ended'));
  }

  private fail(run: Run | null, error: unknown): void {
    if (run && (run.ended || this.run !== run)) return;
    this.forget();
    this.setState('stopped');
    const detail =
      error instanceof AudioError
        ? error
        : new AudioError('playback', text('audio-not-played', { reason: String(error) }));
    this.dispatchEvent(new CustomEvent('error', { detail }));
  }

  private forget(): void {
    this.run?.end();
    this.leaving?.end();
    [this.run, this.leaving] = [null, null];
  }

  private contextFor(rateHz: number): AudioContext {
    if (this.context && this.contextRateHz === rateHz) return this.context;
    void this.context?.close();
    this.contextRateHz = rateHz;
    try {
      this.context = this.createContext(rateHz > MOST_CONTEXT_HZ ? undefined : rateHz);
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

function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

function browserContext(sampleRateHz?: number): AudioContext {
  return new AudioContext({
    latencyHint: 'interactive',
    ...(sampleRateHz ? { sampleRate: sampleRateHz } : {}),
  });
}
