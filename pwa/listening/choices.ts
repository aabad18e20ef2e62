import { html } from 'lit';

/** A few things to choose from, as buttons side by side. */
export function choices<T extends string>(
  name: string,
  list: readonly (readonly [T, string])[],
  chosen: T,
  choose: (value: T) => void,
) {
  return html`<div class="choices" role="group" aria-label=${name}>
    ${list.map(
      ([value, text]) =>
        html`<button aria-pressed=${value === chosen} @click=${() => choose(value)}>${text}</button>`,
    )}
  </div>`;
}

/** A labelled list to choose from; the label is seen only where `shown` says so. */
export function list<T extends string>(
  label: string,
  options: readonly (readonly [T, string])[],
  chosen: T,
  choose: (value: T) => void,
  shown = '',
) {
  return html`<label class="list"
    >${shown}<select
      aria-label=${label}
      @change=${(event: Event) => choose((event.target as HTMLSelectElement).value as T)}
    >
      ${options.map(
        ([value, text]) =>
          html`<option value=${value} .selected=${value === chosen}>${text}</option>`,
      )}
    </select></label
  >`;
}
