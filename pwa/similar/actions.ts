/** What the key of similar sounds does. */
import type { Desk } from '../labeling/desk';
import { searchSimilar } from './opening';

export const SIMILAR_ACTIONS: Readonly<Record<string, (desk: Desk) => unknown>> = {
  similar: searchSimilar,
};
