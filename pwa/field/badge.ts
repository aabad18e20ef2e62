import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Following } from '../app/following';
import { text } from '../messages/text';
import { packing } from './packing';
import { selection } from './selection';
import { isWhole, tell } from './standing';
import { stock } from './stock';

/**
 * In a row of the list: whether a recording that was taken offline is wholly here; while recordings
 * are chosen, the box to choose it by.
 */
@customElement('earmark-field-badge')
export class FieldBadge extends LitElement {
  static override styles = css`
    :host {
      position: relative;
      margin-inline-end: 4px;
    }
    /* Above the link, which covers the whole row. */
    :host([chooses]) {
      z-index: 1;
    }
    :host([idle]) {
      display: none;
    }
    wa-icon {
      color: var(--em-accent);
      vertical-align: -0.15em;
    }
    .lacks {
      color: var(--em-warn);
    }
    input {
      width: 18px;
      height: 18px;
      margin: 0 4px 0 0;
      vertical-align: -0.2em;
      accent-color: var(--em-accent);
    }
  `;

  @property({ attribute: 'project-id' }) projectId = '';
  @property({ attribute: 'recording-key' }) recordingKey = '';
  @property() name = '';
  protected readonly following = new Following(this, [stock, selection]);

  override render() {
    const { projectId, recordingKey } = this;
    const pack = packing.pack(projectId);
    const one = pack && stock.of(projectId).get(recordingKey);
    const chooses = selection.isOpen(projectId);
    this.toggleAttribute('idle', !one && !chooses);
    this.toggleAttribute('chooses', chooses);
    return html`${chooses ? this.#renderBox() : nothing}${one && pack ? this.#renderSign(tell(one, pack), isWhole(one)) : nothing}`;
  }

  #renderBox() {
    const { projectId, recordingKey, name } = this;
    return html`<input
      type="checkbox"
      aria-label=${text('field-choose-one', { name })}
      .checked=${selection.keys(projectId).has(recordingKey)}
      @change=${(event: Event) =>
        selection.toggle(projectId, recordingKey, (event.target as HTMLInputElement).checked)}
    />`;
  }

  #renderSign({ here, lacks }: { here: string; lacks: string }, whole: boolean) {
    const words = [lacks, here].filter(Boolean).join(' ');
    return html`<wa-icon
      class=${whole ? '' : 'lacks'}
      name=${whole ? 'circle-check' : 'hard-drive-download'}
      label=${words}
      title=${words}
    ></wa-icon>`;
  }
}
