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
  'app-tell': null;
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
  'finding-key-unlabeled': null;
  'finding-key-next-query': null;
  'finding-key-go-to-time': null;
  'finding-key-loudness': null;
  'finding-key-bookmark': null;
  'finding-key-next-bookmark': null;
  'finding-key-bookmarks': null;
  // habits
  'habits-key-palette': null;
  'habits-key-history': null;
  'habits-key-way': { title: Value; way: Value };
  'habits-way-next': null;
  'habits-way-previous': null;
  'habits-way-left': null;
  'habits-way-right': null;
  'habits-way-up': null;
  'habits-way-down': null;
  'habits-way-back': null;
  'habits-way-on': null;
  'habits-way-start': null;
  'habits-way-end': null;
  'habits-way-earlier': null;
  'habits-way-later': null;
  // lab
  // labeling
  'labeling-key-play': null;
  'labeling-key-play-selection': null;
  'labeling-key-loop': null;
  'labeling-key-replay': null;
  'labeling-key-zoom-in': null;
  'labeling-key-zoom-out': null;
  'labeling-key-fit': null;
  'labeling-key-about': null;
  'labeling-key-clock': null;
  'labeling-key-zoom-selection': null;
  'labeling-key-page': null;
  'labeling-key-ends': null;
  'labeling-key-tool-select': null;
  'labeling-key-tool-span': null;
  'labeling-key-tool-box': null;
  'labeling-key-tool-point': null;
  'labeling-key-sticky': null;
  'labeling-key-select-view': null;
  'labeling-key-split': null;
  'labeling-key-merge': null;
  'labeling-key-duplicate': null;
  'labeling-key-nudge': null;
  'labeling-key-leap': null;
  'labeling-key-move-end': null;
  'labeling-key-move-top': null;
  'labeling-key-mark-view': null;
  'labeling-key-delete': null;
  'labeling-key-next': null;
  'labeling-key-next-anywhere': null;
  'labeling-key-label': { digit: Value };
  'labeling-key-only': { digit: Value };
  'labeling-key-find-label': null;
  'labeling-key-ask': null;
  'labeling-key-answer': { digit: Value };
  'labeling-key-collect': { digit: Value };
  'labeling-key-confirm': null;
  'labeling-key-nothing': null;
  'labeling-key-unsure': null;
  'labeling-key-several': null;
  'labeling-key-question-before': null;
  'labeling-key-question-next': null;
  'labeling-key-question-start': null;
  'labeling-key-question-end': null;
  'labeling-key-undo': null;
  'labeling-key-redo': null;
  'labeling-key-escape': null;
  'labeling-key-help': null;
  'labeling-key-group-listen': null;
  'labeling-key-group-look': null;
  'labeling-key-group-draw': null;
  'labeling-key-group-label': null;
  'labeling-key-group-answer': null;
  'labeling-key-group-anywhere': null;
  'labeling-key-by-number': null;
  'labeling-chord-Ctrl': null;
  'labeling-chord-Shift': null;
  'labeling-chord-Space': null;
  'labeling-chord-Enter': null;
  'labeling-chord-Tab': null;
  'labeling-chord-Escape': null;
  'labeling-chord-Delete': null;
  'labeling-chord-Backspace': null;
  'labeling-chord-Home': null;
  'labeling-chord-End': null;
  'labeling-chord-PageUp': null;
  'labeling-chord-PageDown': null;
  'labeling-chord-MediaPlayPause': null;
  'labeling-chord-MediaStop': null;
  'labeling-chord-MediaTrackPrevious': null;
  'labeling-chord-MediaTrackNext': null;
  // listening
  'listening-key-play-box': null;
  'listening-key-listening': null;
  'listening-key-speed': null;
  'listening-key-how': null;
  'listening-key-keep-pitch': null;
  'listening-key-band': null;
  'listening-key-volume': null;
  'listening-key-scrub': null;
  'listening-key-skip': null;
  'listening-key-media': null;
  'listening-key-stop': null;
  'listening-key-channel': null;
  'listening-key-preset-recorded': null;
  'listening-key-preset-half': null;
  'listening-key-preset-tape': null;
  'listening-key-preset-skim': null;
  'listening-key-preset-expanded': null;
  'listening-key-preset-tuned': null;
  // looking
  'looking-key-look': null;
  'looking-key-filter': null;
  'looking-key-scale': null;
  'looking-key-colours': null;
  'looking-key-layout': null;
  'looking-key-brightness': null;
  'looking-key-preset-standard': null;
  'looking-key-preset-birds': null;
  'looking-key-preset-bats': null;
  'looking-key-preset-bass': null;
  'looking-key-preset-faint': null;
  'looking-key-preset-pcen': null;
  // offline
  // projects
  // python
  // questions
  // sandbox
  // spectrogram
  // storage
  'storage-elsewhere': { name: Value };
  // table
  // together
  'together-live': null;
  'together-live-hint': null;
  'together-connecting': null;
  'together-connecting-hint': null;
  'together-sending': { count: Value };
  'together-sending-hint': null;
  'together-waiting': { count: Value };
  'together-waiting-hint': null;
  'together-away': null;
  'together-away-hint': null;
  'together-ended': null;
  'together-ended-hint': null;
  'together-refused': { count: Value };
  'together-refused-hint': null;
  'together-refused-list': null;
  'together-refused-forbidden': null;
  'together-refused-schema': null;
  'together-refused-read': null;
  'together-title': null;
  'together-signed-in': { host: Value; name: Value };
  'together-signed-out': { host: Value };
  'together-count': { count: Value };
  'together-try-again': null;
  'together-read-only': null;
  'together-alone': null;
  'together-alone-signed-out': { host: Value };
  'together-share': { host: Value };
  'together-shared': { host: Value; role: Value };
  'together-people': { names: Value };
  'together-publishing': { all: Value; done: Value };
  'together-right-ended': null;
  'together-role-owner': null;
  'together-role-manager': null;
  'together-role-reviewer': null;
  'together-role-annotator': null;
  'together-role-viewer': null;
  'together-role-uploader': null;
  'together-on-server': { host: Value };
  'together-open': { name: Value };
  'together-not-opened': null;
  'together-add-file': null;
  'together-add-file-hint': null;
  'together-here': null;
  'together-follow': { name: Value };
  'together-following': { name: Value };
  'together-follow-stop': { name: Value };
  'together-unfollowed': { name: Value };
  'together-at': { name: Value; time: Value };
  'together-drag-conflict': { name: Value };
}
