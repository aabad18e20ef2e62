/** Trying again for as long as the server is away. */

export interface Retrying {
  readonly signal: AbortSignal;
  /** Wait until it is worth another try. Rejects with the signal's reason. */
  later(signal: AbortSignal): Promise<void>;
  onPause(paused: boolean): void;
}

/** Do some work; errors with the code 'away' are waited out. Rejects with any other. */
export async function retryWhileAway<T>(
  work: () => Promise<T>,
  { signal, later, onPause }: Retrying,
): Promise<T> {
  for (;;) {
    signal.throwIfAborted();
    try {
      const done = await work();
      onPause(false);
      return done;
    } catch (error) {
      if (signal.aborted || (error as { code?: string }).code !== 'away') throw error;
      onPause(true);
      await later(signal);
    }
  }
}
