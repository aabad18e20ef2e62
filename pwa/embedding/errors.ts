/**
 * What can go wrong with embeddings, each with a sentence that says what to do.
 *
 * EmbeddingError
 *   code 'unknown_model'      no model has this name
 *   code 'hop'                the model cannot have this hop
 *   code 'too_long'           more rows than memory should hold: ask for a span of the recording
 *   code 'model_unavailable'  the model could not be loaded; logmel can always be used
 *   code 'no_rows'            nothing is kept, the server has none, and none can be computed here
 *   code 'away'               rows are on the server, which cannot be reached
 *   code 'no_room'            rows that are to be kept do not fit on this device
 *   code 'failed'             anything else, with the reason
 */
export type EmbeddingErrorCode =
  | 'unknown_model'
  | 'hop'
  | 'too_long'
  | 'model_unavailable'
  | 'no_rows'
  | 'away'
  | 'no_room'
  | 'failed';

export class EmbeddingError extends Error {
  constructor(
    readonly code: EmbeddingErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'EmbeddingError';
  }
}

/** Whether rows are not to be had now, though nothing is broken. */
export function isWithoutRows(error: unknown): boolean {
  return error instanceof EmbeddingError && (error.code === 'no_rows' || error.code === 'away');
}
