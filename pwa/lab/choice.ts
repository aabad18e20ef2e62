/** The lab's fields: lists to choose one of, what three of them offer, and a number. */
import '@awesome.me/webawesome/dist/components/number-input/number-input.js';
import type WaNumberInput from '@awesome.me/webawesome/dist/components/number-input/number-input.js';
import '@awesome.me/webawesome/dist/components/option/option.js';
import '@awesome.me/webawesome/dist/components/select/select.js';
import type WaSelect from '@awesome.me/webawesome/dist/components/select/select.js';
import { html, nothing } from 'lit';
import { STRATEGY_KINDS, type StrategyKind } from '../document/schema';
import { text } from '../messages/text';
import { BUILT_IN, kindTitle, OWN_START, rivalsOf, titleOf } from './sources';

export const LIMITS_S = [10, 30, 120, 600];

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
    ${ofProject.length > 0 ? html`<small>${text('questions-of-project')}</small>` : nothing}
    ${ofProject.map(option)}
  </wa-select>`;
}

/** A list to choose several of. */
export function renderSeveral(
  label: string,
  values: readonly string[],
  choices: readonly Choice[],
  choose: (values: readonly string[]) => void,
) {
  return html`<wa-select
    label=${label}
    multiple
    max-options-visible="3"
    .value=${[...values]}
    @change=${(event: Event) => choose([(event.target as WaSelect).value ?? []].flat())}
  >
    ${choices.map(option)}
  </wa-select>`;
}

function option({ value, text }: Choice) {
  return html`<wa-option value=${value}>${text}</wa-option>`;
}

/** How many queries; what is not a whole number from 1 to 999 is not heeded. */
export function renderCount(value: number, choose: (value: number) => void) {
  return html`<wa-number-input
    label=${text('lab-queries')}
    min="1"
    max="999"
    .value=${String(value)}
    @input=${(event: Event) => {
      const count = Number((event.target as WaNumberInput).value);
      if (Number.isInteger(count) && count >= 1 && count <= 999) choose(count);
    }}
  ></wa-number-input>`;
}

/** How long a strategy may take. */
export function limits(): Choice[] {
  return LIMITS_S.map((seconds) => ({
    value: String(seconds),
    text: text('lab-seconds', { seconds }),
  }));
}

/** What a strategy may decide. */
export function kinds(): Choice[] {
  return STRATEGY_KINDS.map((kind) => ({ value: kind, text: kindTitle(kind) }));
}

/** What to compare with. */
export function methods(kind: StrategyKind = 'queries'): Choice[] {
  return rivalsOf(kind).map((builtIn) => ({ value: builtIn.name, text: titleOf(builtIn) }));
}

/** What to begin with, but for the project's own. */
export function beginnings(kind: StrategyKind): Choice[] {
  const built = BUILT_IN.filter((builtIn) => builtIn.kind === kind);
  return [
    { value: OWN_START, text: text('lab-own-start') },
    ...built.map((builtIn) => ({ value: builtIn.name, text: titleOf(builtIn) })),
  ];
}
