/** How the lab looks: the source beside the sound at a desk, above it on a tablet. */
import { css } from 'lit';

/** Rows of fields, and what was said: of the page and of comparing. */
export const sharedStyles = css`
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 12px;
  }
  .row > wa-select {
    flex: 1 1 150px;
  }
  small {
    padding: 8px 16px 2px;
    color: var(--em-muted);
    font-size: 13px;
  }
  p {
    margin: 0;
  }
  .said {
    min-height: 44px;
    max-height: 140px;
    box-sizing: border-box;
    overflow: auto;
    padding: 8px 12px;
    border: 1px solid var(--em-line);
    border-radius: var(--em-radius);
    background: var(--em-surface);
  }
  .problem {
    color: var(--em-danger);
    font-weight: 600;
  }
  pre {
    margin: 8px 0 0;
    font: 13px / 1.4 var(--em-mono);
    white-space: pre-wrap;
  }
  .muted {
    color: var(--em-muted);
    font-size: 14px;
  }
`;

export const labStyles = css`
  :host {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    height: 100dvh;
  }
  header {
    display: flex;
    align-items: center;
    gap: 12px;
    min-height: 48px;
    padding: 0 12px;
    border-bottom: 1px solid var(--em-line);
    background: var(--em-surface);
  }
  header a {
    padding: 6px 0;
    color: var(--em-accent);
    text-decoration: none;
    white-space: nowrap;
  }
  header a:hover {
    text-decoration: underline;
  }
  h1 {
    flex: 1;
    margin: 0;
    font-size: 16px;
    text-align: right;
  }
  main {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    grid-template-rows: minmax(0, 1fr);
    min-height: 0;
  }
  section {
    display: grid;
    gap: 12px;
    min-height: 0;
    padding: 12px;
  }
  .write {
    grid-template-rows: auto minmax(0, 1fr) auto auto auto;
    border-right: 1px solid var(--em-line);
  }
  .look {
    grid-template-rows: auto minmax(0, 1fr);
  }
  .one {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr) auto;
    gap: 12px;
    min-height: 0;
  }
  fieldset {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    float: left;
    padding: 0;
    color: var(--em-muted);
    font-size: 14px;
  }
  .segments {
    display: flex;
    border: 1px solid var(--em-line);
    border-radius: var(--em-radius);
    overflow: hidden;
  }
  .segments input {
    position: absolute;
    opacity: 0;
  }
  .segments span {
    display: block;
    padding: 8px 12px;
    font-size: 14px;
  }
  .segments input:checked + span {
    background: var(--em-accent-soft);
    color: var(--em-text);
    font-weight: 600;
  }
  .segments input:focus-visible + span {
    outline: 2px solid var(--em-focus);
    outline-offset: -2px;
  }
  .save {
    align-items: center;
    gap: 4px 12px;
  }
  .save p {
    flex: 1 1 150px;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .row > wa-number-input {
    flex: none;
    width: 160px;
  }
  earmark-source-editor {
    min-height: 160px;
    border: 1px solid var(--em-line);
    border-radius: var(--em-radius);
    overflow: hidden;
  }
  earmark-spectrogram {
    min-height: 160px;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 20px;
    margin: 0;
    padding: 0;
    list-style: none;
    font-size: 14px;
  }
  .legend li::before {
    content: '';
    display: inline-block;
    width: 12px;
    height: 12px;
    margin-right: 6px;
    border: 1px solid var(--em-text);
    border-radius: 2px;
    vertical-align: -1px;
    background: #63cfa6;
  }
  .legend li.other::before {
    background: #ffd166;
  }
  @media (max-width: 900px) {
    :host {
      height: auto;
      min-height: 100dvh;
    }
    main {
      grid-template-columns: minmax(0, 1fr);
      grid-template-rows: auto;
    }
    .write {
      border-right: 0;
    }
    earmark-source-editor {
      height: 36vh;
    }
    earmark-spectrogram {
      height: 36vh;
    }
    .save p {
      flex-basis: 100%;
    }
  }
  /* A tablet upright: the source and the sound, one above the other, without scrolling. */
  @media (max-width: 900px) and (min-height: 1000px) {
    :host {
      height: 100dvh;
    }
    main {
      grid-template-rows: minmax(0, 6fr) minmax(0, 5fr);
    }
    earmark-source-editor,
    earmark-spectrogram {
      height: auto;
    }
    .save p {
      flex-basis: 150px;
    }
  }
`;
