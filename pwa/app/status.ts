import '@awesome.me/webawesome/dist/components/icon/icon.js';
import '../together/chip';
import './hint';
import { css, html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';
import { type SavedState, savedState } from '../document/saved_state';
import { text } from '../messages/text';
import { offline } from '../offline/keep';
import { python } from '../python/bridge';
import { chipStyle } from './chip_style';
import { Following, network } from './following';

const SAVED_ICONS: Readonly<Record<SavedState, string>> = {
  saved: 'circle-check',
  saving: 'refresh-cw',
  failed: 'triangle-alert',
};

/** Three quiet truths at the edge of the header: saved here, Python, there without a network. */
@customElement('earmark-status')
export class EarmarkStatus extends LitElement {
  static override styles = [
    chipStyle,
    css`
    :host {
      display: flex;
      align-items: center;
      gap: 4px;
      color: var(--em-muted);
      font-size: 0.85rem;
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
    /* Where room is short, only what needs attention is told; that all is saved, always. */
    @media (max-width: 480px) {
      #python-chip:is(.ready, .idle),
      #offline-chip.ready {
        display: none;
      }
    }
  `,
  ];

  constructor() {
    super();
    new Following(this, [savedState, offline, network]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    python.addEventListener('phase', this.#phase);
  }

  override disconnectedCallback(): void {
    python.removeEventListener('phase', this.#phase);
    super.disconnectedCallback();
  }

  #phase = () => this.requestUpdate();

  override render() {
    return html`${this.#renderSaved()}<earmark-together-chip></earmark-together-chip>${this.#renderPython()}${this.#renderOffline()}`;
  }

  #renderSaved() {
    const { state, sentence } = savedState;
    const hint = state === 'failed' ? sentence : text(`app-state-${state}-hint`);
    return this.#chip('saved-chip', state, SAVED_ICONS[state], text(`app-state-${state}`), hint);
  }

  #renderPython() {
    const { phase } = python;
    const state = ['ready', 'failed', 'idle'].includes(phase) ? phase : 'busy';
    return this.#chip('python-chip', state, 'cpu', 'Python', python.phaseText);
  }

  #renderOffline() {
    const { state } = offline;
    const hint = text(`app-offline-${state}-hint`);
    if (!navigator.onLine) {
      const both = `${text('app-no-network-hint')} ${hint}`;
      return this.#chip('offline-chip', state, 'wifi-off', text('app-no-network'), both);
    }
    const busy = state === 'fetching' ? 'busy' : state;
    const short = text(`app-offline-${state}`);
    return this.#chip('offline-chip', busy, 'hard-drive-download', short, hint);
  }

  #chip(id: string, state: string, icon: string, short: string, hint: string) {
    return html`<button id=${id} class=${state} type="button" aria-label="${short}: ${hint}">
        <wa-icon name=${icon}></wa-icon><span>${short}</span></button
      ><earmark-hint for=${id}>${hint}</earmark-hint>`;
  }
}
