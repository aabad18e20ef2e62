/** What the panels beside the spectrogram share: their head, their body, choices in a row. */
import { css } from 'lit';

export const sidePanelStyle = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
    color: var(--em-text);
    background: var(--em-surface);
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
    outline: none;
  }
  fieldset {
    min-width: 0;
    padding: 0;
    border: 0;
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
  @media (pointer: coarse) {
    button.icon {
      width: 44px;
      height: 44px;
    }
  }
`;
