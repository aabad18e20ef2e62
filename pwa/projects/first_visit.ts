import '@awesome.me/webawesome/dist/components/button/button.js';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { hashOf } from '../app/route';
import { isNew, skipFirstSteps } from '../habits/coach';
import { text } from '../messages/text';
import type { RecordingRow } from '../storage';
import { isDemoProject } from './demo';
import { screenStyles } from './styles';

/** The recording of the demo with the most to see and hear in ten seconds. */
const BEST = 'opensoundscape_birds_10s.wav';

/** In the demo project, to someone new: where the first steps begin. */
@customElement('earmark-first-visit')
export class FirstVisit extends LitElement {
  static override styles = [
    screenStyles,
    css`
      :host {
        display: none;
      }
      :host([shown]) {
        display: block;
      }
      section {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px 16px;
        padding: 12px 16px;
        border-color: var(--em-accent);
      }
      p {
        flex: 1 1 320px;
        margin: 0;
      }
    `,
  ];

  @property({ attribute: 'project-id' }) projectId = '';
  @property({ attribute: false }) recordings: readonly RecordingRow[] = [];
  @property({ type: Boolean, reflect: true }) shown = false;

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('projectId')) void this.#offer();
  }

  override render() {
    const first = this.recordings.find(({ file_name }) => file_name === BEST) ?? this.recordings[0];
    if (!this.shown || !first) return nothing;
    const href = hashOf({ screen: 'recording', project: this.projectId, recording: first.key });
    return html`<section class="panel" aria-label=${text('projects-first-steps')}>
      <p>
        <b>${text('projects-new-here')}</b> ${text('projects-new-here-steps')}
      </p>
      <wa-button size="s" variant="brand" appearance="accent" href=${href}>${text('projects-begin')}</wa-button>
      <wa-button size="s" appearance="plain" @click=${this.#skip}>${text('projects-not-now')}</wa-button>
    </section>`;
  }

  async #offer(): Promise<void> {
    this.shown = isNew() && (await isDemoProject(this.projectId));
  }

  #skip = (): void => {
    skipFirstSteps();
    this.shown = false;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'earmark-first-visit': FirstVisit;
  }
}
