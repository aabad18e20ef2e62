/** The grid without its looks: what is picked and heard, and the verbs that keys and buttons call. */
import type { ReactiveControllerHost } from 'lit';
import { type Label, ProjectDocument, undoStack } from '../document';
import { text } from '../messages/text';
import { projectModels } from '../questions/project_model';
import { autoplays, leavesOutLabeled, setAutoplays, setLeavesOut } from './choices';
import { keepFar } from './far_rows';
import { ExcerptPlayer, type Heard } from './hearing';
import { judgedFor } from './judging';
import type { GridAction } from './keys';
import {
  allOf,
  focusOn,
  type Move,
  meant,
  moved,
  NOTHING_PICKED,
  noneOf,
  toggled,
} from './picking';
import type { Found } from './place';
import { search } from './search';
import { verdicts } from './verdicts';
import { openFound } from './visit';

/** While there are fewer tiles, each recording that was heard brings more. */
const FEW = 12;

/** The screen that shows it. */
export interface GridHost extends Pick<ReactiveControllerHost, 'requestUpdate'> {
  focusTile(): void;
  readonly columns: number;
  close(): void;
}

export class GridDesk {
  project: ProjectDocument | null = null;
  picking = NOTHING_PICKED;
  helpIsOpen = false;
  /** What was just done, as a sentence. */
  done = '';
  readonly player = new ExcerptPlayer();
  #listeners = new AbortController();
  #stopProject = () => {};

  constructor(private readonly host: GridHost) {}

  async open(projectId: string): Promise<void> {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    search.addEventListener('found', () => this.#found(), { signal });
    search.addEventListener('heard', () => this.#heard(), { signal });
    const tell = (event: Event) => this.#tell((event as CustomEvent<string>).detail);
    this.player.addEventListener('problem', tell, { signal });
    const project = await ProjectDocument.open(projectId);
    if (signal.aborted) return project.close();
    this.project = project;
    this.#stopProject = project.onChange(() => this.host.requestUpdate());
    await verdicts.open(search.found);
    if (search.isStale) this.#heard();
    this.host.requestUpdate();
  }

  close(): void {
    this.#listeners.abort();
    this.#stopProject();
    this.player.close();
    verdicts.close();
    void this.project?.close();
    this.project = null;
  }

  get labels(): readonly Label[] {
    return this.project?.labels ?? [];
  }

  /** The labels of the sample that the project still has. */
  get sampleLabels(): readonly Label[] {
    return (search.sample?.labels ?? []).flatMap((id) => this.project?.label(id) ?? []);
  }

  /** Do what a key or a button says. */
  act(action: GridAction): void {
    const found = search.found[this.picking.focus];
    const { sample } = search;
    if (action === 'play' && found) this.play(found);
    else if (action === 'play-sample' && sample) this.play(sample);
    else if (action === 'pick') this.toggle(this.picking.focus);
    else if (action === 'pick-all') this.#pickAll();
    else if (action === 'same') this.#same();
    else if (action === 'reject') this.#reject();
    else if (action === 'again') void this.#again();
    else if (action === 'more') void search.more();
    else if (action === 'open' && found) this.openIn(found);
    else if (action === 'autoplay') this.#toggleAutoplay();
    else if (action === 'undo') void this.#undo();
    else if (action === 'redo') void undoStack.redo();
    else if (action === 'help') this.helpIsOpen = !this.helpIsOpen;
    this.host.requestUpdate();
  }

  // --- Going

  move(move: Move, ranging = false): void {
    this.goTo(moved(this.picking.focus, move, search.found.length, this.host.columns), ranging);
  }

  /** With `ranging` everything on the way is picked. */
  goTo(index: number, ranging = false): void {
    this.picking = focusOn(this.picking, index, ranging);
    this.host.requestUpdate();
    this.host.focusTile();
    const found = search.found[index];
    if (found && autoplays() && !ranging && this.player.heard !== found) this.play(found);
  }

  /** Go to a tile and hear it, or end that. */
  press(index: number): void {
    const found = search.found[index];
    if (!found) return;
    this.picking = focusOn(this.picking, index);
    this.host.focusTile();
    this.play(found);
  }

  /** Pick a tile, or leave it. */
  toggle(index: number): void {
    this.picking = toggled(this.picking, index);
    this.host.requestUpdate();
    this.host.focusTile();
  }

  play(heard: Heard): void {
    if (this.player.heard === heard) this.player.stop();
    else if (this.project) void this.player.play(heard, this.project.id);
  }

  openIn(found: Found): void {
    openFound(found);
    this.host.close();
  }

  // --- Saying what it is

  /** Give labels to what is meant. */
  give(labels: readonly Label[]): void {
    const wanted = meant(this.picking, search.found);
    if (wanted.length === 0 || labels.length === 0) return;
    const count = verdicts.give(wanted, labels, search.model);
    void keepFar(wanted.map(({ recording }) => recording));
    const names = labels.map(({ name }) => name).join(' + ');
    this.picking = noneOf(this.picking);
    this.#tell(
      count > 0
        ? text('similar-given', { count, labels: names })
        : text('similar-given-before', { labels: names }),
    );
  }

  #same(): void {
    const { sampleLabels } = this;
    if (sampleLabels.length === 0) this.#tell(text('similar-no-sample-labels'));
    else this.#judge(() => this.give(sampleLabels));
  }

  #reject(): void {
    this.#judge(() => {
      const wanted = meant(this.picking, search.found);
      const rejects = verdicts.toggleRejected(wanted);
      const count = wanted.length;
      this.picking = noneOf(this.picking);
      this.#tell(text(rejects ? 'similar-rejected' : 'similar-not-rejected', { count }));
    });
  }

  /** After a verdict on one tile the next one is looked at. */
  #judge(verdict: () => void): void {
    const isOne = this.picking.picked.size === 0;
    verdict();
    if (isOne && this.picking.focus < search.found.length - 1) this.move('right');
  }

  #pickAll(): void {
    const { length } = search.found;
    const isAll = this.picking.picked.size === length;
    this.picking = isAll ? noneOf(this.picking) : allOf(this.picking, length);
  }

  async #undo(): Promise<void> {
    const step = await undoStack.undo();
    if (step) this.#tell(text('similar-undone', { step }));
  }

  // --- Searching

  leaveOut(leaves: boolean): void {
    setLeavesOut(leaves);
    void this.#again();
  }

  /** Go on listening to the recordings where it was stopped. */
  async listen(): Promise<void> {
    const { sample } = search;
    if (!sample || !this.project) return;
    const judged = await judgedFor(sample, leavesOutLabeled());
    await search.begin(sample, await projectModels.of(this.project), judged);
  }

  async #again(): Promise<void> {
    const { sample } = search;
    if (!sample || search.phase === 'searching') return;
    this.player.stop();
    await search.again(await judgedFor(sample, leavesOutLabeled()));
    this.picking = NOTHING_PICKED;
    this.#tell('');
    this.host.focusTile();
    if (search.isStale && !search.problem) this.#heard();
  }

  /** Other stretches were found, or more of them. */
  #found(): void {
    void verdicts.open(search.found);
    if (this.picking.focus >= search.found.length) this.picking = NOTHING_PICKED;
    this.host.requestUpdate();
    this.host.focusTile();
  }

  /** More recordings were heard: look there too, where that disturbs nobody. */
  #heard(): void {
    const { labeled, rejected } = verdicts.counts;
    const { focus, picked } = this.picking;
    const isUntouched = labeled + rejected + focus + picked.size === 0 && !this.player.heard;
    if (isUntouched && (search.found.length < FEW || !search.heard.isRunning)) void this.#again();
  }

  #toggleAutoplay(): void {
    setAutoplays(!autoplays());
    this.#tell(text(autoplays() ? 'similar-autoplay-on' : 'similar-autoplay-off'));
  }

  #tell(sentence: string): void {
    this.done = sentence;
    this.host.requestUpdate();
  }
}
