/** What the server adds to a project's list of recordings, while it can be asked. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type Choice, isByJobs, labelsOf, type Told } from '../finding/choice';
import { standingOf, standingSources } from '../relay/standing';
import { countOnServer, LARGE, ServerList, sitesOnServer, toldByServer } from './server_list';

export class OnServer implements ReactiveController {
  /** Whether the server can be asked about this project. */
  isHere = false;
  /** The list of a project that no device holds whole; null for any other. */
  list: ServerList | null = null;
  /** How many recordings the large list has in all. */
  all = 0;
  sites: readonly string[] = [];
  /** What the server says of each recording, by its key, for what is chosen; null while not known. */
  told: ReadonlyMap<string, Told> | null = null;
  #asked = '[]';
  #listeners = new AbortController();

  /** @param opened called when the list has turned out to be a large one */
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly project: () => string,
    private readonly opened: () => void = () => {},
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    for (const source of standingSources) {
      source.addEventListener('change', () => void this.#look(), { signal });
    }
    void this.#look();
  }

  hostDisconnected(): void {
    this.#listeners.abort();
  }

  /** Another choice was made. */
  choose(choice: Choice): void {
    this.list?.find(choice);
    const labels = labelsOf(choice);
    const asked = JSON.stringify(isByJobs(choice) ? [...labels, null] : labels);
    if (asked === this.#asked || this.list || !this.isHere) return;
    this.#asked = asked;
    this.told = null;
    if (asked !== '[]') void this.#tell(labels, asked);
  }

  async #tell(labels: readonly string[], asked: string): Promise<void> {
    const told = await toldByServer(this.project(), labels).catch(() => null);
    if (asked !== this.#asked) return;
    this.told = told;
    if (!told) this.#asked = '[]';
    this.host.requestUpdate();
  }

  async #look(): Promise<void> {
    const { signal } = this.#listeners;
    const project = this.project();
    const isHere = standingOf(project, (role) => role === 'uploader') === 'here';
    if (isHere === this.isHere) return;
    this.isHere = isHere;
    // Without the server, those that this device knows are all there are.
    if (!isHere) this.list = null;
    else {
      const count = await countOnServer(project).catch(() => 0);
      if (signal.aborted || !this.isHere) return;
      if (count > LARGE) await this.#open(project, count);
    }
    this.host.requestUpdate();
  }

  async #open(project: string, count: number): Promise<void> {
    const list = new ServerList(project);
    [this.list, this.all] = [list, count];
    this.opened();
    this.sites = await sitesOnServer(project).catch(() => []);
  }
}
