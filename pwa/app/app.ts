import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import '@awesome.me/webawesome/dist/components/spinner/spinner.js';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import '../habits/command_palette';
import '../habits/history';
import { offer, openPalette } from '../habits/offers';
import '../lock/lock_button';
import { vault } from '../lock/vault';
import '../messages/language_menu';
import { text } from '../messages/text';
import '../relay/account_menu';
import { deviceProjects } from '../document/device';
import { belonging } from '../storage/belonging';
import { placesOffer } from './places';
import '../together/people';
import './sayings';
import './status';
import { parseRoute, type Route } from './route';
import { chooseTheme, nextTheme, type Theme, themeChanges, themeName } from './theme';

export interface Crumb {
  readonly text: string;
  readonly href?: string;
  /** Tells more of what is open, where its screen has no room for a button. */
  readonly tell?: () => void;
}

const THEME_ICONS: Readonly<Record<Theme, string>> = {
  light: 'sun',
  dark: 'moon',
  contrast: 'contrast',
};

/** Each screen's code is fetched when it is first opened. */
const screens: Record<Route['screen'], () => Promise<unknown>> = {
  projects: () => import('../projects/projects'),
  account: () => import('../relay/account'),
  server: () => import('../admin/server'),
  invitation: () => import('../relay/invitation'),
  project: () => import('../projects/project'),
  people: () => import('../relay/people'),
  history: () => import('../history/versions'),
  jobs: () => import('../jobs/jobs'),
  recording: () => import('../labeling/labeling'),
};

/** The frame around every screen: where you are, whether your work is safe, and the screen itself. */
@customElement('earmark-app')
export class EarmarkApp extends LitElement {
  static override styles = css`
    :host {
      display: grid;
      grid-template-rows: auto minmax(0, 1fr);
      grid-template-columns: minmax(0, 1fr);
      height: 100dvh;
    }
    header {
      display: flex;
      align-items: center;
      gap: 12px;
      min-height: 48px;
      padding: 0 max(12px, env(safe-area-inset-right)) 0 max(12px, env(safe-area-inset-left));
      border-bottom: 1px solid var(--em-line);
      background: var(--em-surface);
    }
    .brand {
      display: flex;
      align-items: center;
      gap: 8px;
      color: inherit;
      font-weight: 650;
      letter-spacing: 0.01em;
      text-decoration: none;
      border-radius: 6px;
    }
    .brand img {
      width: 28px;
      height: 28px;
    }
    nav {
      flex: 1;
      min-width: 0;
    }
    ol {
      display: flex;
      gap: 8px;
      margin: 0;
      padding: 0;
      list-style: none;
      color: var(--em-muted);
      white-space: nowrap;
      overflow: hidden;
    }
    li {
      overflow: hidden;
      text-overflow: ellipsis;
    }
    li::before {
      content: "/";
      margin-right: 8px;
      color: var(--em-line);
    }
    li:has(> a) {
      display: flex;
    }
    li a {
      overflow: hidden;
      text-overflow: ellipsis;
      color: inherit;
      text-decoration: none;
    }
    li a:hover {
      color: var(--em-text);
      text-decoration: underline;
    }
    li:last-child {
      color: var(--em-text);
    }
    main {
      min-height: 0;
      overflow: auto;
      outline: none;
    }
    .hidden {
      margin: 48px auto;
      padding: 0 16px;
      max-width: 480px;
      text-align: center;
    }
    .loading {
      display: grid;
      place-items: center;
      height: 100%;
      font-size: 2rem;
    }
    .tell {
      margin-left: -8px;
    }
    /* From here on the toolbar has room for it. */
    @media (min-width: 1240px) {
      .tell {
        display: none;
      }
    }
    @media (max-width: 480px) {
      header {
        gap: 4px;
      }
      wa-button::part(base) {
        padding: 0 10px;
      }
    }
    @media (max-width: 900px) {
      .brand span {
        display: none;
      }
    }
    @media (max-width: 640px) {
      li:not(:last-child) {
        display: none;
      }
    }
  `;

  @state() private route: Route = parseRoute(location.hash);
  @state() private ready = false;
  @state() private failure = '';
  @state() private isHidden = false;
  @state() private crumbs: readonly Crumb[] = [];
  #listeners = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    addEventListener('hashchange', () => this.#open(), { signal });
    this.addEventListener('crumbs', (event) => this.#setCrumbs(event as CustomEvent<Crumb[]>), {
      signal,
    });
    deviceProjects.addEventListener('change', () => this.#look(), { signal });
    signal.addEventListener('abort', offer(placesOffer));
    themeChanges.addEventListener('change', () => this.requestUpdate(), { signal });
    this.#open();
  }

  override disconnectedCallback(): void {
    this.#listeners.abort();
    super.disconnectedCallback();
  }

  async #open(): Promise<void> {
    const route = parseRoute(location.hash);
    const isLater = this.hasUpdated;
    this.failure = '';
    this.ready = false;
    this.crumbs = [];
    this.route = route;
    await belonging.ready;
    this.#look();
    try {
      await screens[route.screen]();
      this.ready = this.route === route || this.ready;
      if (isLater) await this.#focusScreen();
    } catch (error) {
      this.failure = text('app-not-loaded', {
        reason: error instanceof Error ? error.message : '',
      });
    }
  }

  /** Somebody else may be at this device than the one whose project this is. */
  #look(): void {
    const { route } = this;
    this.isHidden = 'project' in route && !belonging.mayOpen(route.project);
  }

  /** The link that led here is gone, and the focus with it: go on at the new screen. */
  async #focusScreen(): Promise<void> {
    await this.updateComplete;
    const isLost = this.ownerDocument.activeElement === this.ownerDocument.body;
    if (isLost) this.renderRoot.querySelector('main')?.focus({ preventScroll: true });
  }

  #setCrumbs(event: CustomEvent<Crumb[]>): void {
    this.crumbs = event.detail;
    // The browser keeps titles in its own history, which no passphrase locks.
    if (vault.isSet) return;
    document.title = [...event.detail.map((crumb) => crumb.text).reverse(), 'Earmark'].join(' · ');
  }

  override render() {
    const theme = nextTheme();
    return html`
      <header>
        <a class="brand" href="#/" aria-label=${text('app-home')}>
          <img src="/icons/earmark.svg" alt="" /><span>Earmark</span>
        </a>
        <nav aria-label=${text('app-where')}>
          <ol>
            ${this.crumbs.map(
              (crumb) =>
                html`<li>${crumb.href ? html`<a href=${crumb.href}>${crumb.text}</a>` : crumb.text}</li>`,
            )}
          </ol>
        </nav>
        <earmark-present></earmark-present>
        ${this.#renderTell()}
        <earmark-status></earmark-status>
        <wa-button size="s" appearance="plain" @click=${() => openPalette()}>
          <wa-icon name="search" label=${text('app-find')}></wa-icon>
        </wa-button>
        <earmark-lock-button></earmark-lock-button>
        <earmark-account-menu></earmark-account-menu>
        <earmark-language-menu></earmark-language-menu>
        <wa-button
          size="s"
          appearance="plain"
          @click=${() => chooseTheme(theme)}
        >
          <wa-icon name=${THEME_ICONS[theme]} label=${themeName(theme)}></wa-icon>
        </wa-button>
      </header>
      <main tabindex="-1">${this.#renderScreen()}</main>
      <earmark-history></earmark-history>
      <earmark-command-palette></earmark-command-palette>
      <earmark-sayings></earmark-sayings>
    `;
  }

  #renderTell() {
    const tell = this.crumbs.at(-1)?.tell;
    if (!tell) return nothing;
    return html`<wa-button class="tell" size="s" appearance="plain" @click=${tell}>
      <wa-icon name="info" label=${text('app-tell')}></wa-icon>
    </wa-button>`;
  }

  #renderScreen() {
    if (this.isHidden) return html`<p class="hidden" role="status">${text('app-not-yours')}</p>`;
    if (this.failure) return html`<p role="alert">${this.failure}</p>`;
    if (!this.ready) return html`<div class="loading"><wa-spinner></wa-spinner></div>`;
    const { route } = this;
    switch (route.screen) {
      case 'projects':
        return html`<earmark-projects></earmark-projects>`;
      case 'account':
        return html`<earmark-account></earmark-account>`;
      case 'server':
        return html`<earmark-server shown=${route.part}></earmark-server>`;
      case 'invitation':
        return html`<earmark-invitation secret=${route.secret}></earmark-invitation>`;
      case 'people':
        return html`<earmark-people project-id=${route.project}></earmark-people>`;
      case 'history':
        return html`<earmark-versions project-id=${route.project}></earmark-versions>`;
      case 'jobs':
        return html`<earmark-jobs project-id=${route.project}></earmark-jobs>`;
      case 'project':
        return html`<earmark-project project-id=${route.project}></earmark-project>`;
      case 'recording':
        return html`<earmark-labeling
          project-id=${route.project}
          recording-key=${route.recording}
          .comparing=${route.comparing ?? null}
        ></earmark-labeling>`;
      default:
        return nothing;
    }
  }
}
