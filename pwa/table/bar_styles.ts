import { css } from 'lit';

export const barStyles = css`
  :host {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 6px;
    padding: 4px 8px;
    border-bottom: 1px solid var(--em-line);
    background: var(--em-surface);
    color: var(--em-text);
    font: 13px/1.3 var(--em-font);
  }
  input,
  select {
    box-sizing: border-box;
    height: 32px;
    padding: 0 8px;
    border: 1px solid var(--em-line);
    border-radius: 6px;
    background: var(--em-background);
    color: var(--em-text);
    font: 13px var(--em-font);
  }
  select {
    max-width: 150px;
  }
  input:focus-visible,
  select:focus-visible {
    outline: 2px solid var(--em-focus);
    outline-offset: -1px;
  }
  .words {
    flex: 0 1 180px;
    min-width: 110px;
  }
  .range {
    display: flex;
    align-items: center;
    gap: 4px;
    color: var(--em-muted);
  }
  .percent {
    width: 58px;
    padding-right: 2px;
  }
  .count {
    color: var(--em-muted);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .space {
    flex: 1;
  }
  .tool {
    height: 32px;
    min-width: 32px;
    padding: 0 7px;
    font-weight: 500;
  }
  @media (pointer: coarse) {
    input,
    select,
    .tool {
      height: 44px;
      font-size: 16px;
    }
    .tool {
      min-width: 44px;
      font-size: 14px;
    }
  }
  @media (max-width: 1100px) {
    .wide {
      display: none;
    }
  }
`;
