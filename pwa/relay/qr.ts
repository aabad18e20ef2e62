import { css, html, LitElement, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { encode } from 'uqr';
import { text } from '../messages/text';
import { squares } from './qr_squares';

/** A link as a picture, for a phone or tablet to be held in front of. */
@customElement('earmark-qr')
export class EarmarkQr extends LitElement {
  static override styles = css`
    svg {
      display: block;
      width: min(220px, 100%);
      border-radius: 8px;
      background: #fff;
    }
  `;

  @property() link = '';
  /** What it is, for those who do not see it. */
  @property() label = text('relay-qr');

  override render() {
    const { size, data } = encode(this.link, { ecc: 'M', border: 3 });
    return html`<svg
      viewBox="0 0 ${size} ${size}"
      role="img"
      aria-label=${this.label}
      shape-rendering="crispEdges"
    >
      ${svg`<path d=${squares(data)} fill="#000" />`}
    </svg>`;
  }
}
