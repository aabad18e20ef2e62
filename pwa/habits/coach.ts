import { text } from '../messages/text';
import '@awesome.me/webawesome/dist/components/button/button.js';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { undoStack } from '../document';
import { chordText } from '../labeling/keys';
import { keyCap, keyStyles } from '../labeling/swatch';
import { isDemoProject } from '../projects/demo';
import { coachStyle } from './coach_style';
import { type Doing, FIRST_STEPS } from './first_steps';
import { FollowKeys } from './follow_keys';

const KEY = 'earmark-first-steps';
const calls = new EventTarget();

/** Whether the first steps were neither done nor skipped on this device. */
export function isNew(): boolean {
  return localStorage.getItem(KEY) === null;
}

/** The first steps are not wanted; they can still be asked for. */
export function skipFirstSteps(): void {
  localStorage.setItem(KEY, 'done');
}

/** Show the first steps again, from the first one. */
export function restartFirstSteps(): void {
  localStorage.removeItem(KEY);
  calls.dispatchEvent(new Event('restart'));
}

/**
 * Beside the work, not before it: the next thing to try, until each was tried once or the person has
 * had enough. Shown in the demo project until then, and wherever it is asked for.
 */
@customElement('earmark-coach')
export class EarmarkCoach extends LitElement {
  static override styles = [keyStyles, coachStyle];

  @property() project = '';
  @property({ type: Boolean }) playing = false;
  @property({ type: Boolean }) asking = false;
  @property({ type: Number }) annotations = 0;
  @property({ type: Number }) labeled = 0;
  /** -1 while nothing is shown. */
  @state() private at = -1;
  #before: Doing | null = null;
  #listeners = new AbortController();
  protected readonly keys = new FollowKeys(this);

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    undoStack.addEventListener('change', () => this.requestUpdate(), { signal });
    calls.addEventListener('restart', () => this.#begin(), { signal });
  }

  override disconnectedCallback(): void {
    this.#listeners.abort();
    super.disconnectedCallback();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('project')) void this.#offer(this.project);
    const step = FIRST_STEPS[this.at];
    if (!step) return;
    const now = this.#now;
    this.#before ??= now;
    if (step.isDone(now, this.#before)) this.#goOn();
  }

  override render() {
    const step = FIRST_STEPS[this.at];
    // The questions explain themselves, and need the room.
    if (!step || this.asking) return nothing;
    const touch = matchMedia('(pointer: coarse)').matches;
    return html`<section aria-label=${text('habits-first-steps')}>
      <p class="count">${text('habits-first-steps-count', { at: this.at + 1, count: FIRST_STEPS.length })}</p>
      <div aria-live="polite">
        <h2>${text(`habits-step-${step.name}`)} ${touch ? nothing : keyCap(chordText(step.action))}</h2>
        <p>${text(`habits-step-${step.name}-${touch ? 'touch' : 'keys'}`)}</p>
      </div>
      <div class="buttons">
        <wa-button size="s" appearance="plain" @click=${() => this.#end()}>${text('habits-skip-all')}</wa-button>
        <wa-button size="s" appearance="outlined" @click=${() => this.#goOn()}>${text('habits-next-step')}</wa-button>
      </div>
    </section>`;
  }

  get #now(): Doing {
    const { playing, asking, annotations, labeled } = this;
    return { playing, asking, annotations, labeled, undone: undoStack.history.undone.length };
  }

  async #offer(project: string): Promise<void> {
    const isDemo = await isDemoProject(project);
    if (isDemo && isNew() && project === this.project) this.#begin();
  }

  #begin(): void {
    [this.at, this.#before] = [0, null];
  }

  #goOn(): void {
    this.#before = this.#now;
    if (this.at + 1 < FIRST_STEPS.length) this.at += 1;
    else this.#end();
  }

  #end(): void {
    skipFirstSteps();
    this.at = -1;
  }
}
