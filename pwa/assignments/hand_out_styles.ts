import { css } from 'lit';
import { takeStyles } from '../field/take_styles';

export const handOutStyles = [
  takeStyles,
  css`
    .people {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(180px, 1fr));
      max-height: 30vh;
      overflow: auto;
    }
    small {
      color: var(--em-muted);
    }
    .fields {
      display: grid;
      gap: 8px;
      margin-bottom: 12px;
    }
    .due {
      align-items: center;
    }
    .due input {
      width: auto;
      height: 36px;
      box-sizing: border-box;
      padding: 0 8px;
      border: 1px solid var(--em-line);
      border-radius: 6px;
      background: var(--em-background);
      color: inherit;
      font: inherit;
    }
    .sizes {
      min-height: 3em;
    }
  `,
];
