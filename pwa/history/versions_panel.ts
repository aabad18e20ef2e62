import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import type WaInput from '@awesome.me/webawesome/dist/components/input/input.js';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { say } from '../app/say';
import { text } from '../messages/text';
import '../projects/name_dialog';
import type { EarmarkNameDialog } from '../projects/name_dialog';
import { screenStyles } from '../projects/styles';
import { attempt } from '../relay/failure';
import { relayStyles } from '../relay/styles';
import { fieldStyle } from './field_style';
import { whenText } from './known';
import { versionMoment } from './moments';
import { personText } from './names';
import type { PlacedRecording, Version } from './records';
import { sendFirst } from './sending';
import { nameVersion, renameVersion } from './server';
import { mayRevertAny } from './standing';

/**
 * The named versions of a project, and the way to name the present one.
 *
 * Emits `named` when one was named, `compare` with a moment, `revert` with a version.
 */
@customElement('earmark-versions-panel')
export class VersionsPanel extends LitElement {
  static override styles = [
    screenStyles,
    relayStyles,
    fieldStyle,
    css`
      .fields > * {
        flex: 1 1 12rem;
      }
      .fields > wa-button {
        flex: 0 0 auto;
      }
    `,
  ];

  @property({ attribute: 'project-id' }) projectId = '';
  @property({ attribute: false }) versions: readonly Version[] = [];
  @property({ attribute: false }) recordings: readonly PlacedRecording[] = [];
  /** Whether one may name versions, and revert. */
  @property({ type: Boolean }) may = false;
  @state() private working = false;
  @query('#name') private name!: WaInput;
  @query('#note') private note!: WaInput;
  @query('select') private of!: HTMLSelectElement;
  @query('earmark-name-dialog') private dialog!: EarmarkNameDialog;

  override render() {
    return html`<section class="panel" aria-labelledby="versions-title">
        <h2 id="versions-title">${text('history-versions')}</h2>
        <p class="muted">${text('history-versions-hint')}</p>
        ${
          this.versions.length === 0
            ? html`<p>${text('history-no-versions')}</p>`
            : html`<ul class="list">${this.versions.map((version) => this.#renderVersion(version))}</ul>`
        }
        ${this.may ? this.#renderForm() : nothing}
      </section>
      <earmark-name-dialog></earmark-name-dialog>`;
  }

  #renderVersion(version: Version) {
    const { name, note, at, person, recording } = version;
    const of = this.recordings.find(({ key }) => key === recording)?.name;
    const what =
      recording === null
        ? text('history-whole-project')
        : (of ?? text('history-unknown-recording'));
    const facts = text('history-version-facts', {
      what,
      who: personText(person),
      at: whenText(at),
    });
    return html`<li data-version=${name}>
      <span class="who">
        <b>${name}</b>
        <small>${facts}</small>
        ${note ? html`<small>${note}</small>` : nothing}
      </span>
      <span class="row-actions">
        <wa-button size="s" appearance="outlined" @click=${() => this.#emit('compare', versionMoment(version))}
          >${text('history-compare-with-now')}</wa-button
        >
        ${this.may ? this.#renderVerbs(version) : nothing}
      </span>
    </li>`;
  }

  #renderVerbs(version: Version) {
    return html`<wa-button size="s" appearance="outlined" @click=${() => this.#rename(version)}
        >${text('common-rename')}</wa-button
      >
      <wa-button size="s" appearance="outlined" @click=${() => this.#emit('revert', version)}
        >${text('history-revert-to-this')}</wa-button
      >`;
  }

  #renderForm() {
    return html`<form
        class="fields"
        @submit=${(event: Event) => event.preventDefault()}
        @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && void this.#add()}
      >
        <wa-input id="name" maxlength="200" label=${text('history-version-name')}></wa-input>
        <wa-input id="note" label=${text('history-version-note')}></wa-input>
        <label class="field"
          >${text('history-version-of')}
          <select>
            <option value="">${text('history-whole-project')}</option>
            ${this.recordings.map(({ key, name }) => html`<option value=${key}>${name}</option>`)}
          </select>
        </label>
        <wa-button variant="brand" ?loading=${this.working} @click=${this.#add}
          >${text('history-name-version')}</wa-button
        >
      </form>
      ${
        mayRevertAny(this.projectId)
          ? nothing
          : html`<p class="muted">${text('history-own-only')}</p>`
      }`;
  }

  #add = async () => {
    const name = (this.name.value ?? '').trim();
    if (!name) {
      this.name.focus();
      return;
    }
    this.working = true;
    const recording = this.of.value || null;
    const waiting = await sendFirst(this.projectId, recording ?? undefined);
    if (waiting > 0) say(text('history-waits-first', { count: waiting }), { kind: 'problem' });
    else await this.#name(name, recording);
    this.working = false;
  };

  async #name(name: string, recording: string | null): Promise<void> {
    const note = (this.note.value ?? '').trim();
    const made = await attempt(() => nameVersion(this.projectId, name, recording, note));
    if (!made) return;
    [this.name.value, this.note.value] = ['', ''];
    say(text('history-version-named-now', { name }), { kind: 'good' });
    this.#emit('named');
  }

  async #rename({ id, name }: Version): Promise<void> {
    const title = text('history-rename-version');
    const wanted = await this.dialog.ask({ title, action: text('common-rename'), value: name });
    if (!wanted || wanted === name) return;
    if (await attempt(() => renameVersion(this.projectId, id, wanted))) this.#emit('named');
  }

  #emit(type: string, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
