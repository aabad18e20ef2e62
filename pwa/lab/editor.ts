/** A place to write Python in: CodeMirror, whose styles live in the element's own sheet. */
import {
  defaultKeymap,
  history,
  historyKeymap,
  indentWithTab,
  isolateHistory,
} from '@codemirror/commands';
import { python } from '@codemirror/lang-python';
import { HighlightStyle, indentUnit, syntaxHighlighting } from '@codemirror/language';
import { EditorState, type Extension, StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { css, html, LitElement } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';

const look = EditorView.theme({
  '&': { height: '100%', backgroundColor: 'var(--em-surface)', color: 'var(--em-text)' },
  '&.cm-focused': { outline: '2px solid var(--em-focus)', outlineOffset: '-2px' },
  '.cm-scroller': { fontFamily: 'var(--em-mono)', fontSize: '13px', lineHeight: '1.5' },
  '.cm-gutters': {
    backgroundColor: 'var(--em-raised)',
    borderRight: '1px solid var(--em-line)',
    color: 'var(--em-muted)',
  },
  '.cm-content': { caretColor: 'var(--em-text)' },
  '.cm-cursor': { borderLeftColor: 'var(--em-text)' },
  '.cm-problem': {
    backgroundColor: 'color-mix(in srgb, var(--em-danger) 20%, transparent)',
    boxShadow: 'inset 3px 0 var(--em-danger)',
  },
});

const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword], color: 'var(--em-accent)', fontWeight: '600' },
  { tag: [tags.string, tags.docString], color: 'var(--em-warn)' },
  { tag: tags.comment, color: 'var(--em-muted)', fontStyle: 'italic' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--em-focus)' },
]);

const setProblem = StateEffect.define<number | null>();
const problemMark = Decoration.line({ class: 'cm-problem' });

/** The line that failed, until the source is changed. */
const problem = StateField.define({
  create: () => Decoration.none,
  update(marks, transaction) {
    for (const effect of transaction.effects) {
      if (!effect.is(setProblem)) continue;
      const { doc } = transaction.state;
      const line = effect.value;
      if (line === null || line < 1 || line > doc.lines) return Decoration.none;
      return Decoration.set(problemMark.range(doc.line(line).from));
    }
    return transaction.docChanged ? Decoration.none : marks;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/**
 * Replace a selection in the document, not in the page: Chromium would put the look of what was there
 * into a style attribute, which the page's policy refuses.
 */
const replaceSelection = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { inputType, data } = event;
    if (inputType !== 'insertText' || data === null || view.composing) return false;
    if (view.state.selection.main.empty || view.state.readOnly) return false;
    event.preventDefault();
    view.dispatch(view.state.replaceSelection(data), { userEvent: 'input.type' });
    return true;
  },
});

/** Emits `edit` after every change. */
@customElement('earmark-source-editor')
export class SourceEditor extends LitElement {
  static override styles = css`
    :host {
      display: block;
      min-height: 0;
    }
    #place {
      height: 100%;
    }
  `;

  @property() label = '';
  @query('#place') private place!: HTMLElement;
  #view: EditorView | null = null;
  #source = '';

  get source(): string {
    return this.#view?.state.doc.toString() ?? this.#source;
  }

  /** Put another source in; undo brings back what was there. */
  set source(text: string) {
    this.#source = text;
    const view = this.#view;
    if (!view || text === view.state.doc.toString()) return;
    view.dispatch({
      changes: { from: 0, to: view.state.doc.length, insert: text },
      selection: { anchor: 0 },
      effects: [setProblem.of(null), EditorView.scrollIntoView(0)],
      annotations: isolateHistory.of('full'),
    });
  }

  /** Put a source in as if nothing had been there before. */
  startWith(text: string): void {
    this.#source = text;
    this.#view?.setState(this.#stateOf(text));
  }

  /** Mark a line, counted from 1, and bring it into view; null marks none. */
  showProblem(line: number | null): void {
    const view = this.#view;
    if (!view) return;
    const isThere = line !== null && line >= 1 && line <= view.state.doc.lines;
    const at = isThere ? EditorView.scrollIntoView(view.state.doc.line(line).from) : [];
    view.dispatch({ effects: [setProblem.of(line), at].flat() });
  }

  override render() {
    return html`<div id="place"></div>`;
  }

  protected override firstUpdated(): void {
    this.#view = new EditorView({
      parent: this.place,
      root: this.renderRoot as ShadowRoot,
      state: this.#stateOf(this.#source),
    });
  }

  #stateOf(doc: string): EditorState {
    const extensions: Extension[] = [
      lineNumbers(),
      history(),
      python(),
      indentUnit.of('    '),
      problem,
      replaceSelection,
      look,
      syntaxHighlighting(colours),
      // Escape, then Tab leaves the editor, as CodeMirror's own keys have it.
      keymap.of([...defaultKeymap, ...historyKeymap, indentWithTab]),
      EditorView.contentAttributes.of({ 'aria-label': this.label, tabindex: '0' }),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) this.dispatchEvent(new Event('edit'));
      }),
    ];
    return EditorState.create({ doc, extensions });
  }
}
