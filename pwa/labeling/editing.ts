/** The selection, the tool and the label in hand, and what they do to the document. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Annotation, Label } from '../document';
import type { Tool } from './gesture';
import { moveRegion, type Point, type Region, resizeRegion, sameRegion } from './regions';
import type { Workspace } from './workspace';

const TOOL_KEY = 'earmark-tool';

export class Editing implements ReactiveController {
  workspace: Workspace | null = null;
  selectedId: string | null = null;
  /** The label that the next region gets. */
  currentLabelId: string | null = null;
  #tool: Tool = rememberedTool();

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {}

  open(workspace: Workspace | null): void {
    this.workspace = workspace;
    this.selectedId = null;
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

  get selected(): Annotation | null {
    const id = this.selectedId;
    const found = id === null ? undefined : this.workspace?.document.annotation(id);
    return found?.status === 'active' ? found : null;
  }

  get currentLabel(): Label | null {
    const found = this.currentLabelId && this.workspace?.label(this.currentLabelId);
    return found && found.status === 'active' ? found : null;
  }

  select(id: string | null): void {
    this.selectedId = id;
    this.host.requestUpdate();
  }

  /** Add what was drawn, with the label in hand, and select it. */
  draw(region: Region): void {
    const labels = this.currentLabel ? [this.currentLabel.id] : [];
    const id = this.workspace?.document.addAnnotation(region, labels);
    if (id) this.select(id);
  }

  setRegion(id: string, region: Region, step: string): void {
    const before = this.workspace?.document.annotation(id)?.region;
    if (before && !sameRegion(before, region)) {
      this.workspace?.document.setRegion(id, region, step);
    }
  }

  /** Put the label on the selection or take it off; with nothing selected, take it in hand. */
  toggleLabel(label: Label): void {
    const { selected, workspace } = this;
    if (!selected) {
      this.currentLabelId = this.currentLabelId === label.id ? null : label.id;
    } else if (selected.labels.includes(label.id)) {
      workspace?.document.removeLabel(selected.id, label.id, `Remove label ${label.name}`);
    } else {
      workspace?.document.addLabel(selected.id, label.id, `Label ${label.name}`);
      this.currentLabelId = label.id;
    }
    this.host.requestUpdate();
  }

  /** Make it the only label of the selection; with nothing selected, take it in hand. */
  setOnlyLabel(label: Label): void {
    this.currentLabelId = label.id;
    if (this.selected) {
      this.workspace?.document.setLabels(this.selected.id, [label.id], `Label ${label.name}`);
    }
    this.host.requestUpdate();
  }

  /** Delete the selection and go to the annotation after it. Returns whether there was one. */
  remove(): boolean {
    const { selected, workspace } = this;
    if (!selected || !workspace) return false;
    const list = workspace.annotations;
    const index = list.findIndex(({ id }) => id === selected.id);
    const next = list[index + 1] ?? list[index - 1];
    workspace.document.removeAnnotation(selected.id);
    this.select(next?.id ?? null);
    return true;
  }

  /** Shift the selection. Returns whether there was one. */
  nudge(by: Point): boolean {
    return this.#change('Nudge', (region, limits) => moveRegion(region, by, limits));
  }

  /** Shift the end, or the upper edge, of the selection. Returns whether there was one. */
  nudgeEdge(by: Point): boolean {
    return this.#change('Resize', (region, limits) =>
      resizeRegion(region, by.hz === 0 ? 'e' : 'n', by, limits),
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
    const { selected, workspace } = this;
    if (!selected || !workspace) return false;
    this.setRegion(selected.id, change(selected.region, workspace.limits), step);
    return true;
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
  if (kept === 'select' || kept === 'span' || kept === 'box') return kept;
  return matchMedia('(pointer: coarse)').matches ? 'select' : 'box';
}
