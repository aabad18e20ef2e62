/** What the rest of the app uses of the documents. */
export { attributeTitle, type ReadValue, readValue, valueText } from './attribute_values';
export { type AttributeChange, type NewAttribute, ProjectAttributes } from './attributes';
export { newId, setPerson, stamp } from './authorship';
export {
  deviceProjects,
  listProjects,
  rememberProject,
  removeProject,
  restoreProject,
  serverName,
} from './device';
export {
  type Imported,
  type ImportedAnnotation,
  importAnnotations,
  importSnapshot,
} from './imports';
export { type LabelChange, type NewLabel, ProjectDocument } from './project';
export { MIN_QUERY_S, RecordingDocument } from './recording';
export { recount } from './recounting';
export { guardUnsaved, type SavedState, savedState } from './saved_state';
export { LABEL_COLOURS, LABEL_KEYS } from './schema';
export { type Listed, snapshot, snapshotRecording } from './snapshot';
export { kindOf, ProjectStrategies, type StrategyText } from './strategies';
export { summaries, summaryChanges } from './summary';
export type * from './types';
export { Step, UndoStack, undoStack } from './undo';
