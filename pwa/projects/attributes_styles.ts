import { css } from 'lit';

export const attributesStyles = css`
  h2 {
    padding: 14px 16px 10px;
  }
  .hint {
    padding: 0 16px 8px;
    font-size: 0.87rem;
  }
  ol {
    display: grid;
    gap: 1px;
    margin: 0;
    padding: 0 8px;
    list-style: none;
  }
  li {
    display: flex;
    align-items: center;
    gap: 6px;
    padding: 4px 0 4px 8px;
    border-radius: 6px;
  }
  li:hover,
  li:focus-within {
    background: var(--em-raised);
  }
  .what {
    display: grid;
    flex: 1;
    min-width: 0;
    line-height: 1.3;
  }
  .name,
  .kind {
    overflow-wrap: anywhere;
  }
  .kind {
    font-size: 0.82rem;
  }
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
  .foot {
    padding: 8px 12px 12px;
  }
  .removed {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    padding: 4px 0;
    overflow-wrap: anywhere;
  }
  @media (pointer: coarse) {
    li button {
      width: 36px;
      height: 44px;
    }
  }
`;
