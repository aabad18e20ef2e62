/**
 * Encrypts what was on this device before it had a passphrase, and decrypts it when that is taken off.
 *
 * Piece by piece, each in one step of the disk: a piece is in one form or in the other, and both can be
 * read. So it may be cut off at any moment, and goes on when the page is opened the next time.
 */
import { convertProjects } from '../document/device';
import { convertSummaries } from '../document/summary';
import { convertRows } from '../document/update_rows';
import { forgetThumbnails } from '../finding/thumbnail_cache';
import { convertHistory } from '../history/kept_history';
import { convertLearned } from '../questions/learned_store';
import { convertStretches } from '../sampling/stretch_store';
import { convertAudio } from '../storage/converting';
import { convertRecordings } from '../storage/row_store';
import { convertSettings } from '../storage/settings';
import { convertNotes } from '../together/converting';
import { vault } from './vault';

/** Resolves to how many pieces were kept otherwise. */
type Convert = (onProgress: (fraction: number) => void) => Promise<number>;

const STEPS: readonly Convert[] = [
  convertDocuments,
  convertNotes,
  convertRecordings,
  convertSettings,
  convertProjects,
  convertSummaries,
  convertLearned,
  forgetThumbnails,
  convertStretches,
  convertHistory,
  // Loaded when it is needed: what listens is large.
  async (onProgress) => (await import('../embedding/converting')).convertEmbeddings(onProgress),
  convertAudio,
];
/** What another tab was writing while it heard of the passphrase is there by then. */
const SETTLE_MS = 1500;

/** Emits 'change'. */
class Conversion extends EventTarget {
  /** 0 to 1 while it runs here. */
  fraction: number | null = null;
  /** Why it broke off, to be tried again. */
  problem = '';
  #running: Promise<void> | null = null;

  /** Do what is left; one tab does it, the others wait for that. */
  run(): Promise<void> {
    this.#running ??= this.#run().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #run(): Promise<void> {
    this.problem = '';
    this.#tell(0);
    try {
      await navigator.locks.request('earmark conversion', () => this.#convert());
    } catch (error) {
      this.problem = error instanceof Error ? error.message : String(error);
    } finally {
      this.#tell(null);
    }
  }

  async #convert(): Promise<void> {
    // Until a whole round finds nothing: others may have written the old way while it began.
    while (vault.phase === 'sealing' || vault.phase === 'opening') {
      const changed = await this.#round();
      if (changed > 0) await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
      else if (vault.phase === 'sealing') await vault.sealed();
      else await vault.remove();
    }
  }

  async #round(): Promise<number> {
    let changed = 0;
    for (const [index, convert] of STEPS.entries()) {
      changed += await convert((fraction) => this.#tell((index + fraction) / STEPS.length));
      this.#tell((index + 1) / STEPS.length);
    }
    return changed;
  }

  #tell(fraction: number | null): void {
    this.fraction = fraction;
    this.dispatchEvent(new Event('change'));
  }
}

export const conversion = new Conversion();

async function convertDocuments(onProgress: (fraction: number) => void): Promise<number> {
  const names = (await indexedDB.databases()).map(({ name = '' }) => name).filter(isDocument);
  let changed = 0;
  for (const [index, name] of names.entries()) {
    changed += await convertRows(name);
    onProgress((index + 1) / names.length);
  }
  return changed;
}

function isDocument(name: string): boolean {
  return /^(project|recording):/.test(name);
}
