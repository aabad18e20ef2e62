import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dropdown/dropdown.js';
import '@awesome.me/webawesome/dist/components/dropdown-item/dropdown-item.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import type WaDropdownItem from '@awesome.me/webawesome/dist/components/dropdown-item/dropdown-item.js';
import { html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';
import { changeLanguage } from './change_language';
import { currentLanguage, languages } from './language';
import { text } from './text';

/** The button of the header that says every language by its own name. */
@customElement('earmark-language-menu')
export class LanguageMenu extends LitElement {
  override render() {
    return html`<wa-dropdown
      placement="bottom-end"
      @wa-select=${(event: CustomEvent<{ item: WaDropdownItem }>) =>
        void changeLanguage(event.detail.item.value)}
    >
      <wa-button slot="trigger" size="s" appearance="plain">
        <wa-icon name="languages" label=${text('language-menu')}></wa-icon>
      </wa-button>
      ${languages().map(
        ({ code, name }) =>
          html`<wa-dropdown-item
            type="checkbox"
            value=${code}
            lang=${code}
            ?checked=${code === currentLanguage()}
            >${name}</wa-dropdown-item
          >`,
      )}
    </wa-dropdown>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'earmark-language-menu': LanguageMenu;
  }
}
