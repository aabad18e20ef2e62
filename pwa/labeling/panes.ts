/** The pictures of the recording, one below the other, with the annotations over each. */
import { html, type LitElement, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { clockChoice } from '../about/clock_choice';
import type { Region } from '../document';
import { text } from '../messages/text';
import '../finding/bookmark_flags';
import '../finding/strip';
import '../history/banner';
import '../history/marks_layer';
import type { Pane } from '../looking/looks';
import { pointTogether, scaledView } from '../looking/together';
import '../listening/band_marks';
import { Scrubbing } from '../listening/scrubbing';
import '../proposals/marks';
import type { DecibelRange } from '../spectrogram/decibels';
import '../spectrogram/overview';
import type { EarmarkOverview } from '../spectrogram/overview';
import { fullView, type View } from '../spectrogram/scales';
import '../spectrogram/spectrogram';
import type { EarmarkSpectrogram, Hover } from '../spectrogram/spectrogram';
import { AtDesk } from '../together/at_desk';
import type { Drag } from '../together/presence';
import '../together/presence_marks';
import type { Desk } from './desk';
import type { Outcome } from './gesture';
import './layer';
import type { AnnotationLayer } from './layer';
import { UNLABELED_COLOUR } from './paint';
import type { Edge, Stretch } from './question_edges';
import type { Point } from './regions';
import './snap_preview';
import type { Workspace } from './workspace';

/** Overview and strip tell of today only. */
const NO_STRETCHES: Workspace['stretches'] = [];

export class Panes {
  readonly #scrubbing = new Scrubbing((placeS) => this.desk.listening.scrub(placeS));

  readonly together: AtDesk;

  constructor(
    private readonly screen: LitElement,
    private readonly desk: Desk,
  ) {
    this.together = new AtDesk(desk);
  }

  /** Where the pointer is, on whichever picture; null while it is elsewhere. */
  get pointed(): Point | null {
    return this.#layers.find(({ pointed }) => pointed)?.pointed ?? null;
  }

  /** True while a drag is under way. */
  get busy(): boolean {
    return this.#layers.some(({ busy }) => busy);
  }

  cancelDrags(): void {
    for (const layer of this.#layers) layer.cancel();
  }

  /** Past Lit's rendering: this happens at every frame while playing. */
  placeCursor(seconds: number): void {
    this.together.cursor(seconds);
    for (const spectrogram of this.#spectrograms) spectrogram.cursorS = seconds;
    const overview = this.screen.renderRoot.querySelector<EarmarkOverview>('earmark-overview');
    if (overview) overview.cursorS = seconds;
  }

  render(workspace: Workspace) {
    this.together.review();
    const { looking, looks, past } = this.desk;
    const stretches = past.isReadOnly ? NO_STRETCHES : workspace.stretches;
    return html`
      <earmark-overview
        .audio=${workspace.blob}
        .info=${workspace.info}
        .view=${looking.view}
        .marks=${stretches}
        .colours=${looks.panes[0]?.paint.map ?? 'magma'}
        @view-change=${this.#viewChanged}
        ><earmark-presence-marks
          whole
          .view=${fullView(workspace.limits)}
        ></earmark-presence-marks
      ></earmark-overview>
      <earmark-finding-strip
        .spans=${stretches}
        .reader=${workspace.reader}
        .durationS=${workspace.limits.durationS}
        .bookmarks=${workspace.document.bookmarks.list}
      ></earmark-finding-strip>
      <div class="panes">
        ${this.#renderBanner()}
        ${repeat(
          looks.panes,
          ({ id }) => id,
          (pane, index) => this.#renderPane(workspace, pane, index),
        )}
      </div>
    `;
  }

  /** Another time is shown: said where one looks. */
  #renderBanner() {
    const { past } = this.desk;
    if (!past.shown) return nothing;
    return html`<earmark-past-banner
      .shown=${past.shown.title}
      @leave=${() => past.stepOut()}
    ></earmark-past-banner>`;
  }

  #renderPane(workspace: Workspace, pane: Pane, index: number) {
    const { desk } = this;
    const { looking, looks } = desk;
    return html`<earmark-spectrogram
        .audio=${workspace.blob}
        .info=${workspace.info}
        .view=${looking.view}
        .startTime=${workspace.startTime}
        .utcOffsetMin=${workspace.utcOffsetMin}
        ?clock=${clockChoice.shown}
        .analysis=${pane.analysis}
        .paint=${pane.paint}
        .name=${pane.name}
        ?no-time-axis=${index < looks.panes.length - 1}
        @view-change=${this.#viewChanged}
        @range-change=${(event: CustomEvent<DecibelRange>) => looks.found(pane.index, event.detail)}
        @hover=${(event: CustomEvent<Hover | null>) => pointTogether(this.#spectrograms, event.detail)}
        @gesture-start=${() => this.#layers.forEach((layer) => void layer.yieldToFingers())}
        @seek=${(event: CustomEvent<number>) => desk.seek(event.detail)}
        @pointerdown=${this.#scrubbing}
      >
        <earmark-band-marks
          .view=${scaledView(looking.view, pane.paint.scale)}
          .band=${desk.listening.rendering.band}
          .tunedHz=${desk.listening.rendering.tunedHz}
        ></earmark-band-marks>
        ${this.desk.past.isReadOnly ? nothing : this.#renderLayer(workspace, pane)}
        <earmark-proposal-marks
          .view=${scaledView(looking.view, pane.paint.scale)}
          .proposals=${desk.past.isReadOnly || desk.interview.active ? [] : desk.proposals.list}
          .current=${desk.proposals.current}
          .lookOf=${workspace.labelOf}
        ></earmark-proposal-marks>
        <earmark-past-marks
          .view=${scaledView(looking.view, pane.paint.scale)}
          .moment=${this.desk.past.shown?.moment ?? null}
          .marks=${this.desk.past.marks}
        ></earmark-past-marks>
        <earmark-presence-marks
          .view=${scaledView(looking.view, pane.paint.scale)}
          .regionOf=${(id: string) => workspace.mark(id)?.region}
        ></earmark-presence-marks>
        <earmark-snap-preview
          .view=${looking.view}
          .snapping=${desk.edges}
          .pointed=${this.#drawsAt}
        ></earmark-snap-preview>
        <earmark-bookmark-flags
          .view=${looking.view}
          .bookmarks=${workspace.document.bookmarks.list}
        ></earmark-bookmark-flags>
      </earmark-spectrogram>`;
  }

  #renderLayer(workspace: Workspace, pane: Pane) {
    const { desk } = this;
    const { looking, editing } = desk;
    return html`<earmark-annotation-layer
      .view=${scaledView(looking.view, pane.paint.scale)}
      .limits=${workspace.limits}
      .marks=${workspace.marks}
      .selected=${workspace.mark(editing.selectedId)}
      .chosen=${editing.chosen}
      .sticky=${editing.sticky}
      .snapping=${desk.edges}
      .tool=${editing.tool}
      .pencil=${this.#pencil}
      .stretch=${this.#stretch(workspace)}
      @view-change=${this.#viewChanged}
      @pick=${(event: CustomEvent<{ id: string | null; adds: boolean }>) => {
        const { id, adds } = event.detail;
        if (adds && id) editing.toggle(id);
        else editing.select(id);
      }}
      @band=${(event: CustomEvent<Region>) => editing.selectWithin(event.detail)}
      @seek=${(event: CustomEvent<number>) => desk.seek(event.detail)}
      @draw=${(event: CustomEvent<Region>) => desk.draw(event.detail)}
      @change-region=${this.#regionChanged}
      @dragging=${(event: CustomEvent<Drag | null>) => this.together.drag(event.detail)}
      @move-edge=${(event: CustomEvent<{ edge: Edge; atS: number }>) =>
        desk.interview.moveEdge(event.detail.edge, event.detail.atS)}
      @open-mark=${(event: CustomEvent<string>) => desk.goTo(event.detail, { play: true })}
    ></earmark-annotation-layer>`;
  }

  /** Where a press would begin to draw. */
  #drawsAt = (): Point | null => {
    const { editing, interview } = this.desk;
    const draws = editing.tool !== 'select' && !interview.active && !this.busy;
    return draws ? this.pointed : null;
  };

  get #pencil() {
    const label = this.desk.editing.currentLabel;
    return {
      colour: label?.colour ?? UNLABELED_COLOUR,
      text: label?.name ?? text('labeling-no-label'),
    };
  }

  #stretch(workspace: Workspace): Stretch | null {
    const { question, queries } = this.desk.interview;
    if (!question) return null;
    const label = question.answer?.labels[0];
    return {
      startS: question.region.start_s,
      endS: question.region.end_s,
      startMoves: question.index > 0,
      endMoves: question.index < queries.length - 1,
      colour: (label && workspace.label(label)?.colour) || '#ffffff',
    };
  }

  #viewChanged = (event: CustomEvent<View>): void => {
    event.stopPropagation();
    this.desk.looking.set(event.detail);
  };

  #regionChanged = (event: CustomEvent<Extract<Outcome, { kind: 'changed' }>>): void => {
    const { id, region, moved, by } = event.detail;
    const { editing } = this.desk;
    if (moved && editing.chosen.size > 1) editing.move(by, text('labeling-step-move-annotation'));
    else
      editing.setRegion(
        id,
        region,
        moved ? text('labeling-step-move-annotation') : text('labeling-step-resize-annotation'),
      );
  };

  get #spectrograms(): NodeListOf<EarmarkSpectrogram> {
    return this.screen.renderRoot.querySelectorAll('earmark-spectrogram');
  }

  get #layers(): AnnotationLayer[] {
    return [...this.screen.renderRoot.querySelectorAll('earmark-annotation-layer')];
  }
}
