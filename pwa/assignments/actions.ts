/** What the keys of assignments do. */
import type { Desk } from '../labeling/desk';
import { goToNextOfYours, toggleDone } from './yours';

export const ASSIGNMENT_ACTIONS: Readonly<Record<string, (desk: Desk) => unknown>> = {
  'yours-done': ({ workspace }) => workspace && toggleDone(workspace.project, workspace.row.key),
  'yours-next': ({ workspace }) =>
    workspace && void goToNextOfYours(workspace.project, workspace.row.key),
};
