/** What came of a comparison: a table and a picture. */
import { html, nothing } from 'lit';
import { formatNumber } from '../messages/format';
import { text } from '../messages/text';
import type { AskingResult, Comparing, OpeningResult } from './comparing';
import { type Line, renderPlot } from './plot';

export function renderResults({ asking, opening }: Comparing) {
  if (asking.length > 0) return html`${renderAskingPlot(asking)} ${renderAsking(asking)}`;
  if (opening.length > 0)
    return html`${renderPool(opening[0]!)} ${renderOpeningPlot(opening)} ${renderOpening(opening)}`;
  return nothing;
}

/** One line for each method, in the order in which they were compared. */
export function linesOf(results: readonly AskingResult[]): Line[] {
  const byTitle = new Map<string, [number, number][]>();
  for (const { title, budget, segmentF1 } of results) {
    byTitle.set(title, [...(byTitle.get(title) ?? []), [budget, segmentF1]]);
  }
  return [...byTitle].map(([title, points]) => ({ title, points: points.sort(byFirst) }));
}

/** What was opened; where everything is a find, no order is better than another. */
function renderPool({ items, positives }: OpeningResult) {
  const all = positives === items ? text('lab-compare-all-found') : '';
  return html`<p>${text('lab-compare-pool', { items, positives })} ${all}</p>`;
}

function renderAskingPlot(results: readonly AskingResult[]) {
  return renderPlot(linesOf(results), {
    ...{ label: text('lab-plot-queries'), most: 1 },
    below: (count) => text('lab-plot-questions', { count }),
  });
}

function renderOpeningPlot(results: readonly OpeningResult[]) {
  const chance = results[0]!.chance;
  const lines = [
    ...results.map(({ title, found }) => ({ title, points: steps(found) })),
    { title: text('lab-compare-chance'), points: steps(chance) },
  ];
  const most = Math.max(1, ...lines.flatMap(({ points }) => points.map(([, y]) => y)));
  return renderPlot(lines, {
    ...{ label: text('lab-plot-sampling'), most },
    below: (count) => text('lab-plot-opened', { count }),
  });
}

function renderAsking(results: readonly AskingResult[]) {
  const columns = ['method', 'budget', 'segment', 'event', 'asked'] as const;
  return table(
    columns.map((column) => text(`lab-column-${column}`)),
    results.map(({ title, budget, segmentF1, eventF1, asked }) => [
      ...[title, formatNumber(budget), share(segmentF1), share(eventF1), formatNumber(asked)],
    ]),
  );
}

function renderOpening(results: readonly OpeningResult[]) {
  const columns = ['method', 'found', 'mean'] as const;
  const { chance, chanceMean } = results[0]!;
  return table(
    columns.map((column) => text(`lab-column-${column}`)),
    [
      ...results.map(({ title, found, mean }) => [
        ...[title, formatNumber(found.at(-1) ?? 0), formatNumber(mean, 1)],
      ]),
      [
        text('lab-compare-chance'),
        formatNumber(chance.at(-1) ?? 0, 1),
        formatNumber(chanceMean, 1),
      ],
    ],
  );
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]) {
  return html`<div class="figures" tabindex="0" role="region" aria-label=${text('lab-compare-figures')}>
    <table>
      <thead>
        <tr>
          ${heads.map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([title, ...cells]) => html`<tr>
            <th scope="row">${title}</th>
            ${cells.map((cell) => html`<td>${cell}</td>`)}
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function share(value: number): string {
  return formatNumber(value, 2);
}

function steps(finds: readonly number[]): [number, number][] {
  return [[0, 0], ...finds.map((count, index): [number, number] => [index + 1, count])];
}

function byFirst([one]: readonly [number, number], [other]: readonly [number, number]): number {
  return one - other;
}
