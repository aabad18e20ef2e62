/** A bar across the screen that tells something and offers what to do about it. */
import { css } from 'lit';

export const barStyle = css`
  :host {
    display: block;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    min-height: 40px;
    padding: 2px 8px 2px 12px;
    border-bottom: 1px solid var(--em-line);
    background: var(--em-accent-soft);
    color: var(--em-text);
    font-size: 14px;
  }
  .bar p {
    flex: 1 1 220px;
    margin: 0;
  }
  progress {
    height: 6px;
    accent-color: var(--em-accent);
  }
`;
