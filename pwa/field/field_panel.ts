import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/details/details.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import '@awesome.me/webawesome/dist/components/progress-bar/progress-bar.js';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { Following } from '../app/following';
import { hashOf } from '../app/route';
import type { ProjectDocument } from '../document';
import { text } from '../messages/text';
import { screenStyles, workPanelStyles } from '../projects/styles';
import { standingOf, standingSources } from '../relay/standing';
import { formatBytes } from '../storage';
import { fieldStyles } from './field_styles';
import { canTakeOffline, type Here } from './inventory';
import { modelNow } from './model';
import type { Pack } from './pack';
import { type Progress, packing } from './packing';
import { selection } from './selection';
import { countOf, isWhole, momentText, tell } from './standing';
import { stock } from './stock';
import './take_dialog';
import type { TakeOffline } from './take_dialog';

/** Of so many recordings what is here is told one by one. */
const SHOWN = 200;

/** On a project's page: taking it offline, how far that is, and what is here and what is not. */
@customElement('earmark-field')
export class EarmarkField extends LitElement {
  static override styles = [screenStyles, workPanelStyles, fieldStyles];

  @property({ attribute: false }) project: ProjectDocument | null = null;
  @query('earmark-take-offline') private dialog!: TakeOffline;
  protected readonly following = new Following(this, [
    ...standingSources,
    packing,
    selection,
    stock,
  ]);

  override render() {
    const { project } = this;
    const isThere = project !== null && canTakeOffline(project.id);
    this.toggleAttribute('idle', !isThere);
    if (!isThere) return nothing;
    const pack = packing.pack(project.id);
    const progress = packing.progress(project.id);
    return html`<section class="panel" aria-labelledby="field-title">
        <header>
          <wa-icon name=${pack?.ended_at ? 'circle-check' : 'hard-drive-download'}></wa-icon>
          <div>
            <h2 id="field-title">${text('field-title')}</h2>
            ${pack ? this.#renderPack(pack, progress) : html`<p class="muted">${text('field-nothing')}</p>`}
          </div>
          <div class="row-actions">${this.#renderActions(project.id, pack, progress)}</div>
        </header>
        ${progress ? this.#renderProgress(progress) : nothing} ${this.#renderProblems(project.id)}
        ${pack ? this.#renderList(project.id, pack) : nothing}
      </section>
      <earmark-take-offline .project=${project}></earmark-take-offline>`;
  }

  #renderPack(pack: Pack, progress: Progress | null) {
    const count = countOf([...stock.of(pack.project).values()]);
    const said = {
      ...{ all: count.all, original: count.original, preview: count.preview },
      ...{ annotations: count.annotations, rows: count.rows },
      history: count.history,
    };
    const now = progress
      ? text('field-bringing')
      : pack.ended_at
        ? text('field-taken', { at: momentText(Date.parse(pack.ended_at)) })
        : text('field-not-all-taken');
    return html`<p>${now}</p>
      <p class="numbers">${text('field-count', said)}</p>`;
  }

  #renderActions(project: string, pack: Pack | undefined, progress: Progress | null) {
    if (progress) {
      return html`<wa-button size="s" appearance="outlined" @click=${() => packing.stop(project)}
        >${text('common-stop')}</wa-button
      >`;
    }
    const isHere = standingOf(project) === 'here';
    const chosen = selection.keys(project).size;
    return html`${
      selection.isOpen(project)
        ? html`<span class="numbers">${text('field-chosen', { count: chosen })}</span>
            <wa-button size="s" appearance="plain" @click=${() => selection.addShown(project)}
              >${text('field-choose-shown')}</wa-button
            >
            <wa-button size="s" appearance="plain" @click=${() => selection.end(project)}
              >${text('field-choose-end')}</wa-button
            >`
        : html`<wa-button size="s" appearance="plain" @click=${() => selection.begin(project)}
            >${text('field-choose')}</wa-button
          >`
    }
    ${
      pack
        ? html`<wa-button
            size="s"
            appearance="outlined"
            ?disabled=${!isHere}
            @click=${() => this.#goOn()}
            >${pack.ended_at ? text('field-renew') : text('field-go-on')}</wa-button
          >`
        : nothing
    }
      <wa-button
        size="s"
        appearance=${pack ? 'outlined' : 'accent'}
        variant=${pack ? 'neutral' : 'brand'}
        ?disabled=${!isHere}
        @click=${() => this.dialog.show()}
        >${pack ? text('field-take-more') : text('field-take')}</wa-button
      >`;
  }

  async #goOn(): Promise<void> {
    const { project } = this;
    if (project) await packing.goOn(project.id, (await modelNow(project)).id);
  }

  #renderProgress({ done, all, bytes, allBytes, paused }: Progress) {
    const percent = allBytes > 0 ? Math.min(100, Math.round((bytes / allBytes) * 100)) : 0;
    const said = { done, all, bytes: formatBytes(bytes), size: formatBytes(allBytes) };
    return html`<div class="progress">
      <wa-progress-bar value=${percent} label=${text('field-bringing')}></wa-progress-bar>
      <p class="muted numbers" aria-live="polite">
        ${paused ? text('field-paused', said) : text('field-progress', said)}
      </p>
    </div>`;
  }

  #renderProblems(project: string) {
    const problems = packing.problems(project);
    if (problems.length === 0) return nothing;
    return html`<ul class="problems" role="alert">
      ${problems.map((sentence) => html`<li>${sentence}</li>`)}
    </ul>`;
  }

  #renderList(project: string, pack: Pack) {
    const here = [...stock.of(project).values()];
    if (here.length === 0) return nothing;
    const lacking = here.filter((one) => !isWhole(one));
    const shown = [...lacking, ...here.filter(isWhole)].slice(0, SHOWN);
    return html`<wa-details summary=${text('field-list', { count: lacking.length })}>
      <ul class="list">
        ${shown.map((one) => this.#renderOne(project, pack, one))}
      </ul>
      ${
        here.length > SHOWN
          ? html`<p class="muted">${text('field-list-more', { count: here.length - SHOWN })}</p>`
          : nothing
      }
    </wa-details>`;
  }

  #renderOne(project: string, pack: Pack, one: Here) {
    const { key, file_name } = one.row;
    const { here, lacks } = tell(one, pack);
    return html`<li>
      <a href=${hashOf({ screen: 'recording', project, recording: key })}>${file_name}</a>
      ${lacks ? html`<span class="lacks">${lacks}</span>` : nothing}
      <span class="muted">${here}</span>
    </li>`;
  }
}
