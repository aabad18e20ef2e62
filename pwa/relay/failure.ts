/** What the relay refused, in the person's language where there is a message for it. */
import { say } from '../app/say';
import { text, textOr, type Values } from '../messages/text';
import { RelayError } from './api';

/** The sentence for an error. */
export function failureText(error: unknown): string {
  if (!(error instanceof RelayError)) return error instanceof Error ? error.message : '';
  if (error.code === 'too_many') {
    const minutes = Math.ceil(Number(error.details.retry_after_s ?? 60) / 60);
    return text('relay-error-too-many', { minutes });
  }
  const { sentence, ...values } = error.details as Values;
  const id = error.code === 'away' ? error.code : sentence;
  return textOr(`relay-error-${id}`, error.message, values);
}

/** Do something with the relay; what goes wrong is said at the foot of the screen. */
export async function attempt<T>(doing: () => Promise<T>): Promise<T | undefined> {
  try {
    return await doing();
  } catch (error) {
    say(failureText(error), { kind: 'problem' });
    return undefined;
  }
}
