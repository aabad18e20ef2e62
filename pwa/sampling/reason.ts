/** Why a stretch was chosen, in the person's language. */
import { textOr, type Values } from '../messages/text';

export interface ReasonGiven {
  /** Id of a message, `sampling-reason-…`. */
  readonly id: string;
  readonly values: Readonly<Record<string, number | string>>;
}

/** The sentence of a reason; the English one that Python gave where there is no such message. */
export function reasonText({ id, values }: ReasonGiven, sentence: string): string {
  const name = id.replace(/^sampling-reason-/, '');
  return textOr(`sampling-reason-${name}`, sentence, values as Values);
}
