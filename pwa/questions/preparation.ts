/** Cutting a recording into questions, while the person goes on with what they do. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What a preparation is told of and tells. */
export interface Parts {
  readonly signal: AbortSignal;
  readonly onProgress: (fraction: number) => void;
}

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

  /** Prepare something; null when it was cancelled. Rejects as `prepare` does. */
  async run<T>(prepare: (parts: Parts) => Promise<T>): Promise<T | null> {
    this.cancel();
    const cancel = new AbortController();
    this.#cancel = cancel;
    this.#set(0);
    try {
      return await prepare({
        signal: cancel.signal,
        onProgress: (fraction) => this.#cancel === cancel && this.#set(fraction),
      });
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
