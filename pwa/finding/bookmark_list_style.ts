import { css } from 'lit';

export const bookmarkListStyle = css`
  :host {
    position: fixed;
    inset: 164px auto auto 12px;
    z-index: 19;
    display: none;
    width: min(380px, calc(100vw - 24px));
    max-height: min(420px, calc(100dvh - 240px));
    overflow: hidden;
    border: 1px solid var(--em-line);
    border-radius: 10px;
    background: var(--em-surface);
    box-shadow: 0 10px 36px rgb(0 0 0 / 0.35);
    color: var(--em-text);
    font: 13px/1.4 var(--em-font);
  }
  :host([open]) {
    display: flex;
  }
  section {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-width: 0;
  }
  header {
    display: flex;
    align-items: center;
    gap: 6px;
    padding: 4px 4px 4px 14px;
    border-bottom: 1px solid var(--em-line);
  }
  h2 {
    flex: 1;
    margin: 0;
    font-size: 14px;
  }
  ol {
    margin: 0;
    padding: 6px;
    overflow: auto;
    list-style: none;
  }
  li {
    display: flex;
    align-items: center;
    gap: 2px;
  }
  button {
    display: inline-flex;
    flex: none;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-height: 32px;
    padding: 0 8px;
    border: 0;
    border-radius: 6px;
    background: none;
    color: var(--em-text);
    font: 500 13px/1 var(--em-font);
    cursor: pointer;
  }
  button:hover {
    background: var(--em-raised);
  }
  .icon {
    flex: none;
    width: 36px;
    padding: 0;
    color: var(--em-muted);
    font-size: 16px;
  }
  .go {
    min-width: 82px;
    color: var(--em-accent);
    font-family: var(--em-mono);
    font-variant-numeric: tabular-nums;
  }
  input {
    flex: 1;
    box-sizing: border-box;
    min-width: 0;
    height: 32px;
    padding: 0 8px;
    border: 1px solid transparent;
    border-radius: 6px;
    background: none;
    color: inherit;
    font: inherit;
    text-overflow: ellipsis;
  }
  input:hover,
  input:focus {
    border-color: var(--em-line);
    background: var(--em-background);
  }
  input::placeholder {
    color: var(--em-muted);
  }
  :is(button, input):focus-visible {
    outline: 2px solid var(--em-focus);
    outline-offset: -2px;
  }
  p {
    margin: 0;
    padding: 12px 14px 14px;
    color: var(--em-muted);
  }
  @media (pointer: coarse) {
    button,
    input {
      min-height: 44px;
    }
    .icon {
      width: 44px;
    }
    input {
      border-color: var(--em-line);
      font-size: 16px;
    }
  }
`;
