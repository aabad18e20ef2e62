/** What came of running a strategy, in words. */
import { html, nothing } from 'lit';
import { BUILT_IN } from './sources';
import { count, type Trying } from './trying';

export function renderLegend({ own, other }: Trying, compareWith: string) {
  const title = BUILT_IN.find(({ name }) => name === compareWith)?.title;
  return html`<ul class="legend">
    <li>Your strategy, above: ${count(own)}</li>
    <li class="other">${title}, below: ${count(other)}</li>
  </ul>`;
}

export function renderSaid({ said, isProblem, output }: Trying) {
  return html`<div class="said" role="status" tabindex="0" aria-label="What came of it">
    <p class=${isProblem ? 'problem' : ''}>${said}</p>
    ${output ? html`<pre>${output}</pre>` : nothing}
  </div>`;
}
