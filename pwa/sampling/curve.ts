/** The learning curve as a picture: how often answers were as expected. */
import { html, svg } from 'lit';
import { formatNumber } from '../messages/format';
import { text } from '../messages/text';

/** A stretch of answers, as Python tells of it. */
export interface Point {
  /** Answers up to and with this stretch. */
  readonly answers: number;
  readonly right: number;
  readonly total: number;
}

const WIDTH = 480;
const HEIGHT = 150;
const LEFT = 52;
const BOTTOM = 24;
const TOP = 8;
/** Each dot of the curve is about the latest answers, so many at least. */
const LATEST = 10;

export interface Dot {
  readonly answers: number;
  /** 0 to 1, of the latest answers. */
  readonly share: number;
}

/** The share of answers that were as expected, each over the latest ten or more. */
export function dotsOf(points: readonly Point[]): Dot[] {
  return points.map((point, index) => {
    let [right, total] = [0, 0];
    for (let i = index; i >= 0 && total < LATEST; i--) {
      right += points[i]!.right;
      total += points[i]!.total;
    }
    return { answers: point.answers, share: total ? right / total : 0 };
  });
}

export function renderCurve(points: readonly Point[]) {
  const dots = dotsOf(points);
  const last = dots.at(-1);
  if (!last) return html`<p class="muted">${text('sampling-no-curve')}</p>`;
  const x = (answers: number) => LEFT + ((WIDTH - LEFT - 12) * answers) / last.answers;
  const y = (share: number) => TOP + (HEIGHT - TOP - BOTTOM) * (1 - share);
  const line = dots.map(({ answers, share }) => `${x(answers)},${y(share)}`).join(' ');
  return html`<svg
      viewBox="0 0 ${WIDTH} ${HEIGHT}"
      role="img"
      aria-label=${text('sampling-curve', { share: percent(last.share) })}
    >
      ${[0, 0.5, 1].map(
        (
          share,
        ) => svg`<line class="grid" x1=${LEFT} x2=${WIDTH - 12} y1=${y(share)} y2=${y(share)} />
          <text x=${LEFT - 6} y=${y(share) + 4} text-anchor="end">${percent(share)} %</text>`,
      )}
      <polyline points=${line} />
      ${dots.map(({ answers, share }) => svg`<circle cx=${x(answers)} cy=${y(share)} r="3" />`)}
      <text x=${WIDTH - 12} y=${HEIGHT - 6} text-anchor="end">
        ${text('sampling-answers', { count: last.answers })}
      </text>
    </svg>
    <details>
      <summary>${text('sampling-as-table')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">${text('sampling-column-answers')}</th>
            <th scope="col">${text('sampling-column-expected')}</th>
          </tr>
        </thead>
        <tbody>
          ${dots.map(
            ({ answers, share }) => html`<tr>
              <td>${formatNumber(answers)}</td>
              <td>${percent(share)} %</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </details>`;
}

function percent(share: number): string {
  return formatNumber(Math.round(share * 100));
}
