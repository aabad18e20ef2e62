/** The selection, the tool and the label in hand, and what they do to the document. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Annotation, Attribute, AttributeValue, Label } from '../document';
import { text } from '../messages/text';
import type { Tool } from './gesture';
import {
  isPoint,
  moveRegion,
  type Point,
  type Region,
  resizeRegion,
  sameRegion,
  shiftWithin,
  touches,
} from './regions';
import { labelsOfAll, Selection } from './selection';
import type { Workspace } from './workspace';

type Edit = (document: Workspace['document'], id: string, step: string) => void;

const TOOL_KEY = 'earmark-tool';
const STICKY_KEY = 'earmark-sticky';

export class Editing implements ReactiveController {
  workspace: Workspace | null = null;
  /** The label that the next region gets. */
  currentLabelId: string | null = null;
  /** Where the pointer is over the plot; null while it is elsewhere. */
  pointer: () => Point | null = () => null;
  /** Put the cursor where labels are searched; false where that is not on the screen. */
  findLabel: () => boolean = () => false;
  readonly #selection = new Selection();
  #tool: Tool = rememberedTool();
  #sticky = localStorage.getItem(STICKY_KEY) === 'yes';

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {}

  open(workspace: Workspace | null): void {
    this.workspace = workspace;
    this.#selection.only(null);
    const known = workspace?.labels.some(({ id }) => id === this.currentLabelId);
    if (!known) this.currentLabelId = null;
    this.host.requestUpdate();
  }

  get tool(): Tool {
    return this.#tool;
  }

  set tool(tool: Tool) {
    this.#tool = tool;
    localStorage.setItem(TOOL_KEY, tool);
    this.host.requestUpdate();
  }

  /** Whether drawing goes on: what is drawn is not selected, and a press always draws. */
  get sticky(): boolean {
    return this.#sticky;
  }

  toggleSticky(): void {
    this.#sticky = !this.#sticky;
    localStorage.setItem(STICKY_KEY, this.#sticky ? 'yes' : 'no');
    if (this.#sticky) this.#selection.only(null);
    this.host.requestUpdate();
  }

  // --- What is selected

  /** The selected annotation; of several the one that was picked last. */
  get selectedId(): string | null {
    return this.#selection.primary;
  }

  get selected(): Annotation | null {
    return this.#active(this.selectedId);
  }

  /** The ids of all that is selected; the same set until the selection changes. */
  get chosen(): ReadonlySet<string> {
    return this.#selection.ids;
  }

  /** All that is selected, by time. */
  get selection(): readonly Annotation[] {
    if (this.chosen.size <= 1) return this.selected ? [this.selected] : [];
    return this.workspace?.annotations.filter(({ id }) => this.chosen.has(id)) ?? [];
  }

  select(id: string | null): void {
    this.#selection.only(id);
    this.host.requestUpdate();
  }

  /** Take one more into the selection, or out of it. */
  toggle(id: string): void {
    this.#selection.toggle(id);
    this.host.requestUpdate();
  }

  /** Select these, too. */
  selectAlso(ids: Iterable<string>): void {
    this.#selection.add(ids);
    this.host.requestUpdate();
  }

  /** Select all from the one picked last to this one, in a list's order. */
  selectThrough(id: string, order: readonly { readonly id: string }[]): void {
    this.#selection.through(
      id,
      order.map((item) => item.id),
    );
    this.host.requestUpdate();
  }

  /** Select, too, whatever touches a region. Returns whether anything does. */
  selectWithin(region: Region): boolean {
    const marks = this.workspace?.marks.between(region.start_s, region.end_s) ?? [];
    const found = marks.filter((mark) => touches(mark.region, region));
    this.selectAlso(found.map(({ id }) => id));
    return found.length > 0;
  }

  // --- What is done with it

  /** Add what was drawn, with the label in hand, and select it. */
  draw(region: Region): void {
    const labels = this.currentLabel ? [this.currentLabel.id] : [];
    const step = isPoint(region) ? text('labeling-step-mark-point') : undefined;
    const id = this.workspace?.document.addAnnotation(region, labels, undefined, step);
    if (id && !this.sticky) this.select(id);
  }

  setRegion(id: string, region: Region, step: string): void {
    const before = this.workspace?.document.annotation(id)?.region;
    if (before && !sameRegion(before, region)) {
      this.workspace?.document.setRegion(id, region, step);
    }
  }

  get currentLabel(): Label | null {
    const found = this.currentLabelId && this.workspace?.label(this.currentLabelId);
    return found && found.status === 'active' ? found : null;
  }

  /** The labels that all of the selection have, and those that some have. */
  get labelled(): { readonly all: readonly string[]; readonly some: readonly string[] } | null {
    const { selection } = this;
    return selection.length > 0 ? labelsOfAll(selection) : null;
  }

  /** Put the label on the selection or take it off; with nothing selected, take it in hand. */
  toggleLabel(label: Label): void {
    const { labelled } = this;
    if (!labelled) this.currentLabelId = this.currentLabelId === label.id ? null : label.id;
    else if (labelled.all.includes(label.id)) {
      const step = text('document-step-remove-named-label', { name: label.name });
      this.#each(step, ({ id }, document, counted) => document.removeLabel(id, label.id, counted));
    } else {
      this.#each(text('labeling-step-label', { name: label.name }), ({ id }, document, step) =>
        document.addLabel(id, label.id, step),
      );
      this.currentLabelId = label.id;
    }
    this.host.requestUpdate();
  }

  /** Make it the only label of the selection; with nothing selected, take it in hand. */
  setOnlyLabel(label: Label): void {
    this.currentLabelId = label.id;
    this.#each(text('labeling-step-label', { name: label.name }), ({ id }, document, step) =>
      document.setLabels(id, [label.id], step),
    );
    this.host.requestUpdate();
  }

  /** Say how sure one is of the selection, 0 to 1; null takes it back. */
  setConfidence(confidence: number | null): void {
    this.#each(text('document-step-change-confidence'), ({ id }, document, step) =>
      document.setConfidence(id, confidence, step),
    );
  }

  setNote(note: string): void {
    this.#each(text('document-step-change-note'), ({ id }, document, step) =>
      document.setNote(id, note, step),
    );
  }

  /** Say something of the selection for an attribute of the project; null takes it back. */
  setAttribute({ id: attribute, name }: Attribute, value: AttributeValue | null): void {
    this.#each(text('table-step-attribute', { name }), ({ id }, document, step) =>
      document.setAttribute(id, attribute, value, step),
    );
  }

  /** Do something to these annotations, as one undo step. */
  edit(ids: readonly string[], step: string, act: Edit): void {
    const { workspace } = this;
    if (!workspace) return;
    const count = ids.length;
    const counted = count > 1 ? text('labeling-step-counted', { step, count }) : step;
    workspace.document.step(counted, () => {
      for (const id of ids) act(workspace.document, id, counted);
    });
  }

  /** Delete the selection and go to the annotation after it. Returns whether there was one. */
  remove(): boolean {
    const { selection, workspace } = this;
    if (selection.length === 0 || !workspace) return false;
    const list = workspace.annotations;
    const last = list.indexOf(selection.at(-1)!);
    const next = list[last + 1] ?? list.slice(0, last).findLast(({ id }) => !this.chosen.has(id));
    this.#each(text('document-step-delete'), ({ id }, document, step) =>
      document.removeAnnotation(id, step),
    );
    this.select(next?.id ?? null);
    return true;
  }

  /** Shift the selection. Returns whether there was one. */
  nudge(by: Point): boolean {
    return this.move(by, text('labeling-step-nudge'));
  }

  /** Shift all that is selected, no further than the recording goes. */
  move(by: Point, step: string): boolean {
    const { selection, workspace } = this;
    if (selection.length === 0 || !workspace) return false;
    const regions = selection.map(({ region }) => region);
    const shift = shiftWithin(regions, by, workspace.limits);
    return this.#change(step, (region, limits) => moveRegion(region, shift, limits));
  }

  /** Shift the end, or the upper edge, of the selection. Returns whether there was one. */
  nudgeEdge(by: Point): boolean {
    return this.#change(text('labeling-step-resize'), (region, limits) =>
      isPoint(region) ? region : resizeRegion(region, by.hz === 0 ? 'e' : 'n', by, limits),
    );
  }

  /** Select the next (+1) or previous (-1) annotation by time; false at the end of the list. */
  walk(direction: 1 | -1, cursorS: number): boolean {
    const list = this.workspace?.annotations ?? [];
    const index = list.findIndex(({ id }) => id === this.selectedId);
    const next = index >= 0 ? list[index + direction] : nearest(list, direction, cursorS);
    if (next) this.select(next.id);
    return next !== undefined;
  }

  #change(step: string, change: (region: Region, limits: Workspace['limits']) => Region): boolean {
    return this.#each(step, ({ id, region }, document, counted) => {
      const changed = change(region, this.workspace!.limits);
      if (!sameRegion(region, changed)) document.setRegion(id, changed, counted);
    });
  }

  /** Do something to all that is selected, as one undo step. Returns whether there was anything. */
  #each(
    step: string,
    act: (annotation: Annotation, document: Workspace['document'], step: string) => void,
  ): boolean {
    const { selection, workspace } = this;
    if (selection.length === 0 || !workspace) return false;
    const byId = new Map(selection.map((annotation) => [annotation.id, annotation]));
    this.edit([...byId.keys()], step, (document, id, counted) =>
      act(byId.get(id)!, document, counted),
    );
    return true;
  }

  #active(id: string | null): Annotation | null {
    const found = id === null ? undefined : this.workspace?.document.annotation(id);
    return found?.status === 'active' ? found : null;
  }
}

/** The first annotation from a time on, or the last one before it. */
function nearest(
  list: readonly Annotation[],
  direction: 1 | -1,
  atS: number,
): Annotation | undefined {
  return direction > 0
    ? (list.find(({ region }) => region.start_s >= atS) ?? list[0])
    : (list.findLast(({ region }) => region.start_s < atS) ?? list.at(-1));
}

/** Fingers pan first, a mouse draws first; a choice once made stays. */
function rememberedTool(): Tool {
  const kept = localStorage.getItem(TOOL_KEY);
  if (kept === 'select' || kept === 'span' || kept === 'box' || kept === 'point') return kept;
  return matchMedia('(pointer: coarse)').matches ? 'select' : 'box';
}
