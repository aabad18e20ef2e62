import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import type WaInput from '@awesome.me/webawesome/dist/components/input/input.js';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ProjectDocument } from '../document';
import { type Chosen, keysOf, type Which } from '../field/choosing';
import { modelFor } from '../field/model';
import { selection } from '../field/selection';
import '../field/which_recordings';
import { COUNT, offered } from '../field/which_recordings';
import { formatList } from '../messages/format';
import { text } from '../messages/text';
import { sayUndoable } from '../projects/undoing';
import { deal } from './dealing';
import { handOutStyles } from './hand_out_styles';
import { peopleOf, type Somebody } from './people';
import { holdersOf, progressOf } from './progress';

const AMONG: readonly Which[] = ['nobodys', 'all', 'unseen', 'next', 'shown', 'chosen'];
/** How many people each recording is handed to. */
const WAYS = ['one', 'two', 'all'] as const;
type Way = (typeof WAYS)[number];
/** One document tells of them all. */
const MOST = 10_000;

/** Hands recordings to people: which, to whom, by how many each, until when. */
@customElement('earmark-hand-out')
export class HandOut extends LitElement {
  static override styles = handOutStyles;

  @property({ attribute: false }) project: ProjectDocument | null = null;
  @state() private open = false;
  @state() private chosen: Chosen = { which: 'nobodys', count: COUNT, assignment: '' };
  /** Null while they are being found. */
  @state() private keys: readonly string[] | null = null;
  @state() private problem = '';
  @state() private people: readonly Somebody[] = [];
  @state() private picked: ReadonlySet<string> = new Set();
  @state() private way: Way = 'one';
  @state() private note = '';
  @state() private due = '';
  #asked = 0;

  /** Ask what to hand out. */
  async show(): Promise<void> {
    const { project } = this;
    if (!project) return;
    const which = offered(project, AMONG);
    const first = (['chosen', 'shown'] as const).find((one) => which.includes(one)) ?? 'nobodys';
    this.chosen = { ...this.chosen, which: first };
    [this.picked, this.way, this.note, this.due] = [new Set(), 'one', '', ''];
    this.open = true;
    this.people = await peopleOf(project.id);
  }

  override willUpdate(changed: PropertyValues): void {
    if ((changed.has('open') || changed.has('chosen')) && this.open) void this.#find();
  }

  async #find(): Promise<void> {
    const { project, chosen } = this;
    if (!project) return;
    this.#asked += 1;
    const asked = this.#asked;
    this.keys = null;
    this.problem = '';
    const finding = keysOf(project, chosen, modelFor(project).id);
    const keys = await finding.catch((error: Error) => error);
    if (asked !== this.#asked) return;
    if (keys instanceof Error) this.problem = keys.message;
    else this.keys = keys;
  }

  override render() {
    return html`<wa-dialog
      label=${text('assignments-hand-out')}
      ?open=${this.open}
      @wa-hide=${(event: Event) => {
        if (event.target === event.currentTarget) this.open = false;
      }}
    >
      ${this.open ? this.#renderForm() : nothing}
      <wa-button slot="footer" appearance="plain" @click=${this.#close}
        >${text('common-cancel')}</wa-button
      >
      <wa-button slot="footer" variant="brand" ?disabled=${!this.#mayHand} @click=${this.#hand}
        >${text('assignments-hand-out')}</wa-button
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
      ${this.#renderPeople()} ${this.#renderWays()}
      <div class="fields">
        <wa-input
          size="s"
          label=${text('assignments-note')}
          maxlength="500"
          .value=${this.note}
          @input=${(event: Event) => {
            this.note = (event.target as WaInput).value ?? '';
          }}
        ></wa-input>
        <label class="due"
          >${text('assignments-due')}
          <input
            type="date"
            .value=${this.due}
            @change=${(event: Event) => {
              this.due = (event.target as HTMLInputElement).value;
            }}
        /></label>
      </div>
      <div class="sizes" aria-live="polite">${this.#renderOutcome()}</div>`;
  }

  #renderPeople() {
    const left = this.#left();
    return html`<fieldset>
      <legend>${text('assignments-to')}</legend>
      <div class="people">
        ${this.people.map(
          ({ id, name }) => html`<label>
            <input
              type="checkbox"
              .checked=${this.picked.has(id)}
              @change=${(event: Event) => this.#pick(id, (event.target as HTMLInputElement).checked)}
            />
            <span
              >${name}
              ${left.has(id) ? html`<small>${text('assignments-has-left', { count: left.get(id)! })}</small>` : nothing}</span
            >
          </label>`,
        )}
      </div>
    </fieldset>`;
  }

  #renderWays() {
    return html`<fieldset>
      <legend>${text('assignments-how')}</legend>
      ${WAYS.map(
        (one) => html`<label>
          <input
            type="radio"
            name="way"
            ?disabled=${one === 'two' && this.picked.size < 2}
            .checked=${this.way === one}
            @change=${() => {
              this.way = one;
            }}
          />
          <span>${text(`assignments-way-${one}`)}</span>
        </label>`,
      )}
    </fieldset>`;
  }

  #renderOutcome() {
    if (this.problem) return html`<p class="problem" role="alert">${this.problem}</p>`;
    const { keys, project } = this;
    if (!keys || !project) return html`<p>${text('field-reckoning')}</p>`;
    if (keys.length === 0) return html`<p>${text(`field-none-${this.chosen.which}`)}</p>`;
    if (keys.length > MOST) {
      return html`<p class="problem" role="alert">${text('assignments-too-many', { most: MOST })}</p>`;
    }
    const holders = holdersOf(project.assignments.list);
    const held = keys.filter((key) => holders.has(key)).length;
    return html`<p>${this.#outcome(keys)}</p>
      ${held > 0 ? html`<p>${text('assignments-held', { count: held })}</p>` : nothing}`;
  }

  #outcome(keys: readonly string[]): string {
    const count = keys.length;
    if (this.picked.size === 0) return text('assignments-outcome-nobody', { count });
    const counts = new Map<string, number>();
    for (const people of this.#dealt(keys).values()) {
      for (const person of people) counts.set(person, (counts.get(person) ?? 0) + 1);
    }
    const each = this.people.flatMap(({ id, name }) => {
      const number = counts.get(id);
      return number ? text('assignments-outcome-one', { name, count: number }) : [];
    });
    return text('assignments-outcome', { count, people: formatList(each) });
  }

  /** How much everybody has left to do already. */
  #left(): Map<string, number> {
    const left = new Map<string, number>();
    for (const assignment of this.project?.assignments.list ?? []) {
      for (const [person, { all, done }] of progressOf(assignment)) {
        if (all > done) left.set(person, (left.get(person) ?? 0) + all - done);
      }
    }
    return left;
  }

  #dealt(keys: readonly string[]): Map<string, readonly string[]> {
    const people = this.people.filter(({ id }) => this.picked.has(id)).map(({ id }) => id);
    const each = { one: 1, two: 2, all: people.length }[this.way];
    return deal(keys, people, each);
  }

  #pick(person: string, isPicked: boolean): void {
    const picked = new Set(this.picked);
    if (isPicked) picked.add(person);
    else picked.delete(person);
    this.picked = picked;
    if (picked.size < 2 && this.way === 'two') this.way = 'one';
  }

  get #mayHand(): boolean {
    const count = this.keys?.length ?? 0;
    return count > 0 && count <= MOST && this.picked.size > 0;
  }

  readonly #close = () => {
    this.open = false;
  };

  readonly #hand = () => {
    const { project, keys } = this;
    if (!project || !keys) return;
    const note = this.note.trim();
    project.assignments.add({ given: this.#dealt(keys), note, due: this.due });
    selection.end(project.id);
    this.open = false;
    sayUndoable(text('assignments-handed-out', { count: keys.length }));
  };
}
