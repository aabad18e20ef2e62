import { css } from 'lit';

export const sendingStyles = css`
  :host([idle]) {
    display: none;
  }
  .line + section,
  section + .line {
    margin-top: 12px;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
    color: var(--em-muted);
  }
  .line > span {
    flex: 1 1 16rem;
    min-width: 0;
  }
  .line wa-icon {
    color: var(--em-accent);
  }
  section {
    display: grid;
    gap: 8px;
    padding: 12px 16px;
  }
  ul {
    display: grid;
    gap: 8px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 2px 12px;
  }
  .name {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  wa-progress-bar,
  li p {
    grid-column: 1 / -1;
  }
  wa-progress-bar {
    --track-height: 6px;
    --indicator-color: var(--em-accent);
    --track-color: var(--em-raised);
  }
  .failed p {
    color: var(--em-danger);
  }
`;
