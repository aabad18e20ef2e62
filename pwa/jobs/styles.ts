/** The looks of the jobs page. */
import { css } from 'lit';

export const jobsStyles = css`
  progress {
    width: 100%;
    height: 10px;
    accent-color: var(--em-accent);
  }
  label select {
    min-height: 36px;
    padding: 0 8px;
    border: 1px solid var(--em-line);
    border-radius: 6px;
    background: var(--em-background);
    color: inherit;
    font: inherit;
    font-size: 0.9rem;
  }
  .row-actions:not(.choice) {
    justify-content: space-between;
  }
  .notice {
    overflow-wrap: anywhere;
  }
  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .filters button {
    min-height: 36px;
    padding: 0 12px;
    border: 1px solid var(--em-line);
    border-radius: 999px;
    background: transparent;
    color: inherit;
    font: inherit;
    font-size: 0.87rem;
    cursor: pointer;
  }
  .filters button[aria-pressed="true"] {
    border-color: var(--em-accent);
    box-shadow: inset 0 0 0 1px var(--em-accent);
    font-weight: 600;
  }
  .list small.reason {
    color: var(--em-danger);
  }
  @media (pointer: coarse) {
    .filters button {
      min-height: 44px;
    }
  }
`;
