import { css } from 'lit';

export const sliderStyle = css`
  :host {
    display: block;
    padding: 4px 0 12px;
    font: 13px/1.4 var(--em-font);
  }
  p {
    margin: 0 0 8px;
    overflow-wrap: anywhere;
  }
  .slider {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    gap: 4px;
    margin-bottom: 8px;
  }
  input {
    width: 100%;
    min-width: 0;
    min-height: 28px;
    margin: 0;
    accent-color: var(--em-accent);
  }
  .when {
    font-weight: 650;
    font-variant-numeric: tabular-nums;
  }
  .count {
    color: var(--em-muted);
  }
  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-height: 32px;
    padding: 4px 10px;
    border: 1px solid var(--em-line);
    border-radius: 6px;
    background: var(--em-surface);
    color: var(--em-text);
    font: 600 13px/1.2 var(--em-font);
    cursor: pointer;
  }
  .step {
    width: 32px;
    padding: 0;
  }
  button:hover:not(:disabled) {
    background: var(--em-raised);
  }
  button:disabled {
    color: var(--em-muted);
    opacity: 0.6;
    cursor: default;
  }
  :is(button, input):focus-visible {
    outline: 2px solid var(--em-focus);
    outline-offset: 1px;
  }
  @media (pointer: coarse) {
    button,
    input {
      min-height: 44px;
    }
    .step {
      width: 44px;
    }
  }
`;
