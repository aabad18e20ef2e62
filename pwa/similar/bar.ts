import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { barStyle } from '../app/bar_style';
import { Following } from '../app/following';
import type { Desk } from '../labeling/desk';
import type { Workspace } from '../labeling/workspace';
import { text } from '../messages/text';
import { likenessText } from './likeness';
import { showGrid } from './screen';
import { search } from './search';
import { visit } from './visit';

/** Over a recording that was opened from the grid: shows the stretch, and the way back. */
@customElement('earmark-similar-bar')
export class SimilarBar extends LitElement {
  static override styles = barStyle;

  @property({ attribute: false }) desk: Desk | null = null;
  @property({ attribute: false }) workspace: Workspace | null = null;
  #shown: unknown = null;
  protected readonly following = new Following(this, [visit]);

  override updated(): void {
    const { found } = this;
    if (!found || found === this.#shown || !this.desk) return;
    this.#shown = found;
    this.desk.looking.zoomTo(found.region.start_s, found.region.end_s, 1);
    this.desk.listening.seek(found.region.start_s);
  }

  get found() {
    const { found } = visit;
    return found && found.recording === this.workspace?.row.key ? found : null;
  }

  override render() {
    const { found, workspace } = this;
    if (!found || !workspace || !search.sample) return nothing;
    const { fileName } = search.sample;
    return html`<div class="bar" role="status">
      <p>${text('similar-visit', { likeness: likenessText(found.similarity), name: fileName })}</p>
      <wa-button size="s" variant="brand" @click=${() => showGrid(workspace.project.id)}>
        ${text('similar-back')}
      </wa-button>
      <wa-button size="s" appearance="plain" @click=${() => visit.set(null)}>
        <wa-icon name="x" label=${text('common-dismiss')}></wa-icon>
      </wa-button>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'earmark-similar-bar': SimilarBar;
  }
}
