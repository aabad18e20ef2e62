import { text } from '../messages/text';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { restartFirstSteps } from './coach';
import { FollowKeys } from './follow_keys';
import { keyMap } from './key_map';
import { PRESETS, type PresetName } from './key_presets';

/**
 * Whose keys: Earmark's or another tool's, and the way to change them. Emits `change-keys` and, when
 * the first steps are shown again, `first-steps`.
 */
@customElement('earmark-key-chooser')
export class KeyChooser extends LitElement {
  static override styles = css`
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px 12px;
      margin-bottom: 16px;
      font-size: 14px;
    }
    label {
      display: flex;
      align-items: center;
      gap: 8px;
    }
    select {
      height: 36px;
      padding: 0 8px;
      border: 1px solid var(--em-line);
      border-radius: 6px;
      background: var(--em-background);
      color: inherit;
      font: inherit;
    }
    p {
      flex: 1 1 220px;
      margin: 0;
      color: var(--em-muted);
      font-size: 13px;
    }
    @media (pointer: coarse) {
      select {
        height: 44px;
        font-size: 16px;
      }
    }
  `;

  @property({ type: Boolean }) changing = false;
  protected readonly keys = new FollowKeys(this);

  override render() {
    const preset = text(`habits-preset-${keyMap.preset}`);
    const names = Object.keys(PRESETS) as PresetName[];
    return html`
      <label
        >${text('habits-keys-as-in')}
        <select
          @change=${(event: Event) =>
            keyMap.choose((event.target as HTMLSelectElement).value as PresetName)}
        >
          ${names.map(
            (name) =>
              html`<option value=${name} ?selected=${name === keyMap.preset}>${name}</option>`,
          )}
        </select></label
      >
      <p>${keyMap.isChanged ? text('habits-preset-changed', { preset }) : preset}</p>
      ${
        keyMap.isChanged
          ? html`<wa-button
              size="s"
              appearance="plain"
              @click=${() => keyMap.choose(keyMap.preset)}
              ><wa-icon slot="start" name="rotate-ccw"></wa-icon>${text('habits-undo-changes')}</wa-button
            >`
          : nothing
      }
      <wa-button
        size="s"
        appearance="plain"
        @click=${() => {
          restartFirstSteps();
          this.dispatchEvent(new CustomEvent('first-steps'));
        }}
        >${text('habits-first-steps')}</wa-button
      >
      <wa-button
        size="s"
        appearance="outlined"
        @click=${() => this.dispatchEvent(new CustomEvent('change-keys'))}
        ><wa-icon slot="start" name=${this.changing ? 'check' : 'keyboard'}></wa-icon
        >${this.changing ? text('common-done') : text('habits-change-keys')}</wa-button
      >
    `;
  }
}
