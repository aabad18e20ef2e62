import type { Failure } from './messages';

/**
 * A call to Python that failed.
 *
 * Codes of the bridge: `cancelled`, `python_unavailable` (could not be started),
 * `python_crashed` (stopped during the call; it is started again by itself). All other codes come
 * from py_browser.
 */
export class PythonError extends Error {
  readonly code: string;
  readonly details: unknown;

  constructor(failure: Failure) {
    super(failure.message);
    this.name = 'PythonError';
    this.code = failure.code;
    this.details = failure.details;
  }
}

export function cancelled(): PythonError {
  return new PythonError({ code: 'cancelled', message: 'The call was cancelled.' });
}
