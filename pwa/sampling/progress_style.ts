import { css } from 'lit';

export const progressStyle = css`
  wa-dialog {
    --width: min(560px, 94vw);
  }
  section {
    margin-bottom: 20px;
  }
  h3 {
    margin: 0 0 8px;
    font-size: 15px;
  }
  p {
    margin: 8px 0 0;
    font-size: 14px;
  }
  .muted {
    color: var(--em-muted);
    font-size: 13px;
  }
  svg {
    display: block;
    width: 100%;
    height: auto;
  }
  svg text {
    fill: var(--em-muted);
    font: 12px var(--em-font);
  }
  .grid {
    stroke: var(--em-line);
  }
  polyline {
    fill: none;
    stroke: var(--em-accent);
    stroke-width: 2;
  }
  circle {
    fill: var(--em-accent);
  }
  details {
    margin-top: 4px;
    font-size: 13px;
  }
  summary {
    padding: 4px 0;
    cursor: pointer;
  }
  table {
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: 2px 16px 2px 0;
    text-align: start;
  }
  dl {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 4px 16px;
    margin: 0;
    font-size: 14px;
  }
  dd {
    margin: 0;
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .stop {
    padding: 8px 12px;
    border-radius: var(--em-radius);
    background: var(--em-accent-soft);
  }
  .listening {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
  }
  .listening span {
    flex: 1 1 200px;
  }
  progress {
    flex: 0 1 140px;
    accent-color: var(--em-accent);
  }
  [slot="footer"] {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 8px;
  }
`;
