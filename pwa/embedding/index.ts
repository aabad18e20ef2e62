/** What the rest of the app uses of embeddings. */
export { DEFAULT_MODEL, FALLBACK_MODEL, findModel, type Model, models } from './catalog';
export { Embedder, type EmbedOptions, embedder } from './embedder';
export { EmbeddingError, type EmbeddingErrorCode } from './errors';
export type { Embedded } from './job';
export { recordingsKept } from './kept';
export type { Span } from './windows';
