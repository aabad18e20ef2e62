/** Tells the page whether every edit is on the disk of this device. */

import { text } from '../messages/text';

export type SavedState = 'saved' | 'saving' | 'failed';
export type FailureCode = 'quota' | 'unavailable' | 'write' | 'corrupt';

export interface SaveReport {
  state: SavedState;
  code?: FailureCode;
  /** On failure: what happened and what to do. */
  sentence?: string;
}

/** Sums up the reports of all open documents: the worst one counts. Emits 'change'. */
export class SavedStates extends EventTarget {
  readonly #reports = new Map<object, SaveReport>();
  #shown: SaveReport = { state: 'saved' };

  get state(): SavedState {
    return this.#shown.state;
  }

  /** The sentence of the failure, or '' when there is none. */
  get sentence(): string {
    return this.#shown.sentence ?? '';
  }

  get code(): FailureCode | undefined {
    return this.#shown.code;
  }

  report(source: object, report: SaveReport): void {
    if (report.state === 'saved' && !report.sentence) this.#reports.delete(source);
    else this.#reports.set(source, report);
    const next = this.#worst();
    if (next.state === this.#shown.state && next.sentence === this.#shown.sentence) return;
    this.#shown = next;
    this.dispatchEvent(new Event('change'));
  }

  #worst(): SaveReport {
    const reports = [...this.#reports.values()];
    for (const state of ['failed', 'saving'] as const) {
      const found = reports.find((report) => report.state === state);
      if (found) return found;
    }
    return reports[0] ?? { state: 'saved' };
  }
}

export const savedState = new SavedStates();

/** Ask before the tab is closed while an edit is not yet stored. Returns a function that stops it. */
export function guardUnsaved(page: Window, states: SavedStates = savedState): () => void {
  const ask = (event: BeforeUnloadEvent) => {
    if (states.state !== 'saved') event.preventDefault();
  };
  page.addEventListener('beforeunload', ask);
  return () => page.removeEventListener('beforeunload', ask);
}

/** Put an IndexedDB failure into a sentence that says what to do. */
export function saveFailure(error: unknown, phase: 'open' | 'write'): SaveReport {
  const name = error instanceof Error || error instanceof DOMException ? error.name : 'Error';
  if (name === 'QuotaExceededError') {
    return {
      state: 'failed',
      code: 'quota',
      sentence: text('document-no-space'),
    };
  }
  if (phase === 'open') {
    return {
      state: 'failed',
      code: 'unavailable',
      sentence: text('document-no-storage'),
    };
  }
  return {
    state: 'failed',
    code: 'write',
    sentence: text('document-write-failed', { name }),
  };
}
