// Written from en.ftl by `npx vitest run messages -u`. Do not edit.
import type { Value } from './text';

export interface Messages {
  'language-name': null;
  // language
  'language-menu': null;
  'language-unsaved': null;
  // common
  'common-cancel': null;
  'common-close': null;
  'common-undo': null;
  'common-redo': null;
  'common-add': null;
  'common-remove': null;
  'common-rename': null;
  'common-delete': null;
  'common-save': null;
  'common-done': null;
  'common-stop': null;
  'common-restore': null;
  'common-dismiss': null;
  // about
  // app
  'app-home': null;
  'app-where': null;
  'app-find': null;
  'app-not-loaded': { reason: Value };
  'app-theme-light': null;
  'app-theme-dark': null;
  'app-theme-contrast': null;
  'app-colours': null;
  'app-all-projects': null;
  'app-this-project': null;
  'app-go-to': null;
  'app-recordings': null;
  'app-state-saved': null;
  'app-state-saved-hint': null;
  'app-state-saving': null;
  'app-state-saving-hint': null;
  'app-state-failed': null;
  'app-offline-unsupported': null;
  'app-offline-unsupported-hint': null;
  'app-offline-fetching': null;
  'app-offline-fetching-hint': null;
  'app-offline-ready': null;
  'app-offline-ready-hint': null;
  'app-no-network': null;
  'app-no-network-hint': null;
  // audio
  // document
  // finding
  // habits
  // lab
  // labeling
  // listening
  // looking
  // offline
  // projects
  // python
  // questions
  // sandbox
  // spectrogram
  // storage
  // table
}
