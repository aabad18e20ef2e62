/** What the server did not take, or took back, until the person has read it. */
import { documentAt, placeOf } from '../storage/belonging';
import { notebook, type RefusedRow } from './notebook';
import { tabNews } from './tab_news';

/** The relay's word for what a message brought that it refused. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly details?: { readonly root?: string };
}

const MOST = 200;

/** Emits 'change' when the list changed, in this tab or in another. */
class Refusals extends EventTarget {
  #list: readonly RefusedRow[] = [];

  constructor() {
    super();
    tabNews.addEventListener('refused', () => void this.refresh());
  }

  /** The refused changes, the latest last. */
  get list(): readonly RefusedRow[] {
    return this.#list;
  }

  async add(room: string, { code, message, details }: Refusal): Promise<void> {
    const root = details?.root;
    const row = {
      room: placeOf(room),
      code,
      message,
      at: new Date().toISOString(),
      ...(root ? { root } : {}),
    };
    const database = await notebook().catch(() => null);
    if (!database) this.#list = [...this.#list, row].slice(-MOST);
    else if ((await database.count('refused')) < MOST) await database.add('refused', row);
    tabNews.tell('refused');
  }

  /** The person has read them. */
  async dismiss(): Promise<void> {
    this.#list = [];
    const database = await notebook().catch(() => null);
    for (const { id, room } of (await database?.getAll('refused')) ?? []) {
      if (documentAt(room) !== undefined) await database?.delete('refused', id!);
    }
    tabNews.tell('refused');
  }

  async refresh(): Promise<void> {
    const database = await notebook().catch(() => null);
    const rows = await database?.getAll('refused');
    if (rows) this.#list = rows.filter(({ room }) => documentAt(room) !== undefined);
    this.dispatchEvent(new Event('change'));
  }
}

export const refusals = new Refusals();
