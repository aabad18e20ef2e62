import { css } from 'lit';

export const labelingStyle = css`
  :host {
    display: grid;
    grid-template: auto auto auto minmax(0, 1fr) auto / minmax(0, 1fr) 300px;
    grid-template-areas: "toolbar toolbar" "notices notices" "overview panel" "plot panel" "table panel";
    height: 100%;
    overflow: hidden;
    background: var(--em-background);
  }
  earmark-labeling-toolbar {
    grid-area: toolbar;
  }
  .notices {
    grid-area: notices;
  }
  earmark-overview {
    grid-area: overview;
    height: 52px;
    border-bottom: 1px solid var(--em-line);
  }
  .panes {
    grid-area: plot;
    display: flex;
    flex-direction: column;
    gap: 2px;
    min-height: 0;
  }
  earmark-spectrogram {
    flex: 1 1 0;
    min-height: 0;
  }
  earmark-annotation-table {
    grid-area: table;
    height: var(--table-height, 260px);
    max-height: 70vh;
  }
  earmark-look-panel,
  earmark-past-panel {
    grid-area: panel;
    z-index: 3;
    border-left: 1px solid var(--em-line);
  }
  aside {
    grid-area: panel;
    display: flex;
    flex-direction: column;
    min-height: 0;
    border-left: 1px solid var(--em-line);
    background: var(--em-surface);
  }
  aside > section {
    padding: 10px 10px 12px;
    border-bottom: 1px solid var(--em-line);
  }
  aside > section.labels {
    flex: 0 1 auto;
    min-height: 96px;
    overflow: auto;
  }
  aside > section.selected {
    flex: 0 1 auto;
    min-height: 150px;
    overflow: auto;
  }
  aside > section.proposals {
    flex: 0 1 auto;
    min-height: 52px;
    overflow: auto;
  }
  aside > section.annotations {
    display: flex;
    flex: 1 1 120px;
    flex-direction: column;
    min-height: 92px;
    padding: 10px 4px 0 4px;
    border-bottom: 0;
  }
  h2 {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    margin: 0 0 6px;
    padding: 0 8px;
    color: var(--em-muted);
    font-size: 12px;
    font-weight: 600;
    line-height: 20px;
  }
  .selected h2 {
    padding: 0;
  }
  .facts {
    margin: 0;
    color: var(--em-muted);
    font-size: 13px;
  }
  .facts kbd {
    font: 600 12px var(--em-mono);
  }
  .buttons {
    display: flex;
  }
  .buttons button {
    display: grid;
    place-items: center;
    width: 32px;
    height: 28px;
    border: 0;
    border-radius: 6px;
    background: none;
    color: var(--em-muted);
    font-size: 16px;
    cursor: pointer;
  }
  .buttons button:hover {
    background: var(--em-raised);
    color: var(--em-text);
  }
  .annotations h2 {
    padding: 0 12px;
  }
  .hint {
    overflow: hidden;
    color: var(--em-muted);
    font-weight: 400;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  earmark-annotation-list {
    flex: 1;
  }
  earmark-ask-panel,
  earmark-ask-summary {
    flex: 1;
    min-height: 0;
  }
  .centre {
    display: grid;
    grid-area: 1 / 1 / -1 / -1;
    place-content: center;
    justify-items: center;
    gap: 12px;
    padding: 24px;
    text-align: center;
  }
  .centre p {
    max-width: 46ch;
    margin: 0;
  }
  .centre a {
    color: var(--em-accent);
  }
  .handle {
    display: none;
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (max-width: 1000px) {
    :host {
      grid-template-columns: minmax(0, 1fr) 256px;
    }
  }
  @media (max-width: 799px) {
    :host {
      grid-template: auto auto auto minmax(0, 1fr) auto / minmax(0, 1fr);
      grid-template-areas: "toolbar" "notices" "overview" "plot" "panel";
    }
    earmark-annotation-table {
      position: fixed;
      z-index: 20;
      inset: 0;
      height: auto;
      max-height: none;
      padding-bottom: env(safe-area-inset-bottom);
    }
    earmark-overview {
      height: 40px;
    }
    aside {
      max-height: 56dvh;
      border-top: 1px solid var(--em-line);
      border-left: 0;
      box-shadow: 0 -6px 20px rgb(0 0 0 / 0.14);
    }
    earmark-look-panel,
    earmark-past-panel {
      max-height: 46dvh;
      border-top: 1px solid var(--em-line);
      border-left: 0;
      box-shadow: 0 -6px 20px rgb(0 0 0 / 0.14);
    }
    aside > section {
      padding: 8px;
    }
    aside > section.labels,
    aside > section.proposals,
    aside > section.selected {
      flex: none;
      min-height: 0;
    }
    aside > section.labels {
      border-bottom: 0;
    }
    .labels h2,
    .selected h2 {
      display: none;
    }
    .handle {
      display: flex;
      align-items: center;
      gap: 4px;
      padding: 0 4px max(4px, env(safe-area-inset-bottom)) 8px;
    }
    .handle button {
      display: flex;
      align-items: center;
      gap: 8px;
      min-width: 44px;
      min-height: 44px;
      padding: 0 8px;
      border: 0;
      border-radius: var(--em-radius);
      background: none;
      color: var(--em-text);
      font: 500 14px/1.2 var(--em-font);
      text-align: left;
    }
    .handle button:first-child {
      flex: 1;
      min-width: 0;
    }
    .handle span {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    aside:not(.open) .selected,
    aside:not(.open) .proposals,
    aside:not(.open) .annotations {
      display: none;
    }
    aside.open .annotations {
      flex-basis: 180px;
    }
    aside.open {
      overflow: auto;
    }
  }
`;
