/** Without the server: what of a recording's history is on this device, for whoever shows it. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { text } from '../messages/text';
import { RevisionFeed } from './feed';
import { type KeptHistory, keptHistoryOf, readKept } from './kept_reading';
import { whenText } from './known';
import type { Fields } from './records';
import { type Page, readRevisions, type Wanted } from './server';
import { historyStanding, isAway } from './standing';

interface Recording {
  readonly project: string;
  readonly key: string;
}

export class KeptSource implements ReactiveController {
  #kept: KeptHistory | undefined;
  #of = '';

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly recording: () => Recording,
  ) {
    host.addController(this);
  }

  hostUpdate(): void {
    const of = this.#place;
    if (of === this.#of) return;
    this.#of = of;
    this.#kept = undefined;
    void this.refresh();
  }

  hostDisconnected(): void {
    this.#of = '';
  }

  /** Read again what is here; nothing while the server can be asked. */
  async refresh(): Promise<void> {
    const of = this.#place;
    if (!of) return;
    const { project, key } = this.recording();
    const kept = await keptHistoryOf(project, key);
    if (of !== this.#place) return;
    this.#kept = kept;
    this.host.requestUpdate();
  }

  /** Whether history is read from this device. */
  get isKept(): boolean {
    return isAway(this.recording().project) && this.#kept !== undefined;
  }

  /** Whether it can be read at all, from here or from the server. */
  get isReadable(): boolean {
    return historyStanding(this.recording().project) === 'here' || this.isKept;
  }

  feed(wanted: Wanted): RevisionFeed {
    const { project } = this.recording();
    return this.isKept ? RevisionFeed.ofKept(project, wanted) : RevisionFeed.of(project, wanted);
  }

  /** Revisions up to one, the newest first. @throws RelayError */
  readUpTo(wanted: Wanted, id: number): Promise<Page> {
    const read = this.isKept ? readKept : readRevisions;
    return read(this.recording().project, wanted, 1000, id + 1);
  }

  /** An annotation before the first of the revisions that can be read. */
  baseOf(annotation: string): Fields | undefined {
    return this.isKept ? this.#kept?.base[annotation] : undefined;
  }

  /** Since when the server was not asked, and what only it can tell; '' where it is asked. */
  get remark(): string {
    return this.isKept ? text('history-kept', { at: whenText(this.#kept?.at ?? '') }) : '';
  }

  get #place(): string {
    const { project, key } = this.recording();
    return isAway(project) ? `${project} ${key}` : '';
  }
}
