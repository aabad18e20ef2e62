/** The look of a project's list of recordings. */
import { css } from 'lit';
import { iconMask } from '../app/icons';

export const recordingsStyles = css`
  :host {
    position: relative;
  }
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
  /* Masks, since an element for each icon of each row would make scrolling heavy. */
  .icon::before {
    content: "";
    display: block;
    width: 1em;
    height: 1em;
    background: currentColor;
    mask: var(--icon) center / contain no-repeat;
  }
  .place {
    color: var(--em-muted);
    --icon: ${iconMask('file-audio')};
  }
  .place.kept,
  .place.preview {
    --icon: ${iconMask('hard-drive')};
  }
  .place.server {
    --icon: ${iconMask('cloud')};
  }
  .place.missing {
    color: var(--em-warn);
    --icon: ${iconMask('triangle-alert')};
  }
  .picture {
    position: relative;
    width: 100px;
    height: 40px;
    overflow: hidden;
    border-radius: 5px;
    background: var(--em-raised);
  }
  .picture img {
    display: block;
    width: 100%;
    height: 100%;
    object-fit: fill;
    background: var(--em-plot);
  }
  .picture:empty::before {
    content: "";
    position: absolute;
    inset: 12px 42px;
    background: var(--em-muted);
    mask: ${iconMask('audio-lines')} center / contain no-repeat;
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
  .carrying {
    color: var(--em-text);
    font-weight: 600;
  }
  .tools {
    position: relative;
    display: flex;
    align-items: center;
    justify-content: end;
    gap: 4px;
  }
  .tools:empty {
    display: none;
  }
  .more,
  .need {
    min-height: 36px;
    border: 1px solid transparent;
    border-radius: 6px;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  .more {
    display: grid;
    place-items: center;
    width: 36px;
    padding: 0;
    color: var(--em-muted);
    font-size: 1.05rem;
    --icon: ${iconMask('ellipsis-vertical')};
  }
  .need {
    padding: 0 10px;
    border-color: var(--em-warn);
    color: var(--em-warn);
    font-size: 0.87rem;
    font-weight: 600;
  }
  .more:hover,
  .more[aria-expanded],
  .need:hover {
    background: var(--em-line);
  }
  .more:hover,
  .more[aria-expanded] {
    color: var(--em-text);
  }
  .asked progress {
    display: block;
    width: 8em;
    height: 6px;
    accent-color: var(--em-accent);
  }
  /* Of a very long list all rows have one height, so that those out of sight can be left out. */
  ul.many {
    display: block;
    position: relative;
  }
  .many li {
    position: absolute;
    top: 0;
    right: 0;
    left: 0;
    height: 64px;
    min-height: 0;
    contain: strict;
    /* Of its own for each row: columns in common would be laid out anew with each that changes. */
    grid-template-columns: 100px 1em minmax(0, 1fr) 9em 9em minmax(40px, auto);
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
  .none {
    padding: 8px 16px;
    border-top: 1px solid var(--em-line);
  }
  @media (pointer: coarse) {
    .more,
    .need {
      min-width: 44px;
      min-height: 44px;
    }
  }
  @media (max-width: 760px) {
    ul {
      grid-template-columns: auto minmax(0, 1fr) auto;
    }
    li {
      column-gap: 12px;
      padding-left: 12px;
    }
    .picture {
      width: 72px;
      grid-column: 1;
      grid-row: 1 / span 2;
    }
    /* Whatever is to be done about it has a button in the row. */
    .place {
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
    .picture:empty::before {
      inset: 12px 28px;
    }
    .many li {
      height: 92px;
      grid-template-columns: 72px minmax(0, 1fr) auto;
    }
    .tools {
      grid-column: 3;
      grid-row: 1 / span 2;
    }
  }
`;
