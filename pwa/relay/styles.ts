/** What the screens about people and accounts look like in common. */
import { css } from 'lit';

export const relayStyles = css`
  .page {
    display: grid;
    gap: 16px;
    max-width: 760px;
    margin: 0 auto;
    padding: 32px 24px 96px;
  }
  .page > p {
    margin-top: -8px;
  }
  .panel {
    display: grid;
    gap: 12px;
    padding: 20px;
  }
  .list {
    display: grid;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .list li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px 16px;
    min-height: 44px;
    padding: 6px 0;
    border-top: 1px solid var(--em-line);
  }
  .list li:first-child {
    border-top: 0;
  }
  .list .who {
    flex: 1 1 12rem;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .list small {
    display: block;
    color: var(--em-muted);
    font-size: 0.87rem;
  }
  .fields {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 12px;
  }
  .fields > wa-input {
    flex: 1 1 12rem;
  }
  wa-select {
    width: 11rem;
  }
  h3 {
    font-size: 0.95rem;
  }
  select {
    width: 9rem;
    min-height: 36px;
    padding: 0 8px;
    border: 1px solid var(--wa-form-control-border-color);
    border-radius: 6px;
    background: var(--em-surface);
    color: inherit;
    font: inherit;
    font-size: 0.87rem;
  }
  @media (pointer: coarse) {
    select {
      min-height: 44px;
    }
  }
  .problem {
    color: var(--em-danger);
    font-weight: 600;
  }
  @media (max-width: 640px) {
    .page {
      padding: 20px 16px 96px;
    }
    .panel {
      padding: 16px;
    }
  }
`;
