import { css } from 'lit';

export const spectrogramStyle = css`
  :host {
    --left: 44px;
    --bottom: 24px;
    display: grid;
    grid-template: minmax(0, 1fr) var(--bottom) / var(--left) minmax(0, 1fr);
    position: relative;
    min-height: 120px;
    background: var(--em-surface, #141d1a);
    color: var(--em-text, #e6efea);
    contain: layout paint;
    user-select: none;
    -webkit-user-select: none;
  }
  :host([no-time-axis]) {
    --bottom: 0px;
  }
  :host([no-time-axis]) :is(#time, #unit) {
    visibility: hidden;
  }
  :host([hidden]) {
    display: none;
  }
  #plot {
    grid-area: 1 / 2;
    position: relative;
    overflow: hidden;
    background: var(--em-plot, #0b100e);
    touch-action: none;
  }
  #plot:focus-visible {
    outline: 2px solid var(--em-focus, #8ac7ff);
    outline-offset: -2px;
  }
  #frequency {
    grid-area: 1 / 1;
    position: relative;
    cursor: ns-resize;
    touch-action: none;
  }
  #time {
    grid-area: 2 / 2;
    position: relative;
    cursor: ew-resize;
    touch-action: none;
  }
  #unit {
    grid-area: 2 / 1;
    display: grid;
    place-items: center end;
    padding-right: 9px;
    font: 11px var(--em-font, system-ui, sans-serif);
    color: var(--em-muted, #9bb0a7);
  }
  canvas {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
  }
  slot {
    display: block;
    position: absolute;
    inset: 0;
  }
  ::slotted(*) {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
  }
  #cursor {
    position: absolute;
    top: 0;
    bottom: 0;
    left: 0;
    width: 0;
    border-left: 1.5px solid var(--em-cursor, #fff);
    box-shadow: 0 0 0 0.75px rgb(0 0 0 / 55%);
    pointer-events: none;
    will-change: transform;
  }
  #cursor[hidden],
  .pointer[hidden],
  #readout[hidden],
  #message[hidden] {
    display: none;
  }
  .pointer {
    position: absolute;
    pointer-events: none;
    background: var(--em-accent, #63cfa6);
  }
  #pointer-x {
    top: 0;
    left: -0.5px;
    width: 1px;
    height: 8px;
  }
  #pointer-y {
    right: 0;
    top: -0.5px;
    width: 8px;
    height: 1px;
  }
  #readout {
    position: absolute;
    top: 8px;
    right: 8px;
    padding: 2px 8px;
    white-space: pre;
    border-radius: 6px;
    font: 12px var(--em-mono, ui-monospace, monospace);
    font-variant-numeric: tabular-nums;
    color: #f2f6f4;
    background: rgb(8 14 12 / 72%);
    pointer-events: none;
  }
  #message {
    position: absolute;
    inset: 0;
    display: grid;
    place-content: center;
    padding: 24px;
    text-align: center;
    font: 14px/1.5 var(--em-font, system-ui, sans-serif);
    color: #e6efea;
    pointer-events: none;
  }
`;
