import { css } from 'lit';

export const revisionListStyle = css`
  :host {
    display: block;
    font: 13px/1.4 var(--em-font);
  }
  ol,
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  ol > li {
    display: grid;
    gap: 2px;
    padding: 10px 8px 8px;
    border-top: 1px solid var(--em-line);
    border-left: 3px solid transparent;
  }
  :host > ol > li:first-child,
  ol > li:first-child {
    border-top: 0;
  }
  li.shown {
    border-left-color: var(--em-accent);
    background: var(--em-accent-soft);
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 8px;
  }
  time {
    margin-left: auto;
    color: var(--em-muted);
    font-size: 12px;
    font-variant-numeric: tabular-nums;
  }
  .subject {
    color: var(--em-muted);
    overflow-wrap: anywhere;
  }
  a.subject {
    color: var(--em-accent);
  }
  .what {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .means {
    color: var(--em-muted);
    font-size: 12px;
  }
  summary {
    display: grid;
    gap: 2px;
    list-style: none;
    cursor: pointer;
  }
  summary .what {
    display: flex;
    align-items: center;
    gap: 6px;
  }
  details[open] > summary wa-icon {
    transform: rotate(180deg);
  }
  details ol {
    margin: 6px 0 0 12px;
    max-height: 300px;
    overflow: auto;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  button {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: 28px;
    padding: 0 8px;
    border: 1px solid var(--em-line);
    border-radius: 6px;
    background: var(--em-surface);
    color: var(--em-text);
    font: 600 12px/1.2 var(--em-font);
    cursor: pointer;
  }
  button:hover:not(:disabled) {
    background: var(--em-raised);
  }
  button[aria-pressed="true"] {
    border-color: var(--em-accent);
    color: var(--em-accent);
  }
  button:disabled {
    color: var(--em-muted);
    opacity: 0.6;
    cursor: default;
  }
  .more {
    justify-content: center;
    width: 100%;
    margin-top: 8px;
  }
  .deed > button {
    justify-self: start;
  }
  :is(button, summary, a):focus-visible {
    outline: 2px solid var(--em-focus);
    outline-offset: 1px;
  }
  @media (pointer: coarse) {
    button {
      min-height: 40px;
      padding: 0 12px;
    }
  }
`;
