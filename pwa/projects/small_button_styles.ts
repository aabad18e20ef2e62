import { css } from 'lit';

/** The small buttons with a sign at the end of a row: up, down, change, remove. */
export const smallButtons = css`
  .moves {
    display: flex;
    flex: none;
  }
  li button {
    display: grid;
    place-items: center;
    width: 28px;
    height: 32px;
    padding: 0;
    border: 0;
    border-radius: 6px;
    background: none;
    color: var(--em-muted);
    font-size: 0.95rem;
    cursor: pointer;
  }
  li button:hover:not(:disabled) {
    background: var(--em-line);
    color: var(--em-text);
  }
  li button:disabled {
    opacity: 0.3;
    cursor: default;
  }
  @media (pointer: coarse) {
    li button {
      width: 36px;
      height: 44px;
    }
  }
`;
