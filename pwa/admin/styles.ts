/** What the lists of the server's page look like. */
import { css } from 'lit';

export const adminStyles = css`
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 12px;
  }
  .tools wa-input {
    flex: 1 1 14rem;
  }
  .list .badge {
    display: inline-block;
    margin-inline-start: 6px;
    padding: 0 8px;
    border-radius: 999px;
    background: var(--em-accent-soft);
    color: var(--em-accent);
    font-size: 0.8rem;
    font-weight: 600;
    white-space: nowrap;
  }
  .list .badge.off {
    background: var(--em-raised);
    color: var(--em-muted);
  }
  .list .badge.missing {
    background: none;
    border: 1px solid var(--em-warn);
    color: var(--em-warn);
  }
  .list time {
    flex: 0 0 9.5rem;
    color: var(--em-muted);
    font-size: 0.87rem;
    font-variant-numeric: tabular-nums;
  }
  .list li.deed {
    align-items: baseline;
    justify-content: start;
  }
  wa-dropdown {
    flex: none;
  }
  @media (max-width: 640px) {
    .list li {
      flex-wrap: nowrap;
    }
    .list li.deed {
      flex-wrap: wrap;
      gap: 0 16px;
    }
  }
`;
