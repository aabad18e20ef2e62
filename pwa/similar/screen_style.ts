import { css } from 'lit';

export const screenStyle = css`
  dialog {
    position: fixed;
    inset: 0;
    box-sizing: border-box;
    display: grid;
    grid-template: "head head" auto "sample tiles" auto "verdicts tiles" minmax(0, 1fr) "about tiles" auto / 316px minmax(0, 1fr);
    width: 100vw;
    max-width: none;
    height: 100dvh;
    max-height: none;
    margin: 0;
    padding: 0;
    overflow: hidden;
    border: 0;
    background: var(--em-background);
    color: var(--em-text);
    font: 14px/1.4 var(--em-font);
  }
  dialog > header {
    grid-area: head;
    display: flex;
    align-items: center;
    gap: 4px 16px;
    min-height: 48px;
    padding: 0 8px 0 16px;
    border-bottom: 1px solid var(--em-line);
    background: var(--em-surface);
  }
  h1 {
    flex: none;
    margin: 0;
    font-size: 17px;
  }
  header p {
    flex: 1;
    margin: 0;
    color: var(--em-muted);
    font-size: 13px;
  }
  h2 {
    margin: 0 0 6px;
    font-size: 13px;
  }
  .sample {
    grid-area: sample;
    padding: 12px;
  }
  .verdicts {
    grid-area: verdicts;
    display: flex;
    flex-direction: column;
    gap: 6px;
    min-height: 0;
    padding: 8px 12px;
    border-top: 1px solid var(--em-line);
  }
  .about {
    grid-area: about;
    max-height: 30vh;
    padding: 8px 12px 12px;
    overflow: auto;
    border-top: 1px solid var(--em-line);
    font-size: 13px;
  }
  .about p {
    margin: 0 0 4px;
  }
  .about progress {
    width: 100%;
    accent-color: var(--em-accent);
  }
  .about label {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 32px;
  }
  .about ul {
    margin: 4px 0;
    padding-inline-start: 18px;
  }
  .about li {
    overflow-wrap: anywhere;
  }
  .about summary {
    padding: 4px 0;
    cursor: pointer;
  }
  .notice {
    padding: 6px 8px;
    border-radius: var(--em-radius);
    background: var(--em-accent-soft);
  }
  .problem {
    color: var(--em-danger);
  }
  .hint {
    margin: 0;
    color: var(--em-muted);
    font-size: 12px;
  }
  .buttons,
  .labels {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  .buttons {
    display: grid;
    grid-template-columns: 1fr 1fr;
  }
  .buttons .tool {
    justify-content: start;
    min-width: 0;
    padding: 0 8px;
  }
  .buttons .tool span {
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .buttons .broad {
    grid-column: 1 / -1;
  }
  .buttons kbd,
  .labels kbd {
    margin-inline-start: auto;
  }
  .labels {
    flex-flow: column;
    flex-wrap: nowrap;
    min-height: 80px;
    padding: 2px;
    overflow: auto;
  }
  .labels .tool {
    justify-content: start;
    height: 34px;
    font-weight: 500;
  }
  .labels .tool span {
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .verdicts .tool,
  .sample .tool {
    border-color: var(--em-line);
  }
  .tool.strong {
    border-color: var(--em-accent);
    background: var(--em-accent);
    color: var(--em-on-accent);
  }
  .tool.strong:hover:not(:disabled) {
    background: color-mix(in srgb, var(--em-accent) 88%, var(--em-text));
  }
  .scroll,
  .none {
    grid-area: tiles;
    min-height: 0;
    padding: 12px;
    overflow: auto;
    border-inline-start: 1px solid var(--em-line);
  }
  .none {
    display: grid;
    place-items: center;
    color: var(--em-muted);
  }
  .more {
    margin: 12px auto 4px;
    border-color: var(--em-line);
  }
  .help {
    position: absolute;
    inset: auto 16px 16px auto;
    max-width: min(460px, calc(100vw - 32px));
    max-height: calc(100dvh - 90px);
    overflow: auto;
    border: 1px solid var(--em-line);
    border-radius: 10px;
    background: var(--em-surface);
    box-shadow: 0 10px 36px rgb(0 0 0 / 0.35);
  }
  .help header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    padding: 4px 4px 0 14px;
  }
  .help h2 {
    margin: 0;
  }
  .help dl {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 6px 14px;
    margin: 0;
    padding: 6px 14px 14px;
    font-size: 13px;
  }
  .help dt {
    display: flex;
    flex-wrap: wrap;
    gap: 3px;
  }
  .help kbd {
    display: inline-block;
  }
  .help dd {
    margin: 0;
  }
  @media (pointer: coarse) {
    .about label {
      min-height: 44px;
    }
    .labels .tool {
      height: 44px;
    }
  }
  @media (max-width: 799px) {
    dialog {
      grid-template: "head" auto "sample" auto "about" auto "tiles" minmax(0, 1fr) "verdicts" auto / minmax(0, 1fr);
    }
    dialog > header {
      padding-inline-start: 12px;
    }
    .sample {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      gap: 0 10px;
      padding: 8px 12px;
    }
    .sample h2 {
      display: none;
    }
    .sample earmark-excerpt {
      grid-row: 1 / span 3;
    }
    .sample .tool {
      justify-self: start;
    }
    .about {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 14px;
      max-height: 24vh;
      padding: 0 12px;
      border: 0;
    }
    .scroll,
    .none {
      border-top: 1px solid var(--em-line);
      border-inline-start: 0;
    }
    .verdicts {
      padding: 6px 8px;
    }
    .buttons,
    .labels {
      display: flex;
      flex: none;
      flex-flow: row nowrap;
      min-height: 0;
      overflow-x: auto;
      scrollbar-width: none;
    }
    .buttons .tool span,
    .labels .tool span {
      overflow: visible;
    }
    .verdicts > .hint {
      display: none;
    }
  }
`;
