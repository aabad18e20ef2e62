/** News that all tabs of this browser should hear: something in the notebook has changed. */

export type News = 'waiting' | 'refused' | 'kept' | 'shared' | 'session';

/** Emits the kind of news, whichever tab it comes from. */
class TabNews extends EventTarget {
  readonly #channel = new BroadcastChannel('earmark together');

  constructor() {
    super();
    this.#channel.onmessage = ({ data }: MessageEvent<News>) => this.#emit(data);
    // Node would otherwise wait for the channel for ever.
    (this.#channel as { unref?: () => void }).unref?.();
  }

  tell(news: News): void {
    this.#channel.postMessage(news);
    this.#emit(news);
  }

  #emit(news: News): void {
    this.dispatchEvent(new Event(news));
  }
}

export const tabNews = new TabNews();
