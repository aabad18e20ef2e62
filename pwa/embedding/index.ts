/** What the rest of the app uses of embeddings. */
export {
  DEFAULT_MODEL,
  FALLBACK_MODEL,
  findModel,
  knownModels,
  type Model,
  models,
  nextBest,
  runsHere,
} from './catalog';
export { type BringOptions, bringRows, Embedder, type EmbedOptions, embedder } from './embedder';
export { EmbeddingError, type EmbeddingErrorCode, isWithoutRows } from './errors';
export type { Embedded, Origins } from './job';
export { recordingsKept } from './kept';
export { layWindows, type Span } from './windows';
