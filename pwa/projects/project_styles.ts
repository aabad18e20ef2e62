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
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 12px 24px;
  }
  .title {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 4px;
    min-width: 0;
  }
  .title h1 {
    overflow-wrap: anywhere;
  }
  .title p {
    flex-basis: 100%;
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
  .adding {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) minmax(120px, 2fr) auto;
    align-items: center;
    gap: 12px;
    padding: 6px 8px 6px 16px;
  }
  .adding .file {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .adding wa-progress-bar {
    --track-height: 6px;
  }
  .removed {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 12px;
    padding: 4px 0;
    overflow-wrap: anywhere;
  }
  .drop {
    position: fixed;
    inset: 56px 12px 12px;
    z-index: 10;
    display: grid;
    place-items: center;
    border: 2px dashed var(--em-accent);
    border-radius: 12px;
    background: color-mix(in srgb, var(--em-accent-soft) 88%, transparent);
    color: var(--em-accent);
    font-size: 1.25rem;
    font-weight: 600;
    pointer-events: none;
  }
  @media (max-width: 900px) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (max-width: 640px) {
    .title h1 {
      font-size: 1.35rem;
    }
    .add-folder {
      display: none;
    }
    .page {
      padding: 16px 12px 96px;
    }
    .adding {
      grid-template-columns: 1fr auto;
    }
    .adding .file {
      display: none;
    }
  }
`;
