import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import '@awesome.me/webawesome/dist/components/spinner/spinner.js';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { text } from '../messages/text';
import { legend, legendStyle } from './legend';
import {
  type ComparedRecording,
  changedBy,
  KINDS,
  type Kind,
  type RevertReport,
  type Wish,
} from './records';
import { refusalText, revert } from './reverting';
import { sendFirst } from './sending';
import { compareMoments, postRevert } from './server';

export interface RevertQuestion {
  readonly project: string;
  readonly wish: Wish;
  /** What is to be done, as a sentence. */
  readonly title: string;
  /** The name of a recording by its key. */
  readonly nameOf: (key: string) => string;
}

/** What is to be reverted, and how it is called. */
export type Asked = Pick<RevertQuestion, 'wish' | 'title'>;

/** Shows what a revert would change, and makes it if the person wants it. */
@customElement('earmark-revert-dialog')
export class RevertDialog extends LitElement {
  static override styles = [
    legendStyle,
    css`
      :host {
        font: 15px/1.5 var(--em-font);
      }
      p {
        margin: 0 0 10px;
      }
      ul.recordings {
        max-height: 30vh;
        margin: 0 0 12px;
        padding: 0 0 0 20px;
        overflow: auto;
      }
      .legend {
        margin-bottom: 12px;
      }
      .problem {
        color: var(--em-danger);
        font-weight: 600;
      }
      .muted {
        color: var(--em-muted);
      }
    `,
  ];

  @state() private question: RevertQuestion | null = null;
  @state() private preview: RevertReport | null = null;
  @state() private compared: readonly ComparedRecording[] = [];
  @state() private problem = '';
  @state() private isOpen = false;
  @state() private working = false;
  #resolve: (report: RevertReport | null) => void = () => {};

  /** Ask; resolves to what was done, null where nothing was. */
  ask(question: RevertQuestion): Promise<RevertReport | null> {
    this.#resolve(null);
    [this.question, this.preview, this.compared, this.problem] = [question, null, [], ''];
    this.isOpen = true;
    void this.#look(question);
    return new Promise((resolve) => {
      this.#resolve = resolve;
    });
  }

  async #look({ project, wish }: RevertQuestion): Promise<void> {
    try {
      await sendFirst(project, wish.recording);
      const preview = await postRevert(project, wish, true);
      this.compared =
        wish.to === undefined ? [] : await compareMoments(project, 'now', wish.to, wish.recording);
      this.preview = preview;
    } catch (error) {
      this.problem = refusalText(error);
    }
  }

  override render() {
    const { question, preview } = this;
    const canRevert = preview !== null && changedBy(preview) > 0;
    return html`<wa-dialog
      label=${question?.title ?? ''}
      ?open=${this.isOpen}
      @wa-hide=${(event: Event) => event.target === event.currentTarget && this.#end(null)}
    >
      ${this.#renderPreview()}
      <wa-button slot="footer" appearance="plain" @click=${() => this.#end(null)}
        >${text('common-cancel')}</wa-button
      >
      <wa-button
        slot="footer"
        variant="brand"
        ?disabled=${!canRevert}
        ?loading=${this.working}
        @click=${this.#revert}
        >${text('history-revert')}</wa-button
      >
    </wa-dialog>`;
  }

  #renderPreview() {
    const { question, preview, problem } = this;
    if (problem) return html`<p class="problem" role="alert">${problem}</p>`;
    if (!question || !preview) return html`<wa-spinner></wa-spinner>`;
    const count = changedBy(preview);
    if (count === 0) return html`<p>${text('history-nothing-to-revert')}</p>`;
    return html`<p>${text('history-will-change', { count })}</p>
      ${this.compared.length > 0 ? legend(totals(this.compared)) : nothing}
      <ul class="recordings">
        ${Object.entries(preview.entries).map(
          ([key, of]) => html`<li>${this.#placeText(key, of, question)}</li>`,
        )}
      </ul>
      ${
        preview.kept.length > 0
          ? html`<p>${text('history-will-keep', { count: preview.kept.length })}</p>`
          : nothing
      }
      <p class="muted">${text('history-revert-is-change')}</p>`;
  }

  #placeText(key: string, count: number, { nameOf }: RevertQuestion): string {
    const name = key === '' ? text('history-vocabulary') : nameOf(key);
    return text('history-place-count', { name, count });
  }

  #revert = async () => {
    const { project, wish, title } = this.question!;
    this.working = true;
    const report = await revert(project, wish, title);
    this.working = false;
    this.#end(report);
  };

  #end(report: RevertReport | null): void {
    this.isOpen = false;
    this.#resolve(report);
    this.#resolve = () => {};
  }
}

/** How many of each kind there are in all recordings. */
export function totals(compared: readonly ComparedRecording[]): Record<Kind, number> {
  const sum = (kind: Kind) => compared.reduce((total, { counts }) => total + counts[kind], 0);
  return Object.fromEntries(KINDS.map((kind) => [kind, sum(kind)])) as Record<Kind, number>;
}
