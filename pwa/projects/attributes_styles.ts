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
`;
