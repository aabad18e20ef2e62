import '@awesome.me/webawesome/dist/components/copy-button/copy-button.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { text } from '../messages/text';
import { screenStyles } from '../projects/styles';
import './qr';

/** The link of an invitation that was just made: text to copy, and a picture for a camera. */
@customElement('earmark-made-link')
export class EarmarkMadeLink extends LitElement {
  static override styles = [
    screenStyles,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: start;
        gap: 16px;
      }
      earmark-qr {
        flex: 0 0 220px;
      }
      .said {
        display: grid;
        flex: 1 1 16rem;
        gap: 8px;
        min-width: 0;
      }
      .link {
        display: flex;
        align-items: end;
        gap: 4px;
      }
      .link wa-input {
        flex: 1;
        min-width: 0;
      }
    `,
  ];

  @property() secret = '';
  /** For whom it is, as a sentence. */
  @property() meaning = '';

  override render() {
    // The page knows best by which address it is reached.
    const link = `${location.origin}${location.pathname}#/invite/${this.secret}`;
    return html`<earmark-qr link=${link}></earmark-qr>
      <div class="said">
        <p role="status">${this.meaning}</p>
        <div class="link">
          <wa-input size="s" readonly label=${text('relay-link')} .value=${link}></wa-input>
          <wa-copy-button
            value=${link}
            copy-label=${text('relay-copy')}
            success-label=${text('relay-copied')}
          ></wa-copy-button>
        </div>
        <p class="muted">${text('relay-link-once')}</p>
      </div>`;
  }
}
