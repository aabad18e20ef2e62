/** What came of running a strategy, in words. */
import '@awesome.me/webawesome/dist/components/button/button.js';
import { html, nothing } from 'lit';
import { text } from '../messages/text';
import { BUILT_IN, titleOf } from './sources';
import type { Trying } from './trying';

/** What was said last, and what the strategy printed. */
export interface Said {
  readonly said: string;
  readonly isProblem: boolean;
  readonly output: string;
}

export function renderLegend({ own, other }: Trying, compareWith: string) {
  const method = BUILT_IN.find(({ name }) => name === compareWith);
  const title = method ? titleOf(method) : compareWith;
  return html`<ul class="legend">
    <li>${text('lab-your-cuts', { count: own.length })}</li>
    <li class="other">${text('lab-other-cuts', { title, count: other.length })}</li>
  </ul>`;
}

export function renderSaid({ said, isProblem, output }: Said) {
  return html`<div class="said" role="status" tabindex="0" aria-label=${text('lab-outcome')}>
    <p class=${isProblem ? 'problem' : ''}>${said}</p>
    ${output ? html`<pre>${output}</pre>` : nothing}
  </div>`;
}

export function renderRun(trying: Trying, run: () => unknown) {
  const { running, trial } = trying;
  return html`<wa-button appearance="outlined" ?disabled=${!running} @click=${() => trying.stop()}
      >${text('common-stop')}</wa-button
    >
    <wa-button
      variant="brand"
      title=${text('lab-run-keys')}
      ?disabled=${!trial || running !== null}
      @click=${run}
      >${text('lab-run')}</wa-button
    >`;
}
