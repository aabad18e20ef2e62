/** Waiting until something that failed for want of a network is worth another try. */

/** Resolves when the network is back, or after so long. Rejects with the signal's reason. */
export function worthATry(afterMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer);
      removeEventListener('online', end);
      signal.removeEventListener('abort', end);
      if (signal.aborted) reject(signal.reason);
      else resolve();
    };
    const timer = setTimeout(end, afterMs);
    addEventListener('online', end);
    signal.addEventListener('abort', end);
  });
}
