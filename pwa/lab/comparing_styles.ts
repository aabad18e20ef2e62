/** How a comparison looks: choices, then a picture and its numbers, scrolled as one. */
import { css } from 'lit';
import { sharedStyles } from './styles';

export const comparingStyles = [
  sharedStyles,
  css`
    :host {
      display: grid;
      align-content: start;
      grid-auto-rows: max-content;
      gap: 12px;
      min-height: 0;
      overflow: auto;
    }
    .few {
      display: grid;
      gap: 8px;
      justify-items: start;
      padding: 12px;
      border: 1px solid var(--em-line);
      border-radius: var(--em-radius);
      background: var(--em-surface);
    }
    .row {
      align-items: start;
    }
    .run {
      align-items: center;
    }
    .run > :first-child {
      flex: 1 1 100px;
    }
    figure {
      margin: 0;
      max-width: 640px;
    }
    figure > svg {
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
      stroke: currentColor;
      stroke-width: 2;
    }
    circle {
      fill: currentColor;
    }
    .line-0 {
      color: var(--em-accent);
    }
    .line-0 polyline {
      stroke-width: 3;
    }
    .line-1 {
      color: #d55e00;
    }
    .line-1 polyline {
      stroke-dasharray: 6 3;
    }
    .line-2 {
      color: #0a85c9;
    }
    .line-2 polyline {
      stroke-dasharray: 2 3;
    }
    .line-3 {
      color: #c0609a;
    }
    .line-3 polyline {
      stroke-dasharray: 10 4 2 4;
    }
    .line-4 {
      color: var(--em-muted);
    }
    .line-4 polyline {
      stroke-dasharray: 1 5;
    }
    .line-5 {
      color: #a8780a;
    }
    .line-5 polyline {
      stroke-dasharray: 12 3;
    }
    figcaption {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 16px;
      font-size: 14px;
    }
    figcaption span {
      display: flex;
      align-items: center;
    }
    figcaption svg {
      width: 28px;
      height: 8px;
      margin-right: 6px;
    }
    .figures {
      overflow-x: auto;
    }
    table {
      width: 100%;
      border-collapse: collapse;
      font-size: 14px;
    }
    th,
    td {
      padding: 4px 8px;
      border-bottom: 1px solid var(--em-line);
      text-align: right;
      font-variant-numeric: tabular-nums;
    }
    th[scope='row'],
    th:first-child {
      text-align: left;
      font-weight: 400;
    }
    thead th {
      color: var(--em-muted);
      font-weight: 600;
      vertical-align: bottom;
    }
  `,
];
