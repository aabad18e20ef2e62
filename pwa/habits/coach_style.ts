import { css } from 'lit';

export const coachStyle = css`
  :host {
    position: fixed;
    right: 12px;
    bottom: 12px;
    z-index: 10;
    width: 276px;
    max-width: calc(100vw - 24px);
    /* What lies below goes on working; only the buttons are in the way. */
    pointer-events: none;
  }
  wa-button {
    pointer-events: auto;
  }
  section {
    padding: 12px 14px;
    border: 1px solid var(--em-accent);
    border-radius: 10px;
    background: var(--em-surface);
    box-shadow: 0 8px 28px rgb(0 0 0 / 0.28);
  }
  h2 {
    display: flex;
    align-items: center;
    gap: 8px;
    margin: 2px 0;
    font-size: 16px;
  }
  p {
    margin: 0;
    font-size: 13px;
  }
  .count {
    color: var(--em-muted);
    font-size: 12px;
  }
  .buttons {
    display: flex;
    justify-content: space-between;
    margin: 8px -6px -4px;
  }
  @media (max-width: 1000px) {
    :host {
      width: 232px;
    }
  }
  /* On a narrow screen the foot belongs to the labels, and the highest frequencies are mostly still. */
  @media (max-width: 799px) {
    :host {
      top: 160px;
      right: 8px;
      bottom: auto;
    }
  }
`;
