/** A list to choose one of, as the lab has four of them. */
import '@awesome.me/webawesome/dist/components/option/option.js';
import '@awesome.me/webawesome/dist/components/select/select.js';
import type WaSelect from '@awesome.me/webawesome/dist/components/select/select.js';
import { html, nothing } from 'lit';

export interface Choice {
  readonly value: string;
  readonly text: string;
}

export function renderChoice(
  label: string,
  value: string,
  choices: readonly Choice[],
  choose: (value: string) => void,
  ofProject: readonly Choice[] = [],
) {
  return html`<wa-select
    label=${label}
    .value=${value}
    @change=${(event: Event) => choose(String((event.target as WaSelect).value))}
  >
    ${choices.map(option)}
    ${ofProject.length > 0 ? html`<small>Of this project</small>` : nothing}
    ${ofProject.map(option)}
  </wa-select>`;
}

function option({ value, text }: Choice) {
  return html`<wa-option value=${value}>${text}</wa-option>`;
}
