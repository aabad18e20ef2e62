import { css } from 'lit';

export const gridStyles = css`
  :host {
    --row: 32px;
    display: block;
    min-height: 0;
    outline: none;
  }
  [role="grid"] {
    height: 100%;
    overflow: auto;
    background: var(--em-background);
    font: 13px/1.3 var(--em-font);
    touch-action: pan-x pan-y;
  }
  .head {
    position: sticky;
    top: 0;
    z-index: 1;
    min-width: max(100%, var(--least, 0px));
    background: var(--em-surface);
  }
  .body {
    position: relative;
    min-width: max(100%, var(--least, 0px));
  }
  [role="row"] {
    display: grid;
    grid-template-columns: var(--columns, 1fr);
    width: 100%;
    height: var(--row);
    border-bottom: 1px solid var(--em-line);
    box-sizing: border-box;
  }
  .body [role="row"] {
    position: absolute;
    inset: 0 0 auto 0;
  }
  .body [role="row"]:hover {
    background: var(--em-raised);
  }
  .body [role="row"][aria-selected="true"] {
    background: var(--em-accent-soft);
    box-shadow: inset 3px 0 0 var(--em-accent);
  }
  [role="gridcell"] {
    min-width: 0;
    padding: 0 9px;
    overflow: hidden;
    line-height: calc(var(--row) - 1px);
    text-overflow: ellipsis;
    white-space: nowrap;
    outline: none;
    cursor: default;
  }
  [role="gridcell"]:has(earmark-cell-editor) {
    padding: 0;
    overflow: visible;
  }
  [role="columnheader"] {
    min-width: 0;
  }
  button {
    display: flex;
    align-items: center;
    gap: 4px;
    width: 100%;
    height: 100%;
    padding: 0 9px;
    border: 0;
    overflow: hidden;
    outline: none;
    background: none;
    color: var(--em-muted);
    font: 600 12px/1.2 var(--em-font);
    text-align: left;
    white-space: nowrap;
    cursor: pointer;
  }
  button:hover {
    color: var(--em-text);
  }
  .numeric {
    font-variant-numeric: tabular-nums;
    text-align: right;
    justify-content: flex-end;
  }
  [role="gridcell"]:focus-visible,
  button:focus-visible {
    outline: 2px solid var(--em-focus);
    outline-offset: -2px;
  }
  @media (pointer: coarse) {
    :host {
      --row: 44px;
    }
  }
`;
