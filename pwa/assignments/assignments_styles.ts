import { css } from 'lit';

export const assignmentsStyles = css`
  :host {
    display: grid;
    gap: 12px;
  }
  header > div:not(.row-actions) {
    flex: 1 1 18rem;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  header > wa-icon {
    color: var(--em-accent);
  }
  .late {
    color: var(--em-warn);
  }
  wa-details {
    margin-top: 8px;
  }
  .summary {
    display: flex;
    flex: 1;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 16px;
    overflow-wrap: anywhere;
  }
  .list {
    display: grid;
    gap: 6px;
    max-height: 40vh;
    margin: 0;
    padding: 0;
    overflow: auto;
    list-style: none;
  }
  .list li {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 12px;
  }
  .list a {
    color: var(--em-accent);
    overflow-wrap: anywhere;
  }
  table {
    width: min(100%, 560px);
    margin: 4px 0;
    border-collapse: collapse;
  }
  thead th {
    color: var(--em-muted);
    font-weight: 400;
    text-align: end;
  }
  th:first-child {
    font-weight: 400;
    text-align: start;
    overflow-wrap: anywhere;
  }
  td {
    padding: 2px 0 2px 12px;
    text-align: end;
  }
  progress {
    display: block;
    width: min(160px, 100%);
    height: 6px;
    accent-color: var(--em-accent);
  }
`;
