import '@awesome.me/webawesome/dist/components/icon/icon.js';
import './hint';
import { css, html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';
import { savedState } from '../document/saved_state';
import { offline } from '../offline/keep';
import { python } from '../python/bridge';

const OFFLINE = {
  unsupported: {
    short: 'Online only',
    text: 'This browser does not keep the app; it needs the network to open.',
  },
  fetching: { short: 'Fetching', text: 'The app is being fetched for use without a network.' },
  ready: {
    short: 'Offline-ready',
    text: 'The app is on this device and opens without a network.',
  },
};

const SAVED = {
  saved: { icon: 'circle-check', short: 'Saved', text: 'Every change is stored on this device.' },
  saving: { icon: 'refresh-cw', short: 'Saving', text: 'The last change is being stored.' },
  failed: { icon: 'triangle-alert', short: 'Not saved', text: '' },
};

/** Three quiet truths at the edge of the header: saved here, Python, there without a network. */
@customElement('earmark-status')
export class EarmarkStatus extends LitElement {
  static override styles = css`
    :host {
      display: flex;
      align-items: center;
      gap: 4px;
      color: var(--em-muted);
      font-size: 0.85rem;
    }
    button {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      min-height: 32px;
      padding: 0 8px;
      border: 0;
      border-radius: 6px;
      background: none;
      color: inherit;
      font: inherit;
      cursor: default;
    }
    button:hover {
      background: var(--em-raised);
    }
    button:focus-visible {
      outline: 2px solid var(--em-focus);
    }
    .ready,
    .saved {
      color: var(--em-accent);
    }
    .failed {
      color: var(--em-danger);
      font-weight: 600;
    }
    .busy wa-icon {
      animation: pulse 1.2s ease-in-out infinite alternate;
    }
    @keyframes pulse {
      to {
        opacity: 0.35;
      }
    }
    @media (prefers-reduced-motion: reduce) {
      .busy wa-icon {
        animation: none;
      }
    }
    @media (max-width: 640px) {
      button span {
        display: none;
      }
    }
  `;

  #listeners = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    const refresh = () => this.requestUpdate();
    savedState.addEventListener('change', refresh, { signal });
    python.addEventListener('phase', refresh, { signal });
    offline.addEventListener('change', refresh, { signal });
    addEventListener('online', refresh, { signal });
    addEventListener('offline', refresh, { signal });
  }

  override disconnectedCallback(): void {
    this.#listeners.abort();
    super.disconnectedCallback();
  }

  override render() {
    return html`${this.#renderSaved()}${this.#renderPython()}${this.#renderOffline()}`;
  }

  #renderSaved() {
    const { icon, short, text } = SAVED[savedState.state];
    return this.#chip('saved-chip', savedState.state, icon, short, text || savedState.sentence);
  }

  #renderPython() {
    const { phase } = python;
    const state = ['ready', 'failed', 'idle'].includes(phase) ? phase : 'busy';
    return this.#chip('python-chip', state, 'cpu', 'Python', python.phaseText);
  }

  #renderOffline() {
    if (!navigator.onLine) {
      const text = `There is no network now. ${OFFLINE[offline.state].text}`;
      return this.#chip('offline-chip', offline.state, 'wifi-off', 'No network', text);
    }
    const { short, text } = OFFLINE[offline.state];
    const state = offline.state === 'fetching' ? 'busy' : offline.state;
    return this.#chip('offline-chip', state, 'hard-drive-download', short, text);
  }

  #chip(id: string, state: string, icon: string, short: string, text: string) {
    return html`<button id=${id} class=${state} type="button" aria-label="${short}: ${text}">
        <wa-icon name=${icon}></wa-icon><span>${short}</span></button
      ><earmark-hint for=${id}>${text}</earmark-hint>`;
  }
}
