/** What the relay refused, in the person's language where there is a message for it. */
import { say } from '../app/say';
import { formatList } from '../messages/format';
import { text, textOr, type Values } from '../messages/text';
import { RelayError } from './api';
import { relay } from './relay';

/** Errors whose code says all. */
const SENTENCES: Readonly<Record<string, string>> = {
  away: 'away',
  not_signed_in: 'signed-out',
};

/** The sentence for an error. */
export function failureText(error: unknown): string {
  if (!(error instanceof RelayError)) return error instanceof Error ? error.message : '';
  if (error.code === 'too_many') {
    const minutes = Math.ceil(Number(error.details.retry_after_s ?? 60) / 60);
    return text('relay-error-too-many', { minutes });
  }
  const sentence = SENTENCES[error.code] ?? error.details.sentence;
  return textOr(`relay-error-${sentence}`, error.message, valuesOf(error.details));
}

/** What the message of an error may say: `details` as words and numbers. */
function valuesOf(details: RelayError['details']): Values {
  const pairs = Object.entries(details).map(([name, value]) => [
    name,
    Array.isArray(value) ? formatList(value) : typeof value === 'number' ? value : String(value),
  ]);
  return Object.fromEntries(pairs);
}

/**
 * Do something with the relay; what goes wrong is said at the foot of the screen. If the sign-in
 * has ended, all screens learn of it.
 */
export async function attempt<T>(doing: () => Promise<T>): Promise<T | undefined> {
  try {
    return await doing();
  } catch (error) {
    say(failureText(error), { kind: 'problem' });
    if (error instanceof RelayError && error.code === 'not_signed_in') void relay.refresh();
    return undefined;
  }
}
