/** Cutting a recording into questions, while the person goes on with what they do. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { AudioReader } from '../audio';
import type { WrittenStrategy } from '../document';
import { prepareOwn } from './own_strategy';
import { type Asked, type Prepared, prepareQueries } from './preparing';

export class Preparation implements ReactiveController {
  /** How much has been listened to, 0 to 1; null when nothing is being prepared. */
  fraction: number | null = null;
  #cancel: AbortController | null = null;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {}

  hostDisconnected(): void {
    this.cancel();
  }

  /**
   * Prepare the questions, by someone's own strategy where one is given; null when it was cancelled. Rejects with
   * an error that is a sentence.
   */
  async run(reader: AudioReader, asked: Asked, own?: WrittenStrategy): Promise<Prepared | null> {
    this.cancel();
    const cancel = new AbortController();
    this.#cancel = cancel;
    this.#set(0);
    try {
      const preparing = {
        signal: cancel.signal,
        onProgress: (fraction: number) => this.#cancel === cancel && this.#set(fraction),
      };
      if (own) return await prepareOwn(reader, own, asked.budget, preparing);
      return await prepareQueries(reader, asked, preparing);
    } catch (error) {
      if (cancel.signal.aborted) return null;
      throw error;
    } finally {
      if (this.#cancel === cancel) this.#set(null);
    }
  }

  cancel(): void {
    this.#cancel?.abort();
    this.#cancel = null;
    this.#set(null);
  }

  #set(fraction: number | null): void {
    this.fraction = fraction;
    this.host.requestUpdate();
  }
}
