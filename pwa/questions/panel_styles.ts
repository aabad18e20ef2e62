/** What the panels of Ask me share. */
import { css } from 'lit';

export const panelStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    gap: 12px;
    box-sizing: border-box;
    min-height: 0;
    padding: 12px;
    background: var(--em-surface);
  }
  header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
  }
  h2,
  h3,
  p {
    margin: 0;
  }
  h2 {
    color: var(--em-muted);
    font-size: 13px;
    font-weight: 600;
  }
  h3 {
    font-size: 20px;
    font-weight: 650;
    line-height: 1.25;
  }
  .prompt p {
    color: var(--em-muted);
    font-size: 13px;
    font-variant-numeric: tabular-nums;
  }
  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-height: 40px;
    padding: 0 12px;
    border: 1px solid var(--em-line);
    border-radius: var(--em-radius);
    background: var(--em-surface);
    color: var(--em-text);
    font: 500 14px/1.2 var(--em-font);
    cursor: pointer;
    touch-action: manipulation;
    user-select: none;
    -webkit-user-select: none;
    -webkit-touch-callout: none;
  }
  button:hover:not(:disabled) {
    background: var(--em-raised);
  }
  button:focus-visible {
    outline: 2px solid var(--em-focus);
    outline-offset: 1px;
  }
  button:disabled {
    opacity: 0.4;
    cursor: default;
  }
  button[aria-pressed="true"] {
    border-color: var(--em-accent);
    background: var(--em-accent-soft);
    box-shadow: inset 0 0 0 1px var(--em-accent);
  }
  button.quiet {
    min-width: 36px;
    min-height: 36px;
    padding: 0;
    border-color: transparent;
    background: none;
    color: var(--em-muted);
    font-size: 13px;
  }
  button.confirm {
    border-color: var(--em-accent);
    background: var(--em-accent);
    color: var(--em-on-accent);
  }
  button.answer {
    justify-content: flex-start;
    min-height: 52px;
    font-size: 15px;
    font-weight: 600;
  }
  button.other {
    gap: 7px;
    min-height: 44px;
    padding: 0 9px;
    font-size: 14px;
    font-weight: 500;
  }
  .name {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    text-align: left;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  @media (max-width: 1000px) {
    h3 {
      font-size: 17px;
    }
    button.answer {
      font-size: 14px;
    }
  }
  @media (max-width: 799px) {
    :host {
      gap: 8px;
      padding: 10px max(10px, env(safe-area-inset-right)) max(10px, env(safe-area-inset-bottom))
        max(10px, env(safe-area-inset-left));
    }
    button.quiet,
    button {
      min-height: 44px;
    }
  }
`;
