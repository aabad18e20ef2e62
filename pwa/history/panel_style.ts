import { css } from 'lit';

export const panelStyle = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
    color: var(--em-text);
    background: var(--em-surface);
    font: 13px/1.4 var(--em-font);
  }
  header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    padding: 8px 8px 4px 14px;
  }
  h2 {
    margin: 0;
    font-size: 14px;
  }
  .body {
    flex: 1;
    min-height: 0;
    overflow: auto;
    padding: 4px 12px 12px;
    outline: none;
  }
  fieldset {
    min-width: 0;
    margin: 0 0 10px;
    padding: 0;
    border: 0;
  }
  legend {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .segments {
    display: flex;
    overflow: hidden;
    border: 1px solid var(--em-line);
    border-radius: var(--em-radius);
  }
  .segments label {
    position: relative;
    flex: 1 1 auto;
  }
  .segments label + label {
    border-left: 1px solid var(--em-line);
  }
  .segments input {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .segments span {
    display: grid;
    place-items: center;
    min-height: 32px;
    padding: 0 6px;
    text-align: center;
  }
  .segments input:checked + span {
    background: var(--em-accent-soft);
    color: var(--em-accent);
    font-weight: 600;
  }
  .segments input:focus-visible + span {
    outline: 2px solid var(--em-focus);
    outline-offset: -2px;
  }
  .hint,
  .why {
    margin: 0 0 10px;
    color: var(--em-muted);
  }
  .why {
    padding: 8px 10px;
    border: 1px solid var(--em-line);
    border-radius: var(--em-radius);
    background: var(--em-raised);
    color: var(--em-text);
  }
  button.icon {
    display: grid;
    place-items: center;
    width: 36px;
    height: 32px;
    padding: 0;
    border: 0;
    border-radius: 6px;
    background: none;
    color: var(--em-text);
    font-size: 17px;
    cursor: pointer;
  }
  button.icon:hover {
    background: var(--em-raised);
  }
  footer {
    padding: 8px 14px max(10px, env(safe-area-inset-bottom));
    border-top: 1px solid var(--em-line);
  }
  footer:not(:has(a)) {
    display: none;
  }
  footer p {
    margin: 0 0 4px;
    color: var(--em-muted);
  }
  footer a {
    color: var(--em-accent);
  }
  :is(button, a):focus-visible {
    outline: 2px solid var(--em-focus);
    outline-offset: 1px;
  }
  @media (pointer: coarse) {
    .segments span {
      min-height: 44px;
    }
    button.icon {
      width: 44px;
      height: 44px;
    }
    footer a {
      display: inline-block;
      padding: 8px 0;
    }
  }
`;
