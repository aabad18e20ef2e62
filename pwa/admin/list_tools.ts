/** What is above and below a long list: a search, and more of it. */
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import { html, nothing } from 'lit';
import { text } from '../messages/text';

export function renderSearch(label: string, search: (words: string) => void) {
  return html`<wa-input
    size="s"
    type="search"
    with-clear
    label=${label}
    @input=${(event: Event) => search((event.target as HTMLElement & { value: string }).value ?? '')}
  ></wa-input>`;
}

/** @param hidden how many are found and not shown */
export function renderMore(hidden: number, more: () => void) {
  if (hidden <= 0) return nothing;
  return html`<wa-button size="s" appearance="outlined" @click=${more}>
    ${text('admin-more', { count: hidden })}
  </wa-button>`;
}
