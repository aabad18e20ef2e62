/** What the two canvases of the layer show: all marks in view below, what changes above. */
import type { Crowd } from './crowd';
import type { Gesture } from './gesture';
import { type Mark, paintBand, paintChosen, paintMarks, paintSelected, paintSnap } from './paint';
import type { Plot } from './plot';
import { type Limits, moveRegion } from './regions';
import type { SpanIndex } from './spans';

interface Chosen {
  readonly primary: Mark | null;
  readonly chosen: ReadonlySet<string>;
}

/** The marks in view without the one picked last, which may be changing. */
export function paintBelow(
  context: CanvasRenderingContext2D,
  plot: Plot,
  { primary, chosen, crowd }: Chosen & { readonly crowd: Crowd },
): void {
  paintMarks(context, plot, crowd, primary?.id ?? null);
  if (chosen.size <= 1) return;
  const { startS, endS } = plot.view;
  const along = crowd.index
    .between(startS, endS)
    .filter(({ id }) => chosen.has(id) && id !== primary?.id);
  paintChosen(
    context,
    plot,
    along.map(({ region }) => region),
  );
}

export interface Changing extends Chosen {
  readonly gesture: Gesture | null;
  /** How what is drawn next will look. */
  readonly pencil: { readonly colour: string; readonly text: string };
  readonly marks: SpanIndex<Mark>;
  readonly limits: Limits;
}

/** The selection, or what becomes of it, or what is being drawn. */
export function paintAbove(
  context: CanvasRenderingContext2D,
  plot: Plot,
  changing: Changing,
): void {
  const { primary, chosen, gesture } = changing;
  const handles = chosen.size <= 1;
  if (!gesture?.region || gesture.aim === 'band') {
    if (primary) paintSelected(context, plot, primary, handles);
    if (gesture?.region) paintBand(context, plot, gesture.region);
    return;
  }
  if (gesture.aim === 'move' && !handles) paintMoving(context, plot, gesture, changing);
  paintSelected(context, plot, markOf(gesture, plot, changing), handles);
  for (const atS of gesture.snapped) paintSnap(context, plot, atS);
}

/** What the gesture draws or changes, as it would become. */
function markOf({ id, region }: Gesture, plot: Plot, { marks, pencil }: Changing): Mark {
  const { startS, endS } = plot.view;
  const changed = id !== null && marks.between(startS, endS).find((mark) => mark.id === id);
  return changed ? { ...changed, region: region! } : { id: '', region: region!, ...pencil };
}

/** Where all that is selected would come to lie. */
function paintMoving(
  context: CanvasRenderingContext2D,
  plot: Plot,
  { by }: Gesture,
  { chosen, marks, limits }: Changing,
): void {
  const { startS, endS } = plot.view;
  const along = marks.between(startS, endS).filter(({ id }) => chosen.has(id));
  paintChosen(
    context,
    plot,
    along.map(({ region }) => moveRegion(region, by, limits)),
  );
}

/** A canvas wiped clean, to be drawn on in CSS pixels. */
export function cleared(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d')!;
  context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
  context.clearRect(0, 0, canvas.width, canvas.height);
  return context;
}
