/** What the page of how the server is looks like. */
import { css } from 'lit';

export const statusStyles = css`
  .whole {
    font-size: 1.05rem;
    font-weight: 600;
  }
  .things {
    display: grid;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .things > li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 4px 12px;
    padding: 12px 0;
    border-top: 1px solid var(--em-line);
  }
  .things > li > wa-icon {
    margin-top: 3px;
    font-size: 1.1rem;
    color: var(--em-accent);
  }
  .things > .look > wa-icon,
  .look .level {
    color: var(--em-warn);
  }
  .things > .act > wa-icon,
  .act .level {
    color: var(--em-danger);
  }
  h3 {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 10px;
    align-items: baseline;
  }
  .level {
    color: var(--em-muted);
    font-size: 0.8rem;
    font-weight: 600;
    white-space: nowrap;
  }
  .advice {
    margin-top: 4px;
    font-weight: 600;
  }
  .good .advice {
    font-weight: inherit;
  }
  .lines {
    margin: 4px 0 0;
    padding-inline-start: 18px;
    color: var(--em-muted);
    font-size: 0.9rem;
  }
  p,
  .lines {
    overflow-wrap: anywhere;
  }
  .command {
    display: flex;
    align-items: center;
    gap: 8px;
    margin-top: 6px;
  }
  .command code {
    flex: 0 1 auto;
    min-width: 0;
    padding: 6px 10px;
    border-radius: 6px;
    background: var(--em-raised);
    font: 0.87rem/1.4 var(--em-mono);
    overflow-wrap: anywhere;
  }
  .guide {
    margin-top: 4px;
    font-size: 0.87rem;
  }
`;
