/** What the history panel looks like beside what side panels share. */
import { css } from 'lit';

export const panelStyle = css`
  :host {
    font: 13px/1.4 var(--em-font);
  }
  .body {
    padding: 4px 12px 12px;
  }
  fieldset {
    margin: 0 0 10px;
  }
  legend {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .segments span {
    min-height: 32px;
  }
  .hint,
  .why {
    margin: 0 0 10px;
    color: var(--em-muted);
  }
  .why {
    padding: 8px 10px;
    border: 1px solid var(--em-line);
    border-radius: var(--em-radius);
    background: var(--em-raised);
    color: var(--em-text);
  }
  footer {
    padding: 8px 14px max(10px, env(safe-area-inset-bottom));
    border-top: 1px solid var(--em-line);
  }
  footer:not(:has(a)) {
    display: none;
  }
  footer p {
    margin: 0 0 4px;
    color: var(--em-muted);
  }
  footer a {
    color: var(--em-accent);
  }
  :is(button, a):focus-visible {
    outline: 2px solid var(--em-focus);
    outline-offset: 1px;
  }
  @media (pointer: coarse) {
    .segments span {
      min-height: 44px;
    }
    footer a {
      display: inline-block;
      padding: 8px 0;
    }
  }
`;
