/** Playing stretches of many recordings, as the person last listened in the project. */
import { type AudioReader, openAudio, Player } from '../audio';
import type { Region } from '../document';
import { keptSettings } from '../listening/kept';
import { renderingOf } from '../listening/settings';
import { soundOf } from './sound_of';

/** Recordings that stay open, so that going to and fro is quick. */
const MOST_OPEN = 6;

export interface Heard {
  readonly recording: string;
  readonly fileName: string;
  readonly region: Region;
}

/** Emits 'change' when something begins to sound or ends, and 'problem' with a sentence. */
export class ExcerptPlayer extends EventTarget {
  /** What sounds, as it was given. */
  heard: Heard | null = null;
  #player: Player | null = null;
  readonly #readers = new Map<string, Promise<AudioReader>>();

  async play(heard: Heard, project: string): Promise<void> {
    const player = this.#ready();
    player.stop();
    this.heard = heard;
    this.#changed();
    try {
      const reader = await this.#readerOf(heard);
      if (this.heard !== heard) return;
      const { low_hz, high_hz, start_s, end_s } = heard.region;
      const band =
        low_hz === undefined || high_hz === undefined ? null : { lowHz: low_hz, highHz: high_hz };
      const settings = keptSettings(reader.info.sampleRateHz, { project, start: null });
      await player.play(reader, start_s, end_s, { rendering: renderingOf(settings, band) });
    } catch (error) {
      this.#fail(error);
    }
  }

  stop(): void {
    this.#player?.stop();
    this.#end();
  }

  /** Give everything back. */
  close(): void {
    this.heard = null;
    void this.#player?.close();
    this.#player = null;
    for (const reader of this.#readers.values()) closeReader(reader);
    this.#readers.clear();
  }

  #ready(): Player {
    if (this.#player) return this.#player;
    const player = new Player();
    player.addEventListener('ended', () => this.#end());
    player.addEventListener('error', (event) => this.#fail((event as CustomEvent<Error>).detail));
    this.#player = player;
    return player;
  }

  #readerOf({ recording, fileName }: Heard): Promise<AudioReader> {
    const reader =
      this.#readers.get(recording) ??
      soundOf(recording).then((sound) => openAudio(sound, fileName));
    this.#readers.delete(recording);
    this.#readers.set(recording, reader);
    for (const [key, old] of this.#readers) {
      if (this.#readers.size <= MOST_OPEN) break;
      this.#readers.delete(key);
      closeReader(old);
    }
    return reader;
  }

  #end(): void {
    if (!this.heard) return;
    this.heard = null;
    this.#changed();
  }

  #fail(error: unknown): void {
    this.#end();
    const detail = error instanceof Error ? error.message : String(error);
    this.dispatchEvent(new CustomEvent('problem', { detail }));
  }

  #changed(): void {
    this.dispatchEvent(new Event('change'));
  }
}

function closeReader(reader: Promise<AudioReader>): void {
  void reader.then(
    (open) => open.close(),
    () => null,
  );
}
