/** What of each recording taken offline is here, kept up to date while something shows it. */

import { coalesce } from '../projects/coalesce';
import { library } from '../storage';
import { type Here, inventory } from './inventory';
import { packing } from './packing';

/** Emits 'change'. */
class Stock extends EventTarget {
  #project = '';
  #here: ReadonlyMap<string, Here> = new Map();

  constructor() {
    super();
    packing.addEventListener('change', () => void this.#look());
    library.addEventListener('change', () => void this.#look());
  }

  /** Of the recordings of a project that were taken offline, by key. */
  of(project: string): ReadonlyMap<string, Here> {
    if (project === this.#project) return this.#here;
    this.#project = project;
    this.#here = new Map();
    void this.#look();
    return this.#here;
  }

  readonly #look = coalesce(async () => {
    const project = this.#project;
    const pack = packing.pack(project);
    // While something is being brought it changes many times a second.
    if (packing.progress(project)) await new Promise((resolve) => setTimeout(resolve, 1000));
    const here = pack ? await inventory(project, pack.keys, pack.model) : [];
    if (project !== this.#project) return;
    if (here.length === 0 && this.#here.size === 0) return;
    this.#here = new Map(here.map((one) => [one.row.key, one]));
    this.dispatchEvent(new Event('change'));
  });
}

export const stock = new Stock();
