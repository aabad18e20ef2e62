import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Annotation } from '../document';
import { text } from '../messages/text';
import './avatar';
import { knownFacts, whenText } from './known';
import { revisionListStyle } from './revision_list_style';
import type { Names } from './wording';

/** What an annotation says of its own past, where no server tells more. */
@customElement('earmark-known-facts')
export class KnownFacts extends LitElement {
  static override styles = revisionListStyle;

  @property({ attribute: false }) annotation!: Annotation;
  @property({ attribute: false }) names!: Names;

  override render() {
    return html`<ol aria-label=${text('history-known')}>
      ${knownFacts(this.annotation, this.names).map(
        ({ person, name, at, what }) => html`<li>
          <span class="head">
            <earmark-avatar person=${person} name=${name}></earmark-avatar>
            <b>${name}</b>
            <time datetime=${at}>${whenText(at)}</time>
          </span>
          <span class="what">${what}</span>
        </li>`,
      )}
    </ol>`;
  }
}
