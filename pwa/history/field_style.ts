/** Lists and times to choose, with their names above them. */
import { css } from 'lit';

export const fieldStyle = css`
  .field {
    display: grid;
    gap: 4px;
    min-width: 0;
    color: var(--em-muted);
    font-size: 0.87rem;
  }
  :is(select, input[type="datetime-local"]) {
    box-sizing: border-box;
    width: 100%;
    min-width: 0;
    min-height: 38px;
    padding: 0 8px;
    border: 1px solid var(--em-line);
    border-radius: 6px;
    background: var(--em-surface);
    color: var(--em-text);
    font: 15px/1.3 var(--em-font);
  }
  :is(select, input):focus-visible {
    outline: 2px solid var(--em-focus);
    outline-offset: 1px;
  }
  @media (pointer: coarse) {
    :is(select, input[type="datetime-local"]) {
      min-height: 44px;
      font-size: 16px;
    }
  }
`;
