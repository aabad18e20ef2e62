/** What went wrong in someone's strategy, as a sentence with its line. */
import { text } from '../messages/text';
import { PythonError } from '../python/errors';

/** An exception's text is as long as its author likes. */
const MOST_CHARACTERS = 600;

/** The line of the source that failed, counted from 1; null where none is known. */
export function lineOf(error: unknown): number | null {
  const details = error instanceof PythonError ? (error.details as { line?: unknown }) : null;
  return typeof details?.line === 'number' ? details.line : null;
}

export function failureText(error: unknown): string {
  const message = clipped(error instanceof Error ? error.message : String(error));
  const line = lineOf(error);
  return line === null ? message : text('sandbox-line', { line: String(line), reason: message });
}

function clipped(text: string): string {
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text;
}
