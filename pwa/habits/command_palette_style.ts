import { css } from 'lit';

export const commandPaletteStyle = css`
  dialog {
    width: min(640px, calc(100vw - 24px));
    max-height: min(560px, calc(100dvh - 24px));
    margin: min(12vh, 96px) auto auto;
    padding: 0;
    border: 1px solid var(--em-line);
    border-radius: 12px;
    background: var(--em-surface);
    color: var(--em-text);
    box-shadow: 0 18px 60px rgb(0 0 0 / 0.4);
    overflow: hidden;
  }
  dialog[open] {
    display: flex;
    flex-direction: column;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 0.35);
  }
  .field {
    display: flex;
    align-items: center;
    gap: 10px;
    flex: none;
    padding: 0 14px;
    border-bottom: 1px solid var(--em-line);
    color: var(--em-muted);
  }
  .field:focus-within {
    border-bottom-color: var(--em-focus);
    box-shadow: inset 0 -1px 0 var(--em-focus);
  }
  input {
    flex: 1;
    min-width: 0;
    height: 50px;
    border: 0;
    outline: none;
    background: none;
    color: var(--em-text);
    font: 16px var(--em-font);
  }
  input::placeholder {
    color: var(--em-muted);
    font-size: 14px;
  }
  #rows {
    flex: 1;
    min-height: 0;
    padding: 6px;
    overflow: auto;
  }
  .group {
    padding: 8px 10px 2px;
    color: var(--em-muted);
    font-size: 12px;
    font-weight: 600;
  }
  .row {
    display: flex;
    align-items: center;
    gap: 10px;
    min-height: 36px;
    padding: 0 10px;
    border-radius: 6px;
    font-size: 14px;
    cursor: pointer;
  }
  .row:hover {
    background: var(--em-raised);
  }
  .row[aria-selected="true"] {
    background: var(--em-accent-soft);
    box-shadow: inset 3px 0 0 var(--em-accent);
  }
  .title {
    flex: 1;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .title b {
    color: var(--em-accent);
  }
  .of {
    color: var(--em-muted);
    font-size: 12px;
    white-space: nowrap;
  }
  .none {
    margin: 0;
    padding: 0 16px;
    color: var(--em-muted);
  }
  .none:not(:empty) {
    padding-bottom: 16px;
  }
  @media (pointer: coarse) {
    .row {
      min-height: 44px;
    }
  }
  @media (max-width: 640px) {
    dialog {
      margin-top: 8px;
    }
  }
`;
