import { css } from 'lit';

export const paletteStyle = css`
  :host {
    display: block;
  }
  ul {
    display: grid;
    gap: 1px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  button {
    display: flex;
    align-items: center;
    gap: 8px;
    width: 100%;
    min-height: 32px;
    padding: 3px 8px;
    border: 1px solid transparent;
    border-radius: 6px;
    background: none;
    color: var(--em-text);
    font: 14px/1.2 var(--em-font);
    text-align: left;
    cursor: pointer;
  }
  button:hover {
    background: var(--em-raised);
  }
  button:focus-visible {
    outline: 2px solid var(--em-focus);
    outline-offset: -1px;
  }
  button.current {
    border-color: var(--em-accent);
  }
  button[aria-pressed="true"] {
    background: var(--em-accent-soft);
    font-weight: 600;
  }
  .name {
    flex: 1;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .next {
    color: var(--em-accent);
    font-size: 11px;
    font-weight: 600;
  }
  wa-icon {
    color: var(--em-accent);
    font-size: 15px;
  }
  form {
    display: flex;
    margin-top: 4px;
  }
  .search {
    display: block;
    box-sizing: border-box;
    width: 100%;
    margin-bottom: 6px;
    border-style: solid;
  }
  button.first {
    outline: 2px dashed var(--em-line);
    outline-offset: -2px;
  }
  .none {
    margin: 4px 8px;
    color: var(--em-muted);
    font-size: 13px;
  }
  input {
    flex: 1;
    min-width: 0;
    height: 30px;
    padding: 0 8px;
    border: 1px dashed var(--em-line);
    border-radius: 6px;
    background: none;
    color: var(--em-text);
    font: 13px var(--em-font);
  }
  input::placeholder {
    color: var(--em-muted);
  }
  input:focus {
    border-style: solid;
    outline: 2px solid var(--em-focus);
    outline-offset: -1px;
  }
  @media (max-width: 799px) {
    ul {
      display: flex;
      gap: 6px;
      overflow-x: auto;
      scrollbar-width: none;
      padding: 2px;
    }
    li {
      flex: none;
    }
    button {
      max-width: 70vw;
      border-color: var(--em-line);
      padding: 0 12px;
    }
    form {
      display: none;
    }
  }
  @media (pointer: coarse) {
    button {
      min-height: 44px;
    }
    input {
      height: 40px;
      font-size: 16px;
    }
  }
`;
