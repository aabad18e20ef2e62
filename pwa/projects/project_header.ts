import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dropdown/dropdown.js';
import '@awesome.me/webawesome/dist/components/dropdown-item/dropdown-item.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Following } from '../app/following';
import { historyStanding } from '../history/standing';
import '../history/versions_link';
import '../jobs/jobs_link';
import '../relay/people_link';
import type { TableFormat } from '../document/schema';
import { text } from '../messages/text';
import { standingSources } from '../relay/standing';
import { screenStyles } from './styles';

/**
 * The head of a project's page: its name and size, and the ways in and out.
 *
 * Emits `rename`, `add-files`, `add-folder`, `import-tables`, `export-as` with a format or
 * `history`.
 */
@customElement('earmark-project-header')
export class EarmarkProjectHeader extends LitElement {
  static override styles = [
    screenStyles,
    css`
      header {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 12px 24px;
      }
      .title {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        flex: 1 1 300px;
        gap: 0 4px;
        min-width: 0;
      }
      .title h1 {
        overflow-wrap: anywhere;
      }
      .title p {
        flex-basis: 100%;
      }
      .title a {
        color: var(--em-accent);
      }
      @media (max-width: 640px) {
        .title h1 {
          font-size: 1.35rem;
        }
        .add-folder {
          display: none;
        }
      }
    `,
  ];

  @property() name = '';
  @property({ attribute: 'project-id' }) projectId = '';
  @property({ type: Number }) recordings = 0;
  /** null where this device does not know. */
  @property({ type: Number }) annotations: number | null = 0;
  @property({ type: Boolean }) working = false;
  protected readonly following = new Following(this, standingSources);

  override render() {
    return html`<header>
      <div class="title">
        <h1>${this.name || text('projects-nameless')}</h1>
        <wa-button size="s" appearance="plain" @click=${() => this.#emit('rename')}>
          <wa-icon name="pencil" label=${text('projects-rename-this')}></wa-icon>
        </wa-button>
        <p class="muted numbers">
          ${text('projects-recordings-count', { count: this.recordings })} ·
          ${this.annotations === null ? nothing : html`${text('projects-annotations', { count: this.annotations })} ·`}
          <a href=${`/lab.html${location.hash}`}>${text('projects-lab')}</a>
          <earmark-people-link project-id=${this.projectId}></earmark-people-link>
          <earmark-versions-link project-id=${this.projectId}></earmark-versions-link>
          <earmark-jobs-link project-id=${this.projectId}></earmark-jobs-link>
        </p>
      </div>
      <div class="row-actions">
        <wa-button
          size="s"
          appearance="outlined"
          ?disabled=${this.recordings === 0}
          @click=${() => this.#emit('import-tables')}
        >
          <wa-icon slot="start" name="file-up"></wa-icon>${text('projects-import')}
        </wa-button>
        ${this.#renderExport()} ${this.#renderAdd()}
      </div>
    </header>`;
  }

  #renderExport() {
    const history = historyStanding(this.projectId);
    return html`<wa-dropdown
      placement="bottom-end"
      @wa-select=${(event: CustomEvent<{ item: { value: TableFormat | 'history' } }>) =>
        this.#emit('export-as', event.detail.item.value)}
    >
      <wa-button
        slot="trigger"
        size="s"
        appearance="outlined"
        with-caret
        ?disabled=${this.recordings === 0}
        ?loading=${this.working}
      >
        <wa-icon slot="start" name="file-down"></wa-icon>${text('projects-export')}
      </wa-button>
      <wa-dropdown-item value="raven">${text('projects-export-raven')}</wa-dropdown-item>
      <wa-dropdown-item value="audacity">${text('projects-export-audacity')}</wa-dropdown-item>
      <wa-dropdown-item value="csv">${text('projects-export-csv')}</wa-dropdown-item>
      <wa-dropdown-item value="json">${text('projects-export-json')}</wa-dropdown-item>
      ${
        history === 'alone' || history === 'closed'
          ? nothing
          : html`<wa-dropdown-item value="history" ?disabled=${history !== 'here'}>
              ${text('projects-export-history')}
            </wa-dropdown-item>`
      }
    </wa-dropdown>`;
  }

  #renderAdd() {
    return html`<wa-button
        class="add-folder"
        size="s"
        appearance="outlined"
        @click=${() => this.#emit('add-folder')}
      >
        <wa-icon slot="start" name="folder-open"></wa-icon>${text('projects-add-folder')}
      </wa-button>
      <wa-button
        size="s"
        variant="brand"
        appearance="accent"
        @click=${() => this.#emit('add-files')}
      >
        <wa-icon slot="start" name="plus"></wa-icon>${text('projects-add-recordings')}
      </wa-button>`;
  }

  #emit(type: string, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
