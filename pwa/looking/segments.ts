import { html, type TemplateResult } from 'lit';

export interface Segment<T extends string> {
  readonly value: T;
  readonly text: string;
}

/** A choice of a few, side by side; arrow keys move in it as in any group of radio buttons. */
export function segments<T extends string>(
  legend: string,
  options: readonly Segment<T>[],
  chosen: T,
  choose: (value: T) => void,
): TemplateResult {
  return html`<fieldset>
    <legend>${legend}</legend>
    <div class="segments">
      ${options.map(
        ({ value, text }) => html`<label
          ><input
            type="radio"
            name=${legend}
            .checked=${value === chosen}
            @change=${() => choose(value)}
          /><span>${text}</span></label
        >`,
      )}
    </div>
  </fieldset>`;
}

/** A labelled list to choose from. */
export function choice<T extends string | number>(
  label: string,
  options: readonly { readonly value: T; readonly text: string }[],
  chosen: T,
  choose: (value: T) => void,
): TemplateResult {
  const changed = (event: Event) => {
    const { selectedIndex } = event.target as HTMLSelectElement;
    choose(options[selectedIndex]!.value);
  };
  return html`<label class="row"
    ><span>${label}</span
    ><select @change=${changed}>
      ${options.map(
        ({ value, text }) => html`<option .selected=${value === chosen}>${text}</option>`,
      )}
    </select></label
  >`;
}

/** A labelled slider that says its value. */
export function slider(
  label: string,
  [min, max, step]: readonly [number, number, number],
  value: number,
  text: string,
  slide: (value: number) => void,
): TemplateResult {
  return html`<label class="row slider"
    ><span>${label}</span
    ><input
      type="range"
      min=${min}
      max=${max}
      step=${step}
      .value=${String(value)}
      aria-valuetext=${text}
      @input=${(event: Event) => slide(Number((event.target as HTMLInputElement).value))}
    /><output>${text}</output></label
  >`;
}
