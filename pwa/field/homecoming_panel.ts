import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Following } from '../app/following';
import { hashOf } from '../app/route';
import { formatList } from '../messages/format';
import { text } from '../messages/text';
import { screenStyles } from '../projects/styles';
import { library } from '../storage';
import { sharedProjects } from '../together/shared_projects';
import { homecoming } from './homecoming';
import type { Line, Report } from './report';
import { momentText } from './standing';

/** So many recordings are told one by one. */
const SHOWN = 50;

/** On a project's page: what arrived and what others changed while there was no server. */
@customElement('earmark-homecoming')
export class EarmarkHomecoming extends LitElement {
  static override styles = [
    screenStyles,
    css`
      :host([idle]) {
        display: none;
      }
      section {
        display: grid;
        grid-template-columns: auto 1fr auto;
        gap: 4px 12px;
        align-items: start;
        padding: 12px 8px 12px 16px;
        border-inline-start: 4px solid var(--em-accent);
      }
      section > wa-icon {
        margin-top: 3px;
        color: var(--em-accent);
      }
      ul {
        display: grid;
        gap: 4px;
        max-height: 40vh;
        margin: 6px 0 0;
        padding: 0;
        overflow: auto;
        list-style: none;
      }
      a {
        color: var(--em-accent);
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: 'project-id' }) projectId = '';
  @state() private names: ReadonlyMap<string, string> = new Map();
  #named: Report | undefined;
  protected readonly following = new Following(this, [homecoming, sharedProjects]);

  override willUpdate(): void {
    const report = homecoming.report(this.projectId);
    if (report && report !== this.#named) void this.#name(report);
    this.#named = report;
  }

  async #name({ lines }: Report): Promise<void> {
    const rows = await Promise.all(lines.map(({ recording }) => library.recording(recording)));
    this.names = new Map(rows.flatMap((row) => (row ? [[row.key, row.file_name] as const] : [])));
  }

  override render() {
    const report = homecoming.report(this.projectId);
    this.toggleAttribute('idle', !report);
    if (!report) return nothing;
    const { lines, since, project } = report;
    const arrived = lines.reduce((sum, line) => sum + line.arrived, 0);
    const theirs = lines.filter(({ added, changed, answered }) => added + changed + answered > 0);
    return html`<section class="panel" aria-labelledby="homecoming-title">
      <wa-icon name="cloud"></wa-icon>
      <div>
        <h2 id="homecoming-title">${text('field-back-title', { since: momentText(Date.parse(since)) })}</h2>
        <p>
          ${text('field-back-arrived', { count: arrived })}
          ${text('field-back-others', { count: theirs.length })}
        </p>
        <ul>
          ${lines.slice(0, SHOWN).map((line) => this.#renderLine(line))}
        </ul>
        ${
          lines.length > SHOWN
            ? html`<p class="muted">${text('field-list-more', { count: lines.length - SHOWN })}</p>`
            : nothing
        }
      </div>
      <wa-button size="s" appearance="plain" @click=${() => homecoming.dismiss(project)}>
        <wa-icon name="x" label=${text('common-dismiss')}></wa-icon>
      </wa-button>
    </section>`;
  }

  #renderLine(line: Line) {
    const { recording } = line;
    const project = this.projectId;
    const name = this.names.get(recording) ?? text('projects-one');
    return html`<li>
      ${
        recording
          ? html`<a href=${hashOf({ screen: 'recording', project, recording })}>${name}</a>`
          : text('field-back-project')
      }:
      ${formatList(partsOf(line))}
    </li>`;
  }
}

function partsOf({ arrived, waiting, added, changed, answered, by }: Line): string[] {
  const names = by.map((person) => sharedProjects.nameOf(person) ?? '').filter(Boolean);
  const parts = [
    arrived > 0 && text('field-back-line-arrived', { count: arrived }),
    waiting > 0 && text('field-back-line-waiting', { count: waiting }),
    added > 0 &&
      (names.length > 0
        ? text('field-back-line-added-by', { count: added, names: formatList(names) })
        : text('field-back-line-added', { count: added })),
    changed > 0 && text('field-back-line-changed', { count: changed }),
    answered > 0 && text('field-back-line-answered', { count: answered }),
  ];
  return parts.filter((part) => part !== false);
}
