/** What the project screens look like in common. */
import { css } from 'lit';

export const screenStyles = css`
  :host {
    display: block;
    color: var(--em-text);
    font: 15px/1.5 var(--em-font);
  }
  :host([hidden]) {
    display: none;
  }
  h1,
  h2,
  h3 {
    margin: 0;
    font-weight: 650;
    line-height: 1.25;
    letter-spacing: -0.01em;
  }
  h1 {
    font-size: 1.6rem;
  }
  h2 {
    font-size: 1.05rem;
  }
  p {
    margin: 0;
  }
  a {
    color: inherit;
  }
  .muted {
    color: var(--em-muted);
  }
  .numbers {
    font-variant-numeric: tabular-nums;
  }
  .panel {
    border: 1px solid var(--em-line);
    border-radius: calc(var(--em-radius) + 2px);
    background: var(--em-surface);
  }
  .row-actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  :focus-visible {
    outline: 2px solid var(--em-focus);
    outline-offset: 2px;
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  wa-dropdown-item[variant="danger"]::part(label) {
    color: var(--em-danger);
  }
`;

/** Of dialogs that ask for a few things, and say what was wrong with them. */
export const fieldStyles = css`
  .fields {
    display: grid;
    gap: 16px;
  }
  .problem {
    color: var(--em-danger);
    font-weight: 600;
  }
`;

/** A panel about the work on a project: what it is about, what can be done, and then the rest. */
export const workPanelStyles = css`
  :host([idle]) {
    display: none;
  }
  section {
    padding: 10px 12px 10px 16px;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 12px;
  }
`;
