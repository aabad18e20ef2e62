import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Following } from '../app/following';
import type { ProjectDocument } from '../document';
import { text } from '../messages/text';
import { offline } from '../offline/keep';
import { askToPersist, formatBytes, storageEstimate } from '../storage';
import { type Chosen, keysOf, type Which } from './choosing';
import { candidates, inventory } from './inventory';
import { modelFor, modelNow } from './model';
import { packing } from './packing';
import { fits, type Plan, planOf, type Quality } from './plan';
import { selection } from './selection';
import { takeStyles } from './take_styles';
import './which_recordings';
import { COUNT, offered } from './which_recordings';

const AMONG: readonly Which[] = ['yours', 'assignment', 'all', 'unseen', 'next', 'shown', 'chosen'];
const QUALITIES: readonly Quality[] = ['original', 'preview'];

interface Reckoned {
  readonly keys: readonly string[];
  readonly plan: Plan;
  readonly freeBytes: number | null;
}

/** Before recordings are taken offline: which, in what quality, and how much that is. */
@customElement('earmark-take-offline')
export class TakeOffline extends LitElement {
  static override styles = takeStyles;

  @property({ attribute: false }) project: ProjectDocument | null = null;
  @state() private open = false;
  @state() private chosen: Chosen = { which: 'all', count: COUNT, assignment: '' };
  @state() private quality: Quality = 'original';
  /** Null while it is being reckoned. */
  @state() private reckoned: Reckoned | null = null;
  @state() private problem = '';
  #asked = 0;
  protected readonly following = new Following(this, [offline, selection]);

  /** Ask what to take. */
  show(): void {
    const { project } = this;
    if (!project) return;
    const which = offered(project, AMONG);
    const first = (['chosen', 'yours', 'all'] as const).find((one) => which.includes(one)) ?? 'all';
    this.chosen = { ...this.chosen, which: first };
    this.quality = packing.pack(project.id)?.quality ?? 'original';
    this.open = true;
  }

  override willUpdate(changed: PropertyValues): void {
    const asks = ['open', 'chosen', 'quality'].some((name) => changed.has(name));
    if (asks && this.open) void this.#reckon();
  }

  /** What was asked last is shown, whichever answer comes last. */
  async #reckon(): Promise<void> {
    const { project, chosen, quality } = this;
    if (!project) return;
    this.#asked += 1;
    const asked = this.#asked;
    this.reckoned = null;
    this.problem = '';
    try {
      const model = await modelNow(project);
      const keys = await keysOf(project, chosen, model.id);
      const here = await inventory(project.id, keys, model.id);
      const found = await candidates(here, quality, true);
      const { usedBytes, quotaBytes } = await storageEstimate();
      const freeBytes = usedBytes === null || quotaBytes === null ? null : quotaBytes - usedBytes;
      const plan = planOf(found, quality, model, vocabularyBytes(project));
      if (asked === this.#asked) this.reckoned = { keys, plan, freeBytes };
    } catch (error) {
      if (asked === this.#asked) this.problem = (error as Error).message;
    }
  }

  override render() {
    return html`<wa-dialog
      label=${text('field-take')}
      ?open=${this.open}
      @wa-hide=${(event: Event) => {
        if (event.target === event.currentTarget) this.open = false;
      }}
    >
      ${this.open ? this.#renderForm() : nothing}
      <wa-button slot="footer" appearance="plain" @click=${this.#close}
        >${text('common-cancel')}</wa-button
      >
      <wa-button slot="footer" variant="brand" ?disabled=${!this.#mayTake} @click=${this.#take}
        >${text('field-take')}</wa-button
      >
    </wa-dialog>`;
  }

  #renderForm() {
    return html`<earmark-which-recordings
        .project=${this.project}
        .among=${AMONG}
        .chosen=${this.chosen}
        @choice=${({ detail }: CustomEvent<Chosen>) => {
          this.chosen = detail;
        }}
      ></earmark-which-recordings>
      <fieldset>
        <legend>${text('field-quality')}</legend>
        ${QUALITIES.map(
          (one) => html`<label>
            <input
              type="radio"
              name="quality"
              .checked=${this.quality === one}
              @change=${() => {
                this.quality = one;
              }}
            />
            <span>${text(`field-quality-${one}`)}</span>
          </label>`,
        )}
      </fieldset>
      <div class="sizes" aria-live="polite">${this.#renderSizes()}</div>`;
  }

  #renderSizes() {
    if (this.problem) return html`<p class="problem" role="alert">${this.problem}</p>`;
    if (!this.reckoned) return html`<p>${text('field-reckoning')}</p>`;
    const { keys, plan, freeBytes } = this.reckoned;
    if (keys.length === 0) return html`<p>${text(`field-none-${this.chosen.which}`)}</p>`;
    const parts = [
      ['audio', plan.audioBytes],
      ['annotations', plan.documentBytes],
      ['embeddings', plan.embeddingBytes],
      ['history', plan.historyBytes],
      ['vocabulary', plan.vocabularyBytes],
    ] as const;
    return html`<table>
        <caption>
          ${text('field-to-bring', { count: plan.loads.length })}
        </caption>
        <tbody>
          ${parts.map(
            ([part, bytes]) => html`<tr>
              <th scope="row">${text(`field-part-${part}`)}</th>
              <td>${formatBytes(bytes)}</td>
            </tr>`,
          )}
          <tr class="all">
            <th scope="row">${text('field-part-all')}</th>
            <td>${formatBytes(plan.allBytes)}</td>
          </tr>
          ${
            freeBytes === null
              ? nothing
              : html`<tr>
                  <th scope="row">${text('field-part-free')}</th>
                  <td>${formatBytes(freeBytes)}</td>
                </tr>`
          }
        </tbody>
      </table>
      ${this.#renderRemarks(plan, freeBytes)}`;
  }

  #renderRemarks(plan: Plan, freeBytes: number | null) {
    const { silent, unprepared } = plan;
    return html`${fits(plan, freeBytes) ? nothing : html`<p class="problem" role="alert">${text('field-too-much')}</p>`}
      ${silent > 0 ? html`<p>${text('field-silent', { count: silent })}</p>` : nothing}
      ${unprepared > 0 ? html`<p>${text('field-unprepared', { count: unprepared })}</p>` : nothing}
      ${offline.state === 'fetching' ? html`<p>${text('field-app-not-kept')}</p>` : nothing}`;
  }

  get #mayTake(): boolean {
    const { reckoned } = this;
    return reckoned !== null && reckoned.keys.length > 0 && fits(reckoned.plan, reckoned.freeBytes);
  }

  readonly #close = () => {
    this.open = false;
  };

  readonly #take = () => {
    const { project, reckoned, quality } = this;
    if (!project || !reckoned) return;
    this.open = false;
    selection.end(project.id);
    // Within the click, so that a browser that wants to ask may ask.
    void askToPersist();
    void packing.take(project.id, reckoned.keys, quality, modelFor(project).id);
  };
}

function vocabularyBytes({ labels, attributes, settings, strategies }: ProjectDocument): number {
  return JSON.stringify([labels, attributes.every, settings, strategies.every]).length;
}
