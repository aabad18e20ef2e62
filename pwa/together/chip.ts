import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { chipStyle } from '../app/chip_style';
import '../app/hint';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { formatList, formatNumber } from '../messages/format';
import { text } from '../messages/text';
import './sharing_dialog';
import { FollowSummary, type Standing, type Summary, summary } from './standing';

const ICONS: Readonly<Record<Exclude<Standing, 'none'>, string>> = {
  live: 'cloud',
  connecting: 'refresh-cw',
  sending: 'cloud-upload',
  waiting: 'cloud-off',
  absent: 'users',
  away: 'cloud-off',
  ended: 'triangle-alert',
};

/** Beside "Saved": whether the server has every edit, how many wait, and what it refused. */
@customElement('earmark-together-chip')
export class TogetherChip extends LitElement {
  static override styles = [
    chipStyle,
    css`
    :host {
      display: contents;
    }
    button {
      cursor: pointer;
    }
    .live {
      color: var(--em-accent);
    }
    .waiting,
    .absent,
    .ended,
    .refused {
      color: var(--em-danger);
      font-weight: 600;
    }
    .count {
      display: none;
    }
    @media (max-width: 900px) {
      .live .words,
      .connecting .words,
      .sending .words {
        display: none;
      }
    }
    @media (max-width: 640px) {
      button {
        padding: 0 4px;
      }
      .words {
        display: none;
      }
      .count {
        display: inline;
      }
    }
  `,
  ];

  @state() private isOpen = false;

  constructor() {
    super();
    new FollowSummary(this);
  }

  override render() {
    const now = summary();
    if (now.standing === 'none' && now.refused === 0) return nothing;
    const { short, hint, icon, kind } = looks(now);
    const left = { waiting: now.waiting, absent: absentEdits(now) }[now.standing as 'waiting'] ?? 0;
    const count = now.refused || left;
    return html`<button
        id="together-chip"
        class=${kind}
        type="button"
        aria-label="${short}: ${hint}"
        @click=${() => {
          this.isOpen = true;
        }}
      >
        <wa-icon name=${icon}></wa-icon><span class="words">${short}</span>
        ${count > 0 ? html`<span class="count">${formatNumber(count)}</span>` : nothing}</button
      ><earmark-hint for="together-chip">${hint}</earmark-hint>
      <earmark-sharing-dialog
        ?open=${this.isOpen}
        @closed=${() => {
          this.isOpen = false;
        }}
      ></earmark-sharing-dialog>`;
  }
}

function looks(now: Summary) {
  const { standing, waiting, refused, absent } = now;
  if (refused > 0) {
    const short = text('together-refused', { count: refused });
    return { short, hint: text('together-refused-hint'), icon: 'triangle-alert', kind: 'refused' };
  }
  if (standing === 'absent') {
    const name = formatList(absent.map((one) => one.name));
    const values = { count: absentEdits(now), name };
    const short = text('together-absent', values);
    return {
      short,
      hint: text('together-absent-hint', values),
      icon: ICONS.absent,
      kind: standing,
    };
  }
  const known = standing === 'none' ? 'live' : standing;
  const short =
    known === 'waiting' || known === 'sending'
      ? text(`together-${known}`, { count: waiting })
      : text(`together-${known}`);
  return { short, hint: text(`together-${known}-hint`), icon: ICONS[known], kind: known };
}

function absentEdits({ absent }: Summary): number {
  return absent.reduce((sum, { edits }) => sum + edits, 0);
}
