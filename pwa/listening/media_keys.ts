/** Media keys, headset buttons and pedals that send them, also while another window has the focus. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What each key of the system does, as an action of the key table. */
const ACTIONS: Partial<Record<MediaSessionAction, string>> = {
  play: 'media-play',
  pause: 'media-play',
  stop: 'stop',
  previoustrack: 'media-previous',
  nexttrack: 'media-next',
  seekbackward: 'skip-back',
  seekforward: 'skip-on',
};
const SILENCE_S = 10;
const SILENCE_RATE_HZ = 8000;

export interface MediaKeysSource {
  readonly playing: boolean;
  readonly title: string;
}

/**
 * Systems give media keys to pages that play a media element, not to those that play by an audio
 * context: so a silent one plays along.
 */
export class MediaKeys implements ReactiveController {
  #silence: HTMLAudioElement | null = null;
  #url = '';
  #playing = false;

  constructor(
    host: ReactiveControllerHost,
    private readonly source: () => MediaKeysSource,
    private readonly act: (action: string) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    for (const [name, action] of entries()) {
      navigator.mediaSession?.setActionHandler(name, () => this.act(action));
    }
  }

  hostDisconnected(): void {
    for (const [name] of entries()) navigator.mediaSession?.setActionHandler(name, null);
    if (navigator.mediaSession) navigator.mediaSession.playbackState = 'none';
    this.#silence?.pause();
    this.#silence = null;
    this.#playing = false;
    URL.revokeObjectURL(this.#url);
  }

  hostUpdated(): void {
    const { playing, title } = this.source();
    if (playing === this.#playing || !navigator.mediaSession) return;
    this.#playing = playing;
    navigator.mediaSession.playbackState = playing ? 'playing' : 'paused';
    navigator.mediaSession.metadata = new MediaMetadata({ title, artist: 'Earmark' });
    if (playing)
      void this.#element()
        .play()
        .catch(() => {});
    else this.#silence?.pause();
  }

  #element(): HTMLAudioElement {
    if (this.#silence) return this.#silence;
    this.#url = URL.createObjectURL(silence());
    this.#silence = new Audio(this.#url);
    this.#silence.loop = true;
    return this.#silence;
  }
}

function entries(): [MediaSessionAction, string][] {
  return Object.entries(ACTIONS) as [MediaSessionAction, string][];
}

/** A WAV file of nothing: eight bits a sample, one channel. */
function silence(): Blob {
  const frames = SILENCE_S * SILENCE_RATE_HZ;
  const header = new DataView(new ArrayBuffer(44));
  const words = [
    [0, 0x52494646],
    [8, 0x57415645],
    [12, 0x666d7420],
    [36, 0x64617461],
  ] as const;
  for (const [at, word] of words) header.setUint32(at, word);
  header.setUint32(4, 36 + frames, true);
  header.setUint32(16, 16, true);
  header.setUint16(20, 1, true);
  header.setUint16(22, 1, true);
  header.setUint32(24, SILENCE_RATE_HZ, true);
  header.setUint32(28, SILENCE_RATE_HZ, true);
  header.setUint16(32, 1, true);
  header.setUint16(34, 8, true);
  header.setUint32(40, frames, true);
  return new Blob([header.buffer, new Uint8Array(frames).fill(128)], { type: 'audio/wav' });
}
