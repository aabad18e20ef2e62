import { css } from 'lit';

/** A button of a toolbar: an icon, perhaps with a word; outlined while what it switches is on. */
export const toolStyle = css`
  .tool {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    flex: none;
    min-width: 36px;
    height: 36px;
    padding: 0 9px;
    border: 1px solid transparent;
    border-radius: var(--em-radius);
    background: none;
    color: var(--em-text);
    font: 600 13px/1 var(--em-font);
    white-space: nowrap;
    cursor: pointer;
  }
  .tool wa-icon {
    font-size: 17px;
  }
  .tool:hover:not(:disabled) {
    background: var(--em-raised);
  }
  .tool.changed,
  .tool[aria-pressed="true"] {
    border-color: var(--em-accent);
    background: var(--em-accent-soft);
    color: var(--em-accent);
  }
  .tool:disabled {
    color: var(--em-muted);
    opacity: 0.45;
    cursor: default;
  }
  .tool:focus-visible {
    outline: 2px solid var(--em-focus);
    outline-offset: 1px;
  }
  @media (pointer: coarse) {
    .tool {
      min-width: 44px;
      height: 44px;
    }
  }
  @media (max-width: 799px) {
    .tool {
      min-width: 40px;
      padding: 0 6px;
    }
  }
`;
