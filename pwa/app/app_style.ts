import { css } from 'lit';

/** The frame around every screen, from a phone to a wall. */
export const appStyle = css`
  :host {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    grid-template-columns: minmax(0, 1fr);
    height: 100dvh;
  }
  header {
    display: flex;
    align-items: center;
    gap: 12px;
    min-height: 48px;
    padding: 0 max(12px, env(safe-area-inset-right)) 0 max(12px, env(safe-area-inset-left));
    border-bottom: 1px solid var(--em-line);
    background: var(--em-surface);
  }
  .brand {
    display: flex;
    align-items: center;
    gap: 8px;
    color: inherit;
    font-weight: 650;
    letter-spacing: 0.01em;
    text-decoration: none;
    border-radius: 6px;
  }
  .brand img {
    width: 28px;
    height: 28px;
  }
  nav {
    flex: 1;
    min-width: 0;
  }
  ol {
    display: flex;
    gap: 8px;
    margin: 0;
    padding: 0;
    list-style: none;
    color: var(--em-muted);
    white-space: nowrap;
    overflow: hidden;
  }
  li {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  li::before {
    content: "/";
    margin-right: 8px;
    color: var(--em-line);
  }
  li:has(> a) {
    display: flex;
  }
  li a {
    overflow: hidden;
    text-overflow: ellipsis;
    color: inherit;
    text-decoration: none;
  }
  li a:hover {
    color: var(--em-text);
    text-decoration: underline;
  }
  li:last-child {
    color: var(--em-text);
  }
  main {
    min-height: 0;
    overflow: auto;
    outline: none;
  }
  .hidden {
    margin: 48px auto;
    padding: 0 16px;
    max-width: 480px;
    text-align: center;
  }
  .loading {
    display: grid;
    place-items: center;
    height: 100%;
    font-size: 2rem;
  }
  .tell {
    margin-left: -8px;
  }
  /* From here on the toolbar has room for it. */
  @media (min-width: 1240px) {
    .tell {
      display: none;
    }
  }
  @media (max-width: 480px) {
    header {
      gap: 4px;
    }
    wa-button::part(base) {
      padding: 0 10px;
    }
    /* Where the place has its name: both are on the first screen and in the command palette. */
    header.inside > :is(earmark-language-menu, .theme) {
      display: none;
    }
  }
  @media (max-width: 900px) {
    .brand span {
      display: none;
    }
  }
  @media (max-width: 640px) {
    li:not(:nth-last-child(-n + 2)),
    li::before,
    li:nth-last-child(2):not(:has(> a)) {
      display: none;
    }
    li:nth-last-child(2) {
      flex: none;
    }
    li:nth-last-child(2) a {
      font-size: 0;
    }
    li:nth-last-child(2) a::before {
      content: "‹";
      padding: 0 6px;
      font-size: 1.5rem;
      line-height: 1;
    }
  }
`;
