import { css } from 'lit';

export const takeStyles = css`
  wa-dialog {
    --width: min(520px, 94vw);
  }
  fieldset {
    display: grid;
    gap: 4px;
    margin: 0 0 12px;
    padding: 0;
    border: 0;
  }
  legend {
    margin-bottom: 4px;
    padding: 0;
    font-weight: 600;
  }
  label {
    display: flex;
    align-items: baseline;
    gap: 8px;
    padding: 4px 0;
  }
  input {
    flex: none;
    width: 16px;
    height: 16px;
    margin: 0;
    accent-color: var(--em-accent);
  }
  wa-number-input {
    max-width: 220px;
    margin: 0 0 4px 24px;
  }
  .hint {
    color: var(--em-muted);
    font-size: 14px;
  }
  .sizes {
    min-height: 11em;
    padding: 12px 16px;
    border-radius: var(--em-radius);
    background: var(--em-raised);
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  caption {
    margin-bottom: 4px;
    text-align: start;
  }
  th {
    font-weight: 400;
    text-align: start;
  }
  td {
    text-align: end;
  }
  .all th,
  .all td {
    padding-top: 4px;
    border-top: 1px solid var(--em-line);
    font-weight: 600;
  }
  p {
    margin: 8px 0 0;
  }
  fieldset p,
  .sizes > p:first-child {
    margin: 0;
  }
  .problem {
    color: var(--em-danger);
  }
`;
