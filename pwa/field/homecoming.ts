/**
 * Coming back from where there was no server: what was done here goes out, what others did comes in,
 * and a summary says both, recording by recording, until somebody has read it.
 */
import { network } from '../app/following';
import { worthATry } from '../app/patience';
import { say } from '../app/say';
import { accompany } from '../document/open_documents';
import { projectDocumentName, recordingDocumentName } from '../document/schema';
import { text } from '../messages/text';
import { relay } from '../relay/relay';
import { keepSetting, setting } from '../storage';
import { meet, metAt } from '../together/met';
import { outbox } from '../together/outbox';
import { rooms } from '../together/rooms';
import { session } from '../together/session';
import { projectOf } from '../together/shared_projects';
import { Absence } from './absence';
import { RemoteChanges } from './changes';
import { inParallel } from './in_parallel';
import { devicePacks } from './pack';
import { type Recorded, type Report, reportOf } from './report';

/** A shorter absence is nothing to speak of, unless the page was opened anew in it. */
const WORTH_TELLING_MS = 60_000;
const DOCUMENTS_AT_ONCE = 3;
const LOOK_MS = 500;
/** While there is no server, it is asked for so often. */
const ASK_MS = 20_000;
/** So long what is sent may take to be acknowledged, before the rest is told. */
const PATIENCE_MS = 60_000;
const SETTING = 'homecoming';

interface Kept {
  readonly person: string;
  readonly reports: readonly Report[];
}

/** Emits 'change' when there is a new report, or one was dismissed. */
class Homecoming extends EventTarget {
  readonly #absence = new Absence();
  readonly #changes = new RemoteChanges();
  #metBefore: Promise<ReadonlyMap<string, number>> = Promise.resolve(new Map());
  #waiting: ReadonlyMap<string, number> = new Map();
  #reports: readonly Report[] = [];
  #isComing = false;
  #asking: ReturnType<typeof setInterval> | undefined;

  /** Begin before any document is open, so that nothing that comes is missed. */
  start(): void {
    if (this.#absence.since) this.#gather();
    accompany(this.#changes.accompany);
    const look = () => this.#look();
    for (const source of [rooms, relay, network, outbox]) source.addEventListener('change', look);
    session.addEventListener('change', () => {
      void this.#read();
      look();
    });
    void this.#read();
  }

  /** What is to be told of a project; undefined for nothing. */
  report(project: string): Report | undefined {
    return this.#reports.find((one) => one.project === project);
  }

  async dismiss(project: string): Promise<void> {
    await this.#keep(this.#reports.filter((one) => one.project !== project));
  }

  #look(): void {
    if (!session.person || this.#isComing) return;
    const states = rooms.list.map(({ status }) => status.state);
    const isLive = states.includes('live');
    // Rooms find the server again by themselves; the rest of the page should know, too.
    if (isLive && relay.phase === 'away') void relay.refresh();
    const isAway = !navigator.onLine || states.includes('away') || relay.phase === 'away';
    if (isAway && !isLive) this.#goneAway();
    else if (this.#absence.since && (isLive || relay.phase === 'here')) void this.#comeBack();
  }

  #goneAway(): void {
    if (!this.#absence.since) {
      this.#absence.begin();
      this.#gather();
    }
    this.#asking ??= setInterval(() => void relay.refresh(), ASK_MS);
    this.#waiting = new Map(outbox.counts);
  }

  #gather(): void {
    this.#metBefore = metAt();
    this.#changes.clear();
    this.#changes.isOn = true;
  }

  async #comeBack(): Promise<void> {
    const { since, wasRestarted } = this.#absence;
    const awayMs = Date.now() - Date.parse(since ?? '');
    this.#isComing = true;
    const waited = this.#waited();
    try {
      // What was known of it may be old: only an answer counts.
      await relay.refresh();
      if (relay.phase !== 'here' || !session.person) return;
      if (wasRestarted || awayMs > WORTH_TELLING_MS) await this.#report(since!, await waited);
      this.#end();
    } finally {
      this.#isComing = false;
    }
  }

  #end(): void {
    this.#absence.end();
    this.#changes.isOn = false;
    this.#waiting = new Map();
    clearInterval(this.#asking);
    this.#asking = undefined;
  }

  /** What waited when the server was last away; after a restart the count may not be there yet. */
  async #waited(): Promise<ReadonlyMap<string, number>> {
    if (this.#waiting.size > 0) return this.#waiting;
    const now = new Map(outbox.counts);
    if (now.size > 0) return now;
    await outbox.refresh();
    return new Map(outbox.counts);
  }

  async #report(since: string, waited: ReadonlyMap<string, number>): Promise<void> {
    const names = await documentsToMeet(waited);
    await inParallel(names, DOCUMENTS_AT_ONCE, async (name) => void (await meet(name)));
    await acknowledged(waited);
    const metBefore = await this.#metBefore;
    const recorded: Recorded = { waited, waiting: outbox.counts, changes: this.#changes.rooms };
    const fresh = reportOf(since, recorded, (name) => metBefore.has(name), session.person?.id);
    if (fresh.length === 0) return;
    const told = new Set(fresh.map(({ project }) => project));
    await this.#keep([...this.#reports.filter(({ project }) => !told.has(project)), ...fresh]);
    say(text('field-back'), {
      kind: 'good',
      seconds: 30,
      action: {
        label: text('field-back-show'),
        run: () => {
          location.hash = `#/project/${fresh[0]!.project}`;
        },
      },
    });
  }

  async #read(): Promise<void> {
    const kept = await setting<Kept>(SETTING);
    this.#reports = kept && kept.person === session.person?.id ? kept.reports : [];
    this.dispatchEvent(new Event('change'));
  }

  async #keep(reports: readonly Report[]): Promise<void> {
    this.#reports = reports;
    const person = session.person?.id;
    const kept = person && reports.length > 0 ? { person, reports } : undefined;
    await keepSetting(SETTING, kept satisfies Kept | undefined);
    this.dispatchEvent(new Event('change'));
  }
}

/** The documents in which something may have happened: those with edits that waited, and packs. */
async function documentsToMeet(waited: ReadonlyMap<string, number>): Promise<string[]> {
  const names = new Set(waited.keys());
  for (const project of await devicePacks.projects()) {
    const pack = await devicePacks.read(project);
    if (pack?.person !== session.person?.id) continue;
    names.add(projectDocumentName(project));
    for (const key of pack?.keys ?? []) names.add(recordingDocumentName(project, key));
  }
  for (const name of waited.keys()) names.add(projectDocumentName(projectOf(name)));
  return [...names];
}

/** Wait until the server has everything that waited, or takes too long. */
async function acknowledged(waited: ReadonlyMap<string, number>): Promise<void> {
  const never = new AbortController().signal;
  const untilMs = Date.now() + PATIENCE_MS;
  while (Date.now() < untilMs && [...waited.keys()].some((name) => outbox.counts.has(name))) {
    await worthATry(LOOK_MS, never);
  }
}

export const homecoming = new Homecoming();
