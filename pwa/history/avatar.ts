import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { initials } from '../relay/initials';
import { colourOf } from '../together/presence';

/** A person as a circle with initials, in the colour they have everywhere. */
@customElement('earmark-avatar')
export class Avatar extends LitElement {
  static override styles = css`
    :host {
      display: grid;
      flex: none;
      place-items: center;
      width: 26px;
      height: 26px;
      border-radius: 50%;
      background: color-mix(in srgb, var(--colour, #53625a) 78%, #000);
      color: #fff;
      font: 700 11px/1 var(--em-font);
    }
  `;

  @property() person = '';
  @property() name = '';

  override render() {
    return html`<span aria-hidden="true">${initials(this.name)}</span>`;
  }

  override updated(): void {
    this.style.setProperty('--colour', colourOf(this.person));
  }
}
