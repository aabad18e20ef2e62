import { css } from 'lit';

export const panelStyle = css`
  :host {
    display: contents;
  }
  #toggle {
    font-variant-numeric: tabular-nums;
  }
  #panel button:hover {
    background: var(--em-raised);
  }
  #panel button[aria-pressed="true"] {
    border-color: var(--em-accent);
    background: var(--em-accent-soft);
    color: var(--em-accent);
  }
  #panel button:focus-visible,
  input:focus-visible {
    outline: 2px solid var(--em-focus);
    outline-offset: 1px;
  }
  #panel {
    position: fixed;
    inset: auto;
    box-sizing: border-box;
    width: 340px;
    max-width: 100vw;
    margin: 0;
    max-height: calc(100dvh - 110px);
    overflow: auto;
    padding: 14px 16px 16px;
    border: 1px solid var(--em-line);
    border-radius: 12px;
    outline: none;
    background: var(--em-surface);
    color: var(--em-text);
    box-shadow: 0 10px 32px rgb(0 0 0 / 0.22);
    font: 400 13px/1.4 var(--em-font);
  }
  #panel:popover-open {
    display: grid;
    gap: 14px;
  }
  h2 {
    margin: 0;
    font-size: 14px;
  }
  header,
  .head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
  }
  .head {
    margin-bottom: 6px;
    font-weight: 600;
  }
  .head output,
  .head small {
    color: var(--em-muted);
    font: 500 12px/1.4 var(--em-mono);
    font-variant-numeric: tabular-nums;
  }
  .choices {
    display: flex;
    gap: 4px;
  }
  .choices button {
    flex: 1 1 auto;
  }
  #panel button {
    min-height: 34px;
    padding: 0 8px;
    border: 1px solid var(--em-line);
    border-radius: var(--em-radius);
    background: none;
    color: var(--em-text);
    font: 500 13px/1.2 var(--em-font);
    cursor: pointer;
  }
  #panel button:disabled {
    opacity: 0.5;
    cursor: default;
  }
  input[type="range"] {
    width: 100%;
    height: 24px;
    margin: 0;
    accent-color: var(--em-accent);
  }
  .edges {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 8px;
    margin-top: 8px;
  }
  .edges label {
    display: grid;
    gap: 3px;
    color: var(--em-muted);
    font-size: 12px;
  }
  select,
  .save input,
  .edges input {
    box-sizing: border-box;
    width: 100%;
    min-width: 0;
    height: 34px;
    padding: 0 8px;
    border: 1px solid var(--em-line);
    border-radius: var(--em-radius);
    background: var(--em-background);
    color: var(--em-text);
    font: 500 13px/1 var(--em-font);
  }
  .edges input {
    font: 500 14px/1 var(--em-mono);
  }
  select:focus-visible {
    outline: 2px solid var(--em-focus);
    outline-offset: 1px;
  }
  .check {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 32px;
  }
  .check input {
    width: 16px;
    height: 16px;
    margin: 0;
    accent-color: var(--em-accent);
  }
  .save {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 8px;
  }
  .below {
    margin-top: 8px;
  }
  .how {
    display: grid;
    gap: 12px;
  }
  p {
    margin: 6px 0 0;
    color: var(--em-muted);
    font-size: 12px;
  }
  @media (pointer: coarse) {
    #panel button,
    select,
    .check,
    .save input,
    .edges input {
      min-height: 44px;
    }
    input[type="range"] {
      height: 36px;
    }
  }
  @media (max-width: 900px) {
    #toggle span {
      display: none;
    }
  }
  @media (max-width: 799px) {
    #panel {
      inset: auto 0 0 0;
      max-height: 66dvh;
      width: 100%;
      padding-bottom: max(16px, env(safe-area-inset-bottom));
      border-radius: 16px 16px 0 0;
      border-width: 1px 0 0;
    }
  }
`;
