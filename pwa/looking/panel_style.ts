import { css, unsafeCSS } from 'lit';
import { COLOUR_MAPS, type ColourMapName, colourAt } from '../spectrogram/colours';

function gradient(map: ColourMapName): string {
  const stops = Array.from({ length: 9 }, (_, i) => `rgb(${colourAt(map, i / 8).join(' ')})`);
  return `.${map} { background: linear-gradient(90deg, ${stops.join(', ')}); }`;
}

export const panelStyle = css`
  :host {
    font: 13px/1.35 var(--em-font);
  }
  :host([hidden]) {
    display: none;
  }
  .body {
    padding: 4px 14px 16px;
  }
  .body > * {
    margin: 0 0 12px;
  }
  legend {
    padding: 0 0 4px;
    color: var(--em-muted);
    font-size: 12px;
  }
  h3 {
    margin: 18px 0 8px;
    padding-top: 12px;
    border-top: 1px solid var(--em-line);
    font-size: 13px;
  }
  .maps input {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .segments span {
    min-height: 30px;
  }
  .segments input:hover + span {
    background: var(--em-raised);
  }
  .segments input:checked + span {
    background: var(--em-accent-soft);
  }
  .maps input:focus-visible + span {
    outline: 2px solid var(--em-focus);
    outline-offset: -2px;
  }
  .row {
    display: grid;
    grid-template-columns: 84px minmax(0, 1fr);
    gap: 8px;
    align-items: center;
    min-height: 30px;
  }
  .row > span {
    color: var(--em-muted);
  }
  .row.slider {
    grid-template-columns: 84px minmax(0, 1fr) 58px;
  }
  output {
    text-align: right;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  select,
  input[type="text"],
  input[type="number"] {
    box-sizing: border-box;
    width: 100%;
    min-width: 0;
    height: 30px;
    padding: 0 8px;
    border: 1px solid var(--em-line);
    border-radius: 6px;
    background: var(--em-surface);
    color: var(--em-text);
    font: inherit;
  }
  input[type="range"] {
    width: 100%;
    min-width: 0;
    margin: 0;
    accent-color: var(--em-accent);
  }
  .check {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 28px;
  }
  .check input {
    width: 16px;
    height: 16px;
    margin: 0;
    accent-color: var(--em-accent);
  }
  .two {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 8px;
  }
  .two label span {
    display: block;
    color: var(--em-muted);
    font-size: 12px;
  }
  .maps {
    display: grid;
    grid-template-columns: repeat(4, 1fr);
    gap: 6px;
  }
  .maps label {
    position: relative;
    font-size: 11px;
    text-align: center;
  }
  .maps .strip {
    display: block;
    height: 20px;
    border: 1px solid var(--em-line);
    border-radius: 5px;
  }
  .maps input:checked + .strip {
    outline: 2px solid var(--em-accent);
    outline-offset: 1px;
  }
  ${unsafeCSS(COLOUR_MAPS.map(gradient).join('\n'))}
  .hint {
    margin: -6px 0 12px;
    color: var(--em-muted);
    font-size: 12px;
  }
  button {
    height: 30px;
    padding: 0 12px;
    border: 1px solid var(--em-line);
    border-radius: 6px;
    background: none;
    color: var(--em-text);
    font: 600 13px/1 var(--em-font);
    cursor: pointer;
  }
  button:hover {
    background: var(--em-raised);
  }
  .save {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 8px;
  }
  :is(select, input, button):focus-visible {
    outline: 2px solid var(--em-focus);
    outline-offset: 1px;
  }
  @media (pointer: coarse) {
    .segments span,
    .row,
    .check {
      min-height: 44px;
    }
    select,
    input[type="text"],
    input[type="number"],
    button {
      height: 44px;
      font-size: 16px;
    }
    .maps .strip {
      height: 36px;
    }
  }
`;
