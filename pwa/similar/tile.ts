/** One stretch that was found, as a tile of the grid. */
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { html, nothing } from 'lit';
import { hashOf } from '../app/route';
import type { Label } from '../document';
import { clockText } from '../labeling/clock';
import { swatch } from '../labeling/swatch';
import { text } from '../messages/text';
import './excerpt';
import { likenessText } from './likeness';
import { type Found, placeOf } from './place';

export interface Tile {
  readonly found: Found;
  readonly index: number;
  readonly project: string;
  readonly labels: readonly Label[];
  /** It has a label of the sample already. */
  readonly isLabeled: boolean;
  readonly isRejected: boolean;
  readonly isPicked: boolean;
  readonly hasFocus: boolean;
  readonly isHeard: boolean;
}

export function renderTile(tile: Tile) {
  const { found, index, project, isPicked, isHeard } = tile;
  const state = [
    tile.isLabeled ? 'labeled' : '',
    tile.isRejected ? 'rejected' : '',
    isPicked ? 'picked' : '',
    isHeard ? 'heard' : '',
  ];
  const at = clockText(found.region.start_s, 1);
  return html`<div
    role="row"
    class="tile ${state.filter(Boolean).join(' ')}"
    data-index=${index}
    tabindex=${tile.hasFocus ? 0 : -1}
    aria-selected=${String(isPicked)}
    aria-label=${spoken(tile)}
  >
    <div role="gridcell">
      <earmark-excerpt .place=${placeOf(found)}></earmark-excerpt>
      <button
        class="pick"
        tabindex="-1"
        aria-pressed=${String(isPicked)}
        aria-label=${text('similar-pick', { number: index + 1 })}
      >
        <wa-icon name=${isPicked ? 'square-check' : 'square'}></wa-icon>
      </button>
      ${mark(tile)}
      <p class="where">
        <a
          tabindex="-1"
          href=${hashOf({ screen: 'recording', project, recording: found.recording })}
          title=${text('similar-open', { name: found.fileName })}
          >${found.fileName}</a
        ><span>${at}</span>
      </p>
      <p class="what">
        <span class="likeness">${likenessText(found.similarity)}</span>
        ${tile.labels.map(({ colour, name }) => html`<span class="label">${swatch(colour)}${name}</span>`)}
      </p>
    </div>
  </div>`;
}

function mark({ isLabeled, isRejected, isHeard }: Tile) {
  const icon = isHeard ? 'volume-2' : isRejected ? 'x' : isLabeled ? 'check' : '';
  return icon ? html`<wa-icon class="mark" name=${icon}></wa-icon>` : nothing;
}

/** All that the tile shows, for those who do not see it. */
function spoken({ found, index, labels, isRejected }: Tile): string {
  const { start_s, end_s } = found.region;
  return [
    text('similar-tile', {
      ...{ number: index + 1, name: found.fileName },
      ...{ start: clockText(start_s, 1), end: clockText(end_s, 1) },
      likeness: likenessText(found.similarity),
    }),
    ...(labels.length > 0
      ? [text('similar-tile-labels', { labels: labels.map(({ name }) => name).join(', ') })]
      : []),
    ...(isRejected ? [text('similar-tile-rejected')] : []),
  ].join(', ');
}
