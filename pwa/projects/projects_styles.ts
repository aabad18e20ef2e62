/** The look of the list of projects. */
import { css } from 'lit';

export const projectsStyles = css`
  .page {
    max-width: 1080px;
    margin: 0 auto;
    padding: 32px 24px 96px;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    justify-content: space-between;
    gap: 16px;
    margin-bottom: 24px;
  }
  header p {
    margin-top: 4px;
  }
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(300px, 100%), 1fr));
    gap: 16px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .card {
    position: relative;
    display: grid;
    grid-template-rows: 1fr auto auto;
    gap: 10px;
    min-height: 120px;
    padding: 18px 18px 16px;
    transition:
      border-color 120ms,
      box-shadow 120ms;
  }
  .card:hover {
    border-color: var(--em-accent);
    box-shadow: 0 4px 18px rgb(0 0 0 / 0.08);
  }
  .card h2 {
    padding-right: 36px;
    font-size: 1.15rem;
    overflow-wrap: anywhere;
  }
  .card h2 a {
    text-decoration: none;
  }
  .card h2 a::after {
    content: "";
    position: absolute;
    inset: 0;
    border-radius: calc(var(--em-radius) + 2px);
  }
  .card h2 a:focus-visible {
    outline: none;
  }
  .card h2 a:focus-visible::after {
    outline: 2px solid var(--em-focus);
    outline-offset: 2px;
  }
  .card .menu {
    position: absolute;
    top: 10px;
    right: 8px;
  }
  .about {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 6px 12px;
    margin-top: 8px;
  }
  .colours {
    display: flex;
    gap: 4px;
  }
  .colours i {
    width: 14px;
    height: 14px;
    border-radius: 4px;
    border: 1px solid rgb(0 0 0 / 0.15);
  }
  .opened {
    font-size: 0.87rem;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 2px 12px;
    color: var(--em-muted);
    font-size: 0.87rem;
  }
  wa-progress-bar {
    --track-height: 5px;
    --indicator-color: var(--em-accent);
    --track-color: var(--em-raised);
  }
  .empty {
    display: grid;
    justify-items: start;
    gap: 16px;
    max-width: 620px;
    margin: 6vh auto 0;
    padding: 40px;
  }
  .empty img {
    width: 56px;
    height: 56px;
  }
  .empty h1 {
    font-size: 1.9rem;
  }
  .empty ol {
    margin: 0;
    padding-left: 1.3em;
    color: var(--em-muted);
  }
  .empty li {
    margin: 4px 0;
  }
  wa-details {
    margin-top: 32px;
  }
  .removed {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    padding: 4px 0;
  }
  @media (max-width: 640px) {
    .page {
      padding: 20px 16px 96px;
    }
    .empty {
      padding: 24px;
      margin-top: 0;
    }
  }
`;
