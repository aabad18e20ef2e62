/** A label's colour as a small square; an SVG, since the page allows no inline styles. */
import { css, html, nothing } from 'lit';

export function swatch(colour: string) {
  return html`<svg class="swatch" viewBox="0 0 14 14" aria-hidden="true">
    <rect x="0.75" y="0.75" width="12.5" height="12.5" rx="4" fill=${colour}></rect>
  </svg>`;
}

export const swatchStyles = css`
  .swatch {
    width: 14px;
    height: 14px;
    flex: none;
  }
  .swatch rect {
    stroke: rgb(0 0 0 / 0.35);
    stroke-width: 1;
  }
`;

/** A key as it is written on a button; nothing if there is none. */
export function keyCap(chord: string) {
  return chord ? html`<kbd>${chord}</kbd>` : nothing;
}

/** A key cap, as in menus and on the help sheet. */
export const keyStyles = css`
  kbd {
    flex: none;
    box-sizing: border-box;
    min-width: 22px;
    padding: 0 5px;
    border: 1px solid var(--em-line);
    border-bottom-width: 2px;
    border-radius: 5px;
    background: var(--em-raised);
    color: var(--em-muted);
    font: 600 11px/18px var(--em-mono);
    text-align: center;
    white-space: nowrap;
  }
  @media (pointer: coarse) {
    kbd {
      display: none;
    }
  }
`;
