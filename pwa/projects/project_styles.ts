/** The look of the project page. */
import { css } from 'lit';

export const projectStyles = css`
  :host {
    min-height: 100%;
  }
  .page {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    max-width: 1240px;
    margin: 0 auto;
    padding: 24px 24px 96px;
  }
  /* Side by side where there is room: the recordings are what people come for. */
  .work {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 440px), 1fr));
    gap: 16px;
    align-items: start;
  }
  .work:not(:has(> :not([idle]))) {
    display: none;
  }
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 340px;
    gap: 16px;
    align-items: start;
  }
  .columns > *,
  aside {
    min-width: 0;
  }
  aside {
    display: grid;
    gap: 16px;
  }
  .panel h2 {
    padding: 14px 16px 10px;
  }
  .recordings {
    overflow: clip;
  }
  .nothing {
    display: grid;
    justify-items: center;
    gap: 8px;
    margin: 0 16px 16px;
    padding: 48px 24px;
    border: 1.5px dashed var(--em-line);
    border-radius: var(--em-radius);
    text-align: center;
  }
  .nothing wa-icon {
    font-size: 2rem;
    color: var(--em-accent);
  }
  .nothing wa-button {
    margin-top: 8px;
  }
  @media (max-width: 900px) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (max-width: 640px) {
    .page {
      padding: 16px 12px 96px;
    }
  }
`;
