/** What is heard, how it sounds, and where the cursor stands. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type AudioReader, type Band, Player, type Rendering } from '../audio';
import {
  type How,
  hasInaudible,
  type ListeningSettings,
  renderingOf,
  stepped,
} from '../listening/settings';
import { Sounds } from '../listening/sounds';
import { text } from '../messages/text';
import { isBox, type Region } from './regions';

const HOWS: readonly How[] = ['recorded', 'expanded', 'tuned'];
/** How far a pedal goes back or on, in seconds of listening. */
const SKIP_S = 2;

export class Listening implements ReactiveController {
  /** Where playing begins next, or what is heard now. */
  cursorS = 0;
  loop = false;
  panelIsOpen = false;
  readonly sounds = new Sounds();
  readonly #player = new Player();
  #reader: AudioReader | null = null;
  #listeners = new AbortController();
  #frame = 0;
  /** The band of what is played once as a box, whatever the settings say. */
  #box: Band | null = null;
  #endS = 0;

  /**
   * @param onCursor called with the cursor at every frame while playing, and when it is set
   * @param onProblem called with a sentence when the sound cannot be played
   * @param selected the selection, whose band the settings may ask for
   */
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly onCursor: (seconds: number, playing: boolean) => void,
    private readonly onProblem: (sentence: string) => void,
    readonly selected: () => Region | undefined = () => undefined,
  ) {
    host.addController(this);
    this.sounds.addEventListener('change', () => host.requestUpdate());
  }

  hostConnected(): void {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    this.#player.addEventListener('state', () => this.#heed(), { signal });
    this.#player.addEventListener('ended', () => this.#settle(), { signal });
    this.#player.addEventListener(
      'error',
      (event) => this.onProblem((event as CustomEvent<Error>).detail.message),
      { signal },
    );
  }

  hostDisconnected(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    void this.#player.close();
    this.#listeners.abort();
  }

  /** The selection may have changed, and with it the band that is heard. */
  hostUpdated(): void {
    if (this.playing) this.#player.change(this.rendering);
  }

  get reader(): AudioReader | null {
    return this.#reader;
  }

  set reader(reader: AudioReader | null) {
    this.#reader = reader;
    this.host.requestUpdate();
  }

  get rateHz(): number {
    return this.#reader?.info.sampleRateHz ?? 48_000;
  }

  get playing(): boolean {
    return this.#player.playing;
  }

  get settings(): ListeningSettings {
    return this.sounds.settings;
  }

  /** How it sounds now, or would. */
  get rendering(): Rendering {
    const selected = this.selected();
    const channels = this.sounds.heard;
    const rendering = { ...renderingOf(this.settings, bandOf(selected)), channels };
    return this.#box ? { ...rendering, band: this.#box } : rendering;
  }

  /** Put the cursor somewhere; what is playing stops. */
  seek(seconds: number): void {
    this.#player.stop();
    this.#place(seconds);
  }

  stop(): void {
    this.#player.stop();
  }

  /** Play a stretch from its start. */
  play(startS: number, endS: number, box: Band | null = null): void {
    if (!this.#reader) {
      this.onProblem(text('labeling-no-sound'));
      return;
    }
    [this.#box, this.#endS] = [box, endS];
    const { loop, rendering } = this;
    void this.#player.play(this.#reader, startS, endS, { loop, rendering });
  }

  /** Play nothing but a region: its time and its band. */
  playBox(region: Region | undefined): boolean {
    if (region) this.play(region.start_s, region.end_s, bandOf(region));
    return region !== undefined;
  }

  /** Let the sound around a place be heard for a moment, and put the cursor there. */
  scrub(placeS: number): boolean {
    if (!this.#reader) return false;
    const at = Math.min(Math.max(0, placeS), this.#reader.info.durationS);
    this.#box = null;
    void this.#player.scrub(this.#reader, at, this.rendering);
    this.#place(at);
    return true;
  }

  /** Some seconds of listening back or on, and play from there. */
  skip(direction: 1 | -1): boolean {
    if (!this.#reader) return false;
    const { durationS } = this.#reader.info;
    const cursorS = this.playing ? this.#player.positionS : this.cursorS;
    const at = Math.max(0, cursorS + direction * SKIP_S * this.rendering.speed);
    if (at >= durationS) return false;
    this.play(at, this.playing && this.#endS > at ? this.#endS : durationS, this.#box);
    return true;
  }

  toggleLoop(): void {
    this.loop = !this.loop;
    this.host.requestUpdate();
  }

  // --- How it sounds

  showPanel(open: boolean): void {
    if (open === this.panelIsOpen) return;
    this.panelIsOpen = open;
    this.host.requestUpdate();
  }

  /** Change settings; they are kept, and what is playing takes them up. */
  adjust(changes: Partial<ListeningSettings>): void {
    this.sounds.adjust(changes);
  }

  step(direction: 1 | -1): void {
    this.adjust(stepped(this.settings, direction));
  }

  /** The next way to hear ultrasound; false where there is none. */
  nextHow(): boolean {
    if (!hasInaudible(this.rateHz)) return false;
    this.adjust({ how: after(HOWS, this.settings.how) });
    return true;
  }

  nextBand(): void {
    const bandChoice = after(['all', 'selection', 'manual'] as const, this.settings.bandChoice);
    this.adjust({ bandChoice });
  }

  #heed(): void {
    if (this.playing && this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#tick());
    this.host.requestUpdate();
  }

  #tick(): void {
    this.#frame = 0;
    if (!this.playing) return;
    this.#place(this.#player.positionS);
    this.#frame = requestAnimationFrame(() => this.#tick());
  }

  /** At the end the cursor stays where the sound ended. */
  #settle(): void {
    this.#place(this.#player.positionS);
  }

  #place(seconds: number): void {
    this.cursorS = seconds;
    this.onCursor(seconds, this.playing);
  }
}

function bandOf(region: Region | undefined): Band | null {
  return region && isBox(region) ? { lowHz: region.low_hz, highHz: region.high_hz } : null;
}

function after<T>(list: readonly T[], value: T): T {
  return list[(list.indexOf(value) + 1) % list.length]!;
}
