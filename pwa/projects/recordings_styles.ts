/** The look of a project's list of recordings. */
import { css } from 'lit';

export const recordingsStyles = css`
  ul {
    display: grid;
    grid-template-columns: auto auto minmax(0, 1fr) minmax(7.5em, auto) minmax(8em, auto) auto;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    position: relative;
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
    align-items: center;
    gap: 2px 14px;
    min-height: 58px;
    box-sizing: border-box;
    padding: 6px 8px 6px 16px;
    border-top: 1px solid var(--em-line);
  }
  li:hover {
    background: color-mix(in srgb, var(--em-raised) 60%, transparent);
  }
  li > wa-icon {
    color: var(--em-muted);
  }
  li > wa-icon.missing {
    color: var(--em-warn);
  }
  .name a {
    font-weight: 550;
    text-decoration: none;
    overflow-wrap: anywhere;
  }
  .name a::after {
    content: "";
    position: absolute;
    inset: 0;
  }
  .name a:focus-visible {
    outline: none;
  }
  .name a:focus-visible::after {
    outline: 2px solid var(--em-focus);
    outline-offset: -2px;
  }
  .facts {
    color: var(--em-muted);
    font-size: 0.87rem;
  }
  .warning {
    color: var(--em-warn);
    font-size: 0.87rem;
  }
  .count,
  .asked,
  .new {
    font-size: 0.9rem;
    white-space: nowrap;
  }
  .asked,
  .new {
    color: var(--em-muted);
  }
  .new {
    grid-column: span 2;
  }
  .tools {
    position: relative;
    display: flex;
    align-items: center;
    justify-content: end;
  }
  .asked progress {
    display: block;
    width: 8em;
    height: 6px;
    accent-color: var(--em-accent);
  }
  /* Of a very long list all rows have one height, so that those out of sight can be left out. */
  .many li {
    height: 64px;
    min-height: 0;
    overflow: hidden;
  }
  .many .name a,
  .many .facts,
  .many .warning {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .many .facts ~ .warning {
    display: none;
  }
  .more {
    padding: 8px 16px;
    border-top: 1px solid var(--em-line);
  }
  @media (max-width: 760px) {
    ul {
      grid-template-columns: auto minmax(0, 1fr) auto;
    }
    li {
      column-gap: 12px;
      padding-left: 12px;
    }
    earmark-thumbnail {
      grid-column: 1;
      grid-row: 1 / span 2;
    }
    /* Whatever is to be done about it has a button in the row. */
    li > wa-icon {
      display: none;
    }
    .name {
      grid-column: 2;
    }
    .count,
    .asked,
    .new {
      grid-column: 2;
    }
    .asked:empty,
    .new {
      display: none;
    }
    .many li {
      height: 92px;
    }
    .tools {
      grid-column: 3;
      grid-row: 1 / span 2;
    }
  }
`;
