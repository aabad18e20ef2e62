import { css } from 'lit';

export const keyEditorStyle = css`
  :host {
    display: block;
  }
  input {
    width: 100%;
    height: 36px;
    box-sizing: border-box;
    padding: 0 10px;
    border: 1px solid var(--em-line);
    border-radius: 6px;
    background: var(--em-background);
    color: inherit;
    font: inherit;
  }
  h3 {
    margin: 16px 0 4px;
    font-size: 14px;
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    border-top: 1px solid var(--em-line);
    font-size: 13px;
  }
  .row {
    display: flex;
    align-items: center;
    gap: 4px;
    min-height: 36px;
  }
  .title {
    flex: 1;
    min-width: 0;
  }
  button {
    min-height: 30px;
    border: 1px solid transparent;
    border-radius: 6px;
    background: none;
    color: var(--em-text);
    font: inherit;
    cursor: pointer;
  }
  button:hover:not(:disabled) {
    background: var(--em-raised);
  }
  button:disabled {
    opacity: 0.25;
    cursor: default;
  }
  button:focus-visible {
    outline: 2px solid var(--em-focus);
  }
  .keys {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px;
    justify-content: end;
    max-width: 45%;
    border-color: var(--em-line);
    padding: 3px 8px;
  }
  .keys i {
    color: var(--em-muted);
  }
  .icon {
    display: grid;
    flex: none;
    place-items: center;
    width: 32px;
    padding: 0;
    color: var(--em-muted);
  }
  .asking {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    margin-bottom: 6px;
    padding: 8px 10px;
    border-left: 4px solid var(--em-accent);
    border-radius: 4px;
    background: var(--em-accent-soft);
  }
  .asking span {
    flex: 1 1 240px;
  }
  @media (pointer: coarse) {
    button,
    input {
      min-height: 44px;
    }
    .icon {
      width: 44px;
    }
    .keys kbd,
    .asking kbd {
      display: inline-block;
    }
  }
`;
