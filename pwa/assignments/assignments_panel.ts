import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/details/details.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { Following } from '../app/following';
import { hashOf } from '../app/route';
import type { Assignment, ProjectDocument } from '../document';
import { selection } from '../field/selection';
import { bindingOf, withKey } from '../labeling/keys';
import { isElsewhere } from '../labeling/typing';
import { text } from '../messages/text';
import type { ListedRecording } from '../projects/shown_rows';
import { screenStyles, workPanelStyles } from '../projects/styles';
import { sayUndoable } from '../projects/undoing';
import { standingSources } from '../relay/standing';
import { assignmentsStyles } from './assignments_styles';
import './hand_out_dialog';
import type { HandOut } from './hand_out_dialog';
import { isMe, mayHandOut, nameOf } from './people';
import { type Count, leftOf, type Mine, progressOf } from './progress';
import { dayText, isOver, titleOf } from './titles';
import { goToNextOfYours, yoursIn } from './yours';

/** So many are listed one by one. */
const SHOWN = 200;

/** On a project's page: what is one's own to do; for those who lead, who has what and is how far. */
@customElement('earmark-assignments')
export class EarmarkAssignments extends LitElement {
  static override styles = [screenStyles, workPanelStyles, assignmentsStyles];

  @property({ attribute: false }) project: ProjectDocument | null = null;
  @property({ attribute: false }) recordings: readonly ListedRecording[] = [];
  @query('earmark-hand-out') private dialog!: HandOut;
  protected readonly following = new Following(this, [...standingSources, selection]);
  #listeners = new AbortController();
  #stop = () => {};
  #following: ProjectDocument | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    document.addEventListener('keydown', (event) => this.#key(event), { signal });
  }

  override disconnectedCallback(): void {
    this.#listeners.abort();
    this.#stop();
    this.#following = null;
    super.disconnectedCallback();
  }

  override willUpdate(): void {
    if (this.#following === this.project) return;
    this.#stop();
    this.#following = this.project;
    this.#stop = this.project?.onChange(() => this.requestUpdate()) ?? (() => {});
  }

  override render() {
    const { project } = this;
    const yours = project ? yoursIn(project) : [];
    const leads = project !== null && mayHandOut(project.id);
    this.toggleAttribute('idle', yours.length === 0 && !leads);
    if (!project) return nothing;
    return html`${yours.length > 0 ? this.#renderYours(project, yours) : nothing}
    ${leads ? this.#renderHandedOut(project) : nothing}`;
  }

  // --- One's own

  #renderYours(project: ProjectDocument, yours: readonly Mine[]) {
    const left = leftOf(yours);
    const due = left.find((one) => one.due)?.due ?? '';
    const said = { count: yours.length, left: left.length };
    return html`<section class="panel" aria-labelledby="yours-title">
      <header>
        <wa-icon name=${left.length > 0 ? 'list-checks' : 'circle-check'}></wa-icon>
        <div>
          <h2 id="yours-title">${text('assignments-yours', said)}</h2>
          ${due ? this.#renderDue(due) : nothing} ${this.#renderNotes(left)}
        </div>
        <div class="row-actions">
          <wa-button
            size="s"
            variant="brand"
            ?disabled=${left.length === 0}
            title=${withKey(text('assignments-key-next'), 'yours-next')}
            @click=${() => goToNextOfYours(project)}
            >${text('assignments-open-next')}</wa-button
          >
        </div>
      </header>
      <wa-details summary=${text('assignments-list')}>
        <ul class="list">
          ${yours.slice(0, SHOWN).map((one) => this.#renderMine(project.id, one))}
        </ul>
        ${yours.length > SHOWN ? html`<p class="muted">${text('field-list-more', { count: yours.length - SHOWN })}</p>` : nothing}
      </wa-details>
    </section>`;
  }

  #renderDue(due: string) {
    const day = dayText(due);
    return isOver(due)
      ? html`<p class="late">${text('assignments-was-due', { day })}</p>`
      : html`<p class="muted">${text('assignments-is-due', { day })}</p>`;
  }

  /** What those who handed out what is left want one to know. */
  #renderNotes(left: readonly Mine[]) {
    const of = new Set(left.flatMap(({ assignments }) => assignments));
    const notes = [...of].filter(({ note }) => note).slice(0, 3);
    return notes.map(
      ({ note, created }) => html`<p>
        <q>${note}</q> <span class="muted">${nameOf(created.by)}</span>
      </p>`,
    );
  }

  #renderMine(project: string, { recording, progress }: Mine) {
    const name = this.recordings.find(({ row }) => row.key === recording)?.row.file_name;
    return html`<li>
      <a href=${hashOf({ screen: 'recording', project, recording })}>${name ?? recording}</a>
      <span class="muted">${text(`assignments-progress-${progress}`)}</span>
    </li>`;
  }

  // --- Everybody's, for those who lead

  #renderHandedOut(project: ProjectDocument) {
    const { list } = project.assignments;
    const chosen = selection.keys(project.id).size;
    return html`<section class="panel" aria-labelledby="handed-out-title">
        <header>
          <wa-icon name="users"></wa-icon>
          <div>
            <h2 id="handed-out-title">${text('assignments-handed')}</h2>
            ${list.length === 0 ? html`<p class="muted">${text('assignments-nothing')}</p>` : nothing}
          </div>
          <div class="row-actions">
            <wa-button size="s" appearance="outlined" @click=${() => this.dialog.show()}
              >${chosen > 0 ? text('assignments-hand-out-chosen', { count: chosen }) : text('assignments-hand-out')}</wa-button
            >
          </div>
        </header>
        ${list.toReversed().map((one) => this.#renderAssignment(project, one))}
      </section>
      <earmark-hand-out .project=${project}></earmark-hand-out>`;
  }

  #renderAssignment(project: ProjectDocument, assignment: Assignment) {
    const people = [...progressOf(assignment)];
    const sum = (of: (count: Count) => number) =>
      people.reduce((all, [, count]) => all + of(count), 0);
    const [all, done] = [sum((count) => count.all), sum((count) => count.done)];
    const title = titleOf(assignment);
    const { due = '' } = assignment;
    return html`<wa-details ?open=${done < all && project.assignments.list.length <= 3}>
      <span slot="summary" class="summary">
        <span>${title}</span>
        <span class="muted numbers">${text('assignments-done-of', { done, all })}</span>
      </span>
      ${due && done < all ? this.#renderDue(due) : nothing}
      <table>
        <caption class="visually-hidden">
          ${title}
        </caption>
        <thead>
          <tr>
            <th scope="col">${text('assignments-person')}</th>
            <th scope="col">${text('assignments-progress-done')}</th>
            <th scope="col">${text('assignments-progress-opened')}</th>
            <th scope="col">${text('assignments-progress-open')}</th>
          </tr>
        </thead>
        <tbody>
          ${people.map(([person, count]) => this.#renderPerson(person, count))}
        </tbody>
      </table>
      <div class="row-actions">
        <span class="muted">${text('assignments-by', { name: nameOf(assignment.created.by) })}</span>
        <wa-button size="s" appearance="plain" @click=${() => this.#takeBack(assignment)}
          >${text('assignments-take-back')}</wa-button
        >
      </div>
    </wa-details>`;
  }

  #renderPerson(person: string, { all, done, opened, open }: Count) {
    const name = nameOf(person);
    return html`<tr class="numbers">
      <th scope="row">
        ${isMe(person) ? text('assignments-you', { name }) : name}
        <progress max=${all} .value=${done} aria-label=${text('assignments-done-of', { done, all })}></progress>
      </th>
      <td>${done}</td>
      <td>${opened}</td>
      <td>${open}</td>
    </tr>`;
  }

  #takeBack(assignment: Assignment): void {
    this.project?.assignments.remove(assignment.id);
    sayUndoable(text('assignments-taken-back', { title: titleOf(assignment) }));
  }

  #key(event: KeyboardEvent): void {
    if (!this.project || event.defaultPrevented || isElsewhere(event)) return;
    if (bindingOf(event, 'labeling')?.action !== 'yours-next') return;
    if (yoursIn(this.project).length === 0) return;
    event.preventDefault();
    void goToNextOfYours(this.project);
  }
}
