/** From answers to annotations: Python merges what was answered, the document keeps what comes of it. */
import type { MergedRegion, Query, RecordingDocument, Step } from '../document';
import { python } from '../python/bridge';
import type { Caller } from './preparing';

/** What `merge_answers` is given: each query with its answer, null where it has none. */
export function mergePayload(queries: readonly Query[]) {
  return {
    queries: queries.map(({ id, region }) => ({
      id,
      start_s: region.start_s,
      end_s: region.end_s,
    })),
    answers: queries.map(({ answer }) =>
      answer ? { kind: answer.kind, labels: [...answer.labels] } : null,
    ),
  };
}

/**
 * Bring a round's annotations in line with its answers, in the undo step that caused it.
 *
 * The answers are kept whatever happens here: without Python the round stays pending, and
 * `mergePending` makes up for it later. Returns whether the annotations agree now.
 */
export async function mergeRound(
  document: RecordingDocument,
  round: string,
  cause?: Step,
  caller: Caller = python,
): Promise<boolean> {
  const payload = mergePayload(document.queries(round));
  try {
    const { regions } = await caller.call<{ regions: MergedRegion[] }>('merge_answers', payload);
    return document.reconcile(round, regions, cause);
  } catch (error) {
    console.warn('The answers are kept; their annotations follow when Python is there.', error);
    return false;
  }
}

/** Derive what could not be derived when it was answered. */
export async function mergePending(
  document: RecordingDocument,
  caller: Caller = python,
): Promise<void> {
  for (const round of document.pendingRounds()) {
    await mergeRound(document, round, undefined, caller);
  }
}
