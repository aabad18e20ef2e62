import { css } from 'lit';

export const fieldStyles = css`
  header > div:not(.row-actions) {
    flex: 1 1 18rem;
    min-width: 0;
  }
  header > wa-icon {
    color: var(--em-accent);
  }
  .progress,
  .problems,
  wa-details {
    margin-top: 8px;
  }
  .problems {
    margin-bottom: 0;
    padding: 0;
    color: var(--em-danger);
    list-style: none;
  }
  wa-progress-bar {
    --track-height: 6px;
    --indicator-color: var(--em-accent);
    --track-color: var(--em-raised);
  }
  .list {
    display: grid;
    gap: 8px;
    max-height: 50vh;
    margin: 0;
    padding: 0;
    overflow: auto;
    list-style: none;
  }
  .list li {
    display: grid;
  }
  .list a {
    color: var(--em-accent);
    overflow-wrap: anywhere;
  }
  .lacks {
    color: var(--em-warn);
  }
`;
