import { css } from 'lit';

/** The tiles, and the sample, which looks like one. */
export const tileStyle = css`
  .tiles {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(190px, 1fr));
    gap: 10px;
  }
  .tile {
    position: relative;
    padding: 4px;
    border: 2px solid var(--em-line);
    border-radius: 9px;
    background: var(--em-surface);
    cursor: pointer;
    scroll-margin: 12px;
  }
  .tile:focus {
    outline: 3px solid var(--em-focus);
    outline-offset: 1px;
  }
  .tile.labeled {
    border-color: var(--em-accent);
  }
  .tile.picked {
    background: var(--em-accent-soft);
  }
  .tile.rejected earmark-excerpt {
    opacity: 0.35;
  }
  .tile.rejected .where a {
    text-decoration: line-through;
  }
  .where,
  .what {
    display: flex;
    align-items: center;
    gap: 4px 8px;
    margin: 4px 4px 0;
    font-size: 12px;
  }
  .where > :first-child {
    flex: 1;
    min-width: 0;
    max-height: 2.6em;
    overflow: hidden;
    color: inherit;
    line-height: 1.3;
    overflow-wrap: anywhere;
  }
  .where span {
    color: var(--em-muted);
    font-variant-numeric: tabular-nums;
  }
  .what {
    flex-wrap: wrap;
    min-height: 18px;
  }
  .likeness {
    color: var(--em-muted);
  }
  .label {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .pick {
    position: absolute;
    top: 6px;
    inset-inline-start: 6px;
    display: grid;
    place-items: center;
    width: 28px;
    height: 28px;
    padding: 0;
    border: 0;
    border-radius: 6px;
    background: rgb(0 0 0 / 0.5);
    color: #fff;
    font-size: 16px;
    cursor: pointer;
  }
  .mark {
    position: absolute;
    top: 8px;
    inset-inline-end: 8px;
    padding: 3px;
    border-radius: 50%;
    background: var(--em-accent);
    color: var(--em-on-accent);
    font-size: 14px;
  }
  @media (pointer: coarse) {
    .pick {
      width: 44px;
      height: 44px;
      font-size: 20px;
    }
  }
  @media (max-width: 799px) {
    .tiles {
      grid-template-columns: repeat(auto-fill, minmax(150px, 1fr));
    }
  }
`;
