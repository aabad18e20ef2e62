import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import '@awesome.me/webawesome/dist/components/spinner/spinner.js';
import { html, LitElement, nothing } from 'lit';
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
import { appStyle } from './app_style';
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
  static override styles = appStyle;

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
      <header class=${this.route.screen === 'projects' ? '' : 'inside'}>
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
          class="theme"
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
