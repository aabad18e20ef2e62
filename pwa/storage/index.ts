/** What the rest of the app uses of this device's storage. */
export type { Whereabouts } from './access';
export type { Coming } from './arrival';
export { StorageError, type StorageErrorCode } from './errors';
export {
  type Added,
  type AddOptions,
  COPY_UP_TO_BYTES,
  type FindOnServer,
  type GivenFile,
  Library,
  library,
} from './library';
export { sweepHalfCopies } from './opfs';
export { askToPersist, formatBytes, type StorageEstimate, storageEstimate } from './quota';
export { type AudioPlace, isPreview, type RecordingAbout, type RecordingRow } from './rows';
export { keepSetting, setting } from './settings';
