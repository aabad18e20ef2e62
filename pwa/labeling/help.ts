import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { FollowKeys } from '../habits/follow_keys';
import '../habits/key_chooser';
import '../habits/key_editor';
import { groupTitle, sharedTitleOf } from '../habits/titles';
import { text } from '../messages/text';
import { activeBindings, type Binding, type Group, type Mode, readable } from './keys';
import { keyStyles } from './swatch';

const GESTURES = ['drag', 'wheel', 'shift', 'alt', 'middle', 'axis', 'double'] as const;

/** A row of the table; `digit` stands for the digits of the rows that it is in place of. */
type Line = Binding & { readonly digit?: string };

/** The keys of the screen, read from the same table as the handler. Emits `closed`. */
@customElement('earmark-key-help')
export class KeyHelp extends LitElement {
  static override styles = [
    keyStyles,
    css`
      wa-dialog {
        --width: min(860px, 94vw);
      }
      .columns {
        columns: 320px 2;
        column-gap: 32px;
      }
      section {
        break-inside: avoid;
        margin-bottom: 16px;
      }
      h3 {
        margin: 0 0 6px;
        font-size: 14px;
      }
      dl {
        display: grid;
        grid-template-columns: 128px 1fr;
        gap: 4px 12px;
        margin: 0;
        font-size: 13px;
      }
      dd {
        margin: 0;
      }
      kbd {
        display: inline-block;
      }
    `,
  ];

  @property({ type: Boolean }) open = false;
  @property() mode: Mode = 'labeling';
  @state() private changing = false;
  protected readonly keys = new FollowKeys(this);

  override render() {
    return html`<wa-dialog
      label=${text('labeling-help')}
      light-dismiss
      ?open=${this.open}
      @wa-after-hide=${this.#hidden}
    >
      <earmark-key-chooser
        .changing=${this.changing}
        @first-steps=${() => {
          this.open = false;
        }}
        @change-keys=${() => {
          this.changing = !this.changing;
        }}
      ></earmark-key-chooser>
      ${this.changing ? html`<earmark-key-editor></earmark-key-editor>` : this.#sheet()}
    </wa-dialog>`;
  }

  #sheet() {
    const used = activeBindings().filter(
      ({ modes, chords }) => modes.includes(this.mode) && chords.length > 0,
    );
    const groups = Map.groupBy(joined(shortened(used)), (row) => row.group);
    return html`<div class="columns" role="group" aria-label="All keys" tabindex="0">
      ${[...groups].map(([group, list]) => this.#group(group, list))}
      <section>
        <h3>${text('labeling-gestures')}</h3>
        <dl>
          ${GESTURES.map(
            (gesture) =>
              html`<dt>${text(`labeling-gesture-${gesture}`)}</dt>
                <dd>${text(`labeling-gesture-${gesture}-does`)}</dd>`,
          )}
        </dl>
      </section>
    </div>`;
  }

  /** Lists and tooltips inside the dialog send the same event when they close. */
  #hidden = (event: Event): void => {
    if (event.target !== event.currentTarget) return;
    this.changing = false;
    this.dispatchEvent(new CustomEvent('closed'));
  };

  #group(group: Group, rows: readonly Line[]) {
    return html`<section>
      <h3>${groupTitle(group)}</h3>
      <dl>
        ${rows.map(
          (row) =>
            html`<dt>
                ${row.chords.map((chord, index) => html`${index > 0 ? ' ' : ''}<kbd>${readable(chord)}</kbd>`)}
              </dt>
              <dd>${sharedTitleOf(row, row.digit)}</dd>`,
        )}
      </dl>
    </section>`;
  }
}

/** One row in place of nine that differ by their digit only. */
function shortened(rows: readonly Binding[]): Line[] {
  return rows.flatMap((row) => {
    const [, stem, digit] = /^(.*)-([1-9])$/.exec(row.action) ?? [];
    if (!stem) return [row];
    if (digit !== '1') return [];
    const chords = row.chords.map((chord) => chord.replace('1', '1 … 9'));
    return [{ ...row, chords, digit: text('labeling-key-by-number') }];
  });
}

/** One row for keys that do the same in several directions. */
function joined(rows: readonly Line[]): Line[] {
  const groups = Map.groupBy(rows, (row) => `${row.group} ${row.title}`);
  return [...groups.values()].map((same) => ({
    ...same[0]!,
    chords: same.flatMap((row) => row.chords),
  }));
}
