import { text, textOr, unsealed, type Values } from '../messages/text';
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
    super(sentenceOf(failure));
    this.name = 'PythonError';
    this.code = failure.code;
    this.details = failure.details;
  }
}

/** Python speaks English; a sentence that it names in `details.sentence` has a message here. */
function sentenceOf({ message, details }: Failure): string {
  const { sentence, ...values } = (details ?? {}) as Values;
  return sentence ? textOr(`python-error-${sentence}`, message, values) : unsealed(message);
}

export function cancelled(): PythonError {
  return new PythonError({ code: 'cancelled', message: text('python-cancelled') });
}
