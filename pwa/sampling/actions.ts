/** What the keys of sampling do. */
import type { Desk } from '../labeling/desk';
import { goNext } from './next';
import { openProgress } from './progress_dialog';

export const SAMPLING_ACTIONS: Readonly<Record<string, (desk: Desk) => unknown>> = {
  'next-place': ({ workspace }) => workspace && void goNext(workspace.project),
  progress: ({ workspace }) => workspace && openProgress(workspace.project.id),
};
