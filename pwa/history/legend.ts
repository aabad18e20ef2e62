/** What the lines of a comparison mean, each drawn as on the spectrogram. */
import { css, html, svg } from 'lit';
import { text } from '../messages/text';
import { LOOKS } from './marks';
import { KINDS, type Kind } from './records';

/** A little frame in the line of a kind, with its sign. */
export function kindSign(kind: Kind) {
  const { colour, dash, sign } = LOOKS[kind];
  return html`<svg class="kind" viewBox="0 0 34 22" aria-hidden="true">
    ${svg`<rect x="0" y="0" width="34" height="22" rx="4" fill="#10181a"></rect>
      <rect x="4" y="4" width="26" height="14" fill="none" stroke=${colour} stroke-width="2"
        stroke-dasharray=${dash.join(' ')}></rect>
      ${kind === 'removed' ? svg`<path d="M4 18 30 4" stroke=${colour} stroke-width="1"></path>` : ''}
      <text x="17" y="15" text-anchor="middle" fill=${colour} font-size="11" font-weight="700">${sign}</text>`}
  </svg>`;
}

/** The kinds that there are, each with how many of it. */
export function legend(counts: Readonly<Record<Kind, number>>) {
  return html`<ul class="legend" aria-label=${text('history-legend')}>
    ${KINDS.filter((kind) => counts[kind] > 0).map(
      (kind) =>
        html`<li>${kindSign(kind)}<span>${text(`history-count-${kind}`, { count: counts[kind] })}</span></li>`,
    )}
  </ul>`;
}

export const legendStyle = css`
  .kind {
    flex: none;
    width: 34px;
    height: 22px;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 14px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .legend li {
    display: flex;
    align-items: center;
    gap: 6px;
  }
`;
