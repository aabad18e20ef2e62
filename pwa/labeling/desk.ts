/** The labeling screen without its looks: what is open, and the verbs that keys and buttons call. */
import type { ReactiveControllerHost } from 'lit';
import { say } from '../app/say';
import type { Label, Query } from '../document';
import { Past } from '../history/past';
import { linkChannels } from '../listening/linking';
import type { QualityChoice } from '../listening/quality';
import { Looks } from '../looking/looks';
import { text } from '../messages/text';
import { meet } from '../proposals/actions';
import { Proposals } from '../proposals/proposals';
import { Interview, type QueryEdge } from '../questions/interview';
import { TableOpening } from '../table/opening';
import { SoundEdges } from './edges';
import { Editing } from './editing';
import { Listening } from './listening';
import { Looking } from './looking';
import { type Place, placeAfter } from './place_after';
import { type Point, type Region, unionOf } from './regions';
import { Rounds } from './rounds';
import { Workspace } from './workspace';

export class Desk {
  readonly looking: Looking;
  readonly looks = new Looks();
  readonly listening: Listening;
  readonly editing: Editing;
  readonly rounds: Rounds;
  readonly table: TableOpening;
  readonly past: Past;
  readonly interview: Interview;
  readonly proposals = new Proposals();
  readonly edges = new SoundEdges(() => this.listening.reader);
  workspace: Workspace | null = null;
  /** Why nothing could be opened, as a sentence. */
  failure = '';
  /** Where to go when this recording is done. */
  next: Place | null = null;
  helpIsOpen = false;
  #closing = new AbortController();

  /** @param onCursor called with the play cursor, at every frame while playing */
  constructor(
    private readonly host: ReactiveControllerHost,
    onCursor: (seconds: number) => void,
  ) {
    this.looking = new Looking(host);
    this.looks.addEventListener('change', () => host.requestUpdate());
    this.looks.addEventListener('band', () => this.looking.showBand(this.looks.band));
    this.editing = new Editing(host);
    this.proposals.addEventListener('change', () => host.requestUpdate());
    this.rounds = new Rounds(host, this);
    this.table = new TableOpening(host);
    this.past = new Past(host, () => this.editing.select(null));
    this.listening = new Listening(
      host,
      (seconds, playing) => {
        if (playing && !this.interview.active) this.looking.follow(seconds);
        onCursor(seconds);
      },
      (sentence) => say(sentence, { kind: 'problem' }),
      () => this.editing.selected?.region,
    );
    linkChannels(this.looks, this.listening.sounds);
    this.interview = new Interview(
      host,
      (question) => this.#face(question),
      (label) => this.workspace?.label(label)?.name ?? text('questions-removed-label'),
      undefined,
      () => this.rounds.answered(),
    );
  }

  async open(projectId: string, key: string): Promise<void> {
    this.close();
    const { signal } = this.#closing;
    try {
      const workspace = await Workspace.open(projectId, key);
      if (signal.aborted) {
        await workspace.close();
        return;
      }
      this.#use(workspace);
      await workspace.loadAudio(signal);
      if (signal.aborted) return;
      this.listening.reader = workspace.reader;
      if (workspace.heard?.used === 'preview') this.#showHeard();
      this.next = await placeAfter(projectId, key);
      this.rounds.mergeWhenReady(workspace, signal);
    } catch (error) {
      if (!signal.aborted) this.failure = error instanceof Error ? error.message : String(error);
    }
    this.host.requestUpdate();
  }

  close(): void {
    this.#closing.abort();
    this.#closing = new AbortController();
    this.rounds.preparation.cancel();
    this.rounds.endLesson();
    this.listening.seek(0);
    this.listening.reader = null;
    this.listening.sounds.end();
    this.interview.open(null);
    this.editing.open(null);
    this.proposals.open(null);
    this.past.close();
    void this.workspace?.close();
    [this.workspace, this.failure, this.next] = [null, '', null];
    this.host.requestUpdate();
  }

  /** Take the recording's file, which the person has chosen again, or now allows to be read. */
  async attach(file?: File): Promise<void> {
    const { signal } = this.#closing;
    try {
      await (file ? this.workspace?.attach(file, signal) : this.workspace?.allowAudio(signal));
      this.listening.reader = this.workspace?.reader ?? null;
    } catch (error) {
      say(error instanceof Error ? error.message : String(error), { kind: 'problem' });
    }
  }

  /** Hear and see the recording as it was recorded, or a preview of it. */
  async useQuality(choice: QualityChoice): Promise<void> {
    this.listening.stop();
    await this.workspace?.useQuality(choice, this.#closing.signal);
    this.listening.reader = this.workspace?.reader ?? null;
    this.#showHeard();
  }

  /** Of a preview, begin with the band that it has; above it the picture is empty. */
  #showHeard(): void {
    const { reader, heard } = this.workspace ?? {};
    const highHz = (reader?.info.sampleRateHz ?? 0) / 2;
    this.looking.showBand(heard?.used === 'preview' ? { lowHz: 0, highHz } : this.looks.band);
  }

  showHelp(open: boolean): void {
    this.helpIsOpen = open;
    this.host.requestUpdate();
  }

  // --- Listening

  /** Play on from the cursor, or stop there. While asking, and in a loop, only what it is about. */
  togglePlay(): void {
    if (this.listening.playing) this.listening.stop();
    else if (this.interview.question) this.replay();
    else if (this.listening.loop) this.playSelection();
    else {
      const { cursorS } = this.listening;
      const { startS, endS } = this.looking.view;
      const { durationS } = this.looking.limits;
      const isInView = cursorS >= startS && cursorS < Math.min(endS, durationS - 0.01);
      this.listening.play(isInView ? cursorS : startS, durationS);
    }
  }

  /** Play the selection, or what is in view. */
  playSelection(): void {
    const { startS, endS } = this.looking.view;
    const { selection } = this.editing;
    if (selection.length > 0) this.#hear(unionOf(selection.map(({ region }) => region)));
    else this.listening.play(startS, endS);
  }

  replay(): void {
    const region = this.interview.question?.region;
    if (region) this.listening.play(region.start_s, region.end_s);
  }

  /** Change the loop, and let what is playing take it up. */
  toggleLoop(): void {
    this.listening.toggleLoop();
    if (!this.listening.playing) return;
    if (this.interview.question) this.replay();
    else if (this.listening.loop) this.playSelection();
    else this.listening.play(this.listening.cursorS, this.looking.limits.durationS);
  }

  /** A press on the plot: put the cursor there, or hear the question or the proposal that is there. */
  seek(seconds: number): void {
    const region = this.interview.question?.region;
    this.listening.seek(seconds);
    if (region && seconds >= region.start_s && seconds < region.end_s) {
      this.listening.play(seconds, region.end_s);
    }
    if (!region && this.editing.selection.length === 0) meet(this, seconds);
  }

  // --- Annotations

  /** Add what was drawn; the cursor goes to its start, so that Space plays it. */
  draw(region: Region): void {
    this.editing.draw(region);
    if (!this.listening.playing) this.listening.seek(region.start_s);
  }

  /** Select an annotation and show it; with `play`, hear it. */
  goTo(id: string, { play = false, centre = false } = {}): void {
    this.editing.select(id);
    const region = this.editing.selected?.region;
    if (!region) return;
    const { looking } = this;
    if (centre && region.end_s - region.start_s < looking.lengthS * 0.9) {
      looking.centre((region.start_s + region.end_s) / 2);
    } else looking.reveal(region.start_s, region.end_s);
    if (play && this.workspace?.reader) this.#hear(region);
    else this.listening.seek(region.start_s);
  }

  /** To the next or previous annotation; false at the end of the list. */
  walk(direction: 1 | -1): boolean {
    const walked = this.editing.walk(direction, this.listening.cursorS);
    if (walked && this.editing.selectedId) this.goTo(this.editing.selectedId);
    return walked;
  }

  /** Shift the selection by thousandths of the view; with nothing selected, pan. */
  nudge(columns: number, rows: number): void {
    const moved = this.editing.nudge(this.#step(columns, rows));
    if (!moved) this.looking.pan(columns * 0.08, rows * 0.08);
  }

  nudgeEdge(columns: number, rows: number): boolean {
    return this.editing.nudgeEdge(this.#step(columns, rows));
  }

  label(label: Label | undefined, only = false): boolean {
    if (!label) return false;
    if (only) this.editing.setOnlyLabel(label);
    else this.editing.toggleLabel(label);
    return true;
  }

  // --- Asking

  /** Begin a round of questions, or go on with it. */
  goOn(round: string): void {
    this.rounds.showStart(false);
    this.editing.select(null);
    this.interview.begin(round);
    void this.rounds.resume(round);
  }

  leave(): void {
    this.listening.stop();
    this.interview.leave();
  }

  /** Shift an edge of the question by thousandths of the view. */
  nudgeQuestion(edge: QueryEdge, columns: number): void {
    const region = this.interview.question?.region;
    if (!region) return;
    const edgeS = edge === 'start' ? region.start_s : region.end_s;
    this.interview.moveEdge(edge, edgeS + this.#step(columns * 5, 0).s);
  }

  #use(workspace: Workspace): void {
    this.workspace = workspace;
    workspace.addEventListener('change', () => this.host.requestUpdate(), {
      signal: this.#closing.signal,
    });
    this.looks.open(workspace.project, workspace.info);
    this.listening.sounds.begin(workspace.project, workspace.row.key, workspace.info);
    this.looking.open(workspace.limits, this.looks.band);
    this.editing.open(workspace);
    this.proposals.open(workspace);
    this.interview.open(workspace.document);
    this.host.requestUpdate();
  }

  /** Bring a question before the person: show it with some of what is around it, and play it. */
  #face(question: Query | null): void {
    if (!question) {
      this.listening.stop();
      if (this.interview.active) this.looking.fit();
      return;
    }
    const { start_s, end_s } = question.region;
    this.looking.zoomTo(start_s, end_s, 0.2);
    if (this.workspace?.reader) this.listening.play(start_s, end_s);
  }

  /** Play a region; of a point what is around it. */
  #hear({ start_s, end_s }: Region): void {
    const aroundS = start_s === end_s ? 0.25 : 0;
    const { durationS } = this.looking.limits;
    this.listening.play(Math.max(0, start_s - aroundS), Math.min(durationS, end_s + aroundS));
  }

  #step(columns: number, rows: number): Point {
    return {
      s: (columns * this.looking.lengthS) / 1000,
      hz: (rows * this.looking.bandHz) / 500,
    };
  }
}
