/** Lines of a comparison as a picture; the table beside it says the same in numbers. */
import { html, svg } from 'lit';
import { formatNumber } from '../messages/format';

export interface Line {
  readonly title: string;
  /** x and y, ascending in x. */
  readonly points: readonly (readonly [number, number])[];
}

export interface Axes {
  readonly label: string;
  /** Says a number of the axis below. */
  readonly below: (x: number) => string;
  readonly most: number;
}

const WIDTH = 480;
const HEIGHT = 200;
const LEFT = 40;
const RIGHT = 16;
const TOP = 10;
const BOTTOM = 26;
/** So many kinds of line there are; the first is one's own. */
const KINDS = 6;

export function renderPlot(lines: readonly Line[], { label, below, most }: Axes) {
  const all = lines.flatMap(({ points }) => points);
  if (all.length === 0) return html``;
  const xs = all.map(([x]) => x);
  const [first, last] = [Math.min(...xs), Math.max(...xs)];
  const at = (x: number) => LEFT + ((WIDTH - LEFT - RIGHT) * (x - first)) / (last - first || 1);
  const up = (y: number) => TOP + (HEIGHT - TOP - BOTTOM) * (1 - y / most);
  // One's own line lies over the others.
  return html`<figure>
    <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label=${label}>
      ${[0, most / 2, most].map(
        (y) => svg`<line class="grid" x1=${LEFT} x2=${WIDTH - RIGHT} y1=${up(y)} y2=${up(y)} />
          <text x=${LEFT - 6} y=${up(y) + 4} text-anchor="end">${formatNumber(y)}</text>`,
      )}
      ${lines
        .map(
          ({ points }, index) => svg`<g class="line-${index % KINDS}">
          <polyline points=${points.map(([x, y]) => `${at(x)},${up(y)}`).join(' ')} />
          ${points.length < 20 ? points.map(([x, y]) => svg`<circle cx=${at(x)} cy=${up(y)} r="3" />`) : ''}
        </g>`,
        )
        .reverse()}
      <text x=${LEFT} y=${HEIGHT - 6}>${formatNumber(first)}</text>
      <text x=${WIDTH - RIGHT} y=${HEIGHT - 6} text-anchor="end">${below(last)}</text>
    </svg>
    <figcaption>
      ${lines.map(
        ({ title }, index) => html`<span
          ><svg class="line-${index % KINDS}" viewBox="0 0 28 8" aria-hidden="true">
            <polyline points="0,4 28,4" /></svg
          >${title}</span
        >`,
      )}
    </figcaption>
  </figure>`;
}
