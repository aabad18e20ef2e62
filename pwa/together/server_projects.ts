import '@awesome.me/webawesome/dist/components/button/button.js';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { hashOf } from '../app/route';
import { say } from '../app/say';
import { text, textOr } from '../messages/text';
import { session } from './session';
import { sharedProjects } from './shared_projects';
import { bringHere } from './start';

/** The projects of the server that this device has not got yet. */
@customElement('earmark-server-projects')
export class ServerProjects extends LitElement {
  static override styles = css`
    :host {
      display: block;
      margin-top: 24px;
    }
    h2 {
      margin: 0 0 8px;
      font-size: 1.1rem;
    }
    ul {
      display: grid;
      gap: 8px;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      align-items: center;
      gap: 12px;
      padding: 8px 16px;
      border: 1px solid var(--em-line);
      border-radius: 8px;
      background: var(--em-surface);
    }
    .name {
      flex: 1;
      min-width: 0;
      overflow-wrap: anywhere;
      font-weight: 600;
    }
    .role {
      color: var(--em-muted);
    }
  `;

  /** The ids of the projects that this device has. */
  @property({ attribute: false }) here: readonly string[] = [];
  @state() private opening = '';
  #listeners = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    const refresh = () => this.requestUpdate();
    for (const source of [session, sharedProjects]) {
      source.addEventListener('change', refresh, { signal });
    }
    void sharedProjects.refresh();
  }

  override disconnectedCallback(): void {
    this.#listeners.abort();
    super.disconnectedCallback();
  }

  override render() {
    const there = sharedProjects.list.filter(
      ({ id, role }) => role !== '' && role !== 'uploader' && !this.here.includes(id),
    );
    if (!session.person || there.length === 0) return nothing;
    return html`<h2>${text('together-on-server', { host: session.host })}</h2>
      <ul>
        ${there.map(
          ({ id, name, role }) => html`<li>
            <span class="name">${name}</span>
            <span class="role">${textOr(`together-role-${role}`, role)}</span>
            <wa-button
              size="s"
              appearance="outlined"
              ?loading=${this.opening === id}
              @click=${() => this.#open(id)}
              >${text('together-open', { name })}</wa-button
            >
          </li>`,
        )}
      </ul>`;
  }

  async #open(id: string): Promise<void> {
    this.opening = id;
    const came = await bringHere(id).finally(() => {
      this.opening = '';
    });
    if (came) location.hash = hashOf({ screen: 'project', project: id });
    else say(text('together-not-opened'), { kind: 'problem' });
  }
}
