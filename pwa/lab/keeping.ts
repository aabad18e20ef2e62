/** The row under the editor: what is saved of what is in it, and saving it. */
import '@awesome.me/webawesome/dist/components/button/button.js';
import { html, nothing } from 'lit';
import type { StrategyText } from '../document';
import { text } from '../messages/text';
import type { Shelf } from './shelf';

export interface Keeping {
  readonly save: (id: string) => void;
  readonly saveAs: () => void;
  readonly open: () => void;
}

export function renderKeeping(
  shelf: Shelf,
  begin: string,
  { source, limit_s }: Pick<StrategyText, 'source' | 'limit_s'>,
  { save, saveAs, open }: Keeping,
) {
  const current = shelf.find(begin);
  const isChanged = current && (current.source !== source || (current.limit_s ?? 30) !== limit_s);
  const kept = current ? text(isChanged ? 'lab-changed' : 'lab-saved-name', current) : '';
  return html`<div class="row save">
    <p class="muted">${kept || text('lab-not-saved')}</p>
    ${
      current
        ? html`<wa-button
            variant="brand"
            appearance="outlined"
            ?disabled=${!isChanged}
            @click=${() => save(current.id)}
            >${text('common-save')}</wa-button
          >`
        : nothing
    }
    <wa-button variant="brand" appearance="outlined" ?disabled=${!shelf.isOpen} @click=${saveAs}
      >${text('lab-save-as')}</wa-button
    >
    <wa-button variant="brand" appearance="plain" ?disabled=${!shelf.isOpen} @click=${open}
      >${text('lab-saved-ones')}</wa-button
    >
  </div>`;
}
