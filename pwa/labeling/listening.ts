/** What is heard, and where the cursor stands. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type AudioReader, Player } from '../audio';

export class Listening implements ReactiveController {
  /** Where playing begins next, or what is heard now. */
  cursorS = 0;
  loop = false;
  reader: AudioReader | null = null;
  readonly #player = new Player();
  #listeners = new AbortController();
  #frame = 0;

  /**
   * @param onCursor called with the cursor at every frame while playing, and when it is set
   * @param onProblem called with a sentence when the sound cannot be played
   */
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly onCursor: (seconds: number, playing: boolean) => void,
    private readonly onProblem: (sentence: string) => void,
  ) {
    host.addController(this);
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

  get playing(): boolean {
    return this.#player.playing;
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
  play(startS: number, endS: number): void {
    if (!this.reader) {
      this.onProblem('There is no sound to play until the file is chosen again.');
      return;
    }
    void this.#player.play(this.reader, startS, endS, { loop: this.loop });
  }

  toggleLoop(): void {
    this.loop = !this.loop;
    this.host.requestUpdate();
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
