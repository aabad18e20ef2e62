import { css } from 'lit';

export const overviewStyle = css`
  :host {
    display: block;
    position: relative;
    height: 56px;
    background: var(--em-plot, #0b100e);
    contain: strict;
    touch-action: none;
    user-select: none;
    -webkit-user-select: none;
    cursor: pointer;
  }
  :host([hidden]) {
    display: none;
  }
  canvas {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
  }
  .shade {
    position: absolute;
    inset: 0 0 5px;
    background: rgb(6 10 9 / 58%);
    transform-origin: left;
    pointer-events: none;
  }
  #after {
    transform-origin: right;
  }
  #window {
    position: absolute;
    top: 0;
    bottom: 0;
    left: 0;
    box-sizing: border-box;
    border: 1.5px solid var(--em-window, #f2f6f4);
    border-radius: 4px;
    box-shadow: 0 0 0 1px rgb(0 0 0 / 55%);
    cursor: grab;
  }
  #window:active {
    cursor: grabbing;
  }
  #window:focus-visible {
    outline: 2px solid var(--em-focus, #8ac7ff);
    outline-offset: -4px;
  }
  #window.resizable::before,
  #window.resizable::after {
    content: '';
    position: absolute;
    top: 50%;
    width: 4px;
    height: 18px;
    margin-top: -9px;
    border-radius: 2px;
    background: var(--em-window, #f2f6f4);
  }
  #window.resizable::before {
    left: -2.5px;
  }
  #window.resizable::after {
    right: -2.5px;
  }
  :host(.edge) {
    cursor: ew-resize;
  }
  :host(.edge) #window {
    cursor: ew-resize;
  }
  #cursor {
    position: absolute;
    top: 0;
    bottom: 0;
    left: 0;
    width: 0;
    border-left: 1.5px solid var(--em-cursor, #fff);
    pointer-events: none;
  }
  [hidden] {
    display: none;
  }
`;
