import { css } from 'lit';

/** A quiet word with a sign in the header, that tells more when it is pointed at or pressed. */
export const chipStyle = css`
  button {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: 32px;
    padding: 0 8px;
    border: 0;
    border-radius: 6px;
    background: none;
    color: inherit;
    font: inherit;
    white-space: nowrap;
    cursor: default;
  }
  button:hover {
    background: var(--em-raised);
  }
  button:focus-visible {
    outline: 2px solid var(--em-focus);
  }
`;
