/** The panel while labeling: labels, the selected annotation, all annotations. */
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { html, nothing } from 'lit';
import type { Annotation, Attribute, AttributeValue } from '../document';
import { text } from '../messages/text';
import '../proposals/panel';
import { searchSimilar } from '../similar/opening';
import { clockText, lengthText } from './clock';
import type { Desk } from './desk';
import './details';
import '../looking/measures';
import { chordText, readable, withKey } from './keys';
import type { Pick } from './list';
import './list';
import './palette';
import './remarks';
import { type Region, unionOf } from './regions';
import { merge } from './reshaping';
import type { Workspace } from './workspace';

interface Said {
  readonly attribute: Attribute;
  readonly value: AttributeValue | null;
}

/** On a narrow screen the panel is a sheet at the foot, which opens and closes. */
export interface Sheet {
  readonly open: boolean;
  readonly toggle: () => void;
}

export function renderPanel(desk: Desk, workspace: Workspace, sheet: Sheet) {
  const { selected, selection } = desk.editing;
  return html`<aside class=${sheet.open ? 'open' : ''} aria-label=${text('labeling-panel')}>
    ${renderLabels(desk, workspace)} ${renderHandle(desk, workspace, sheet)}
    ${
      selection.length > 1
        ? renderSeveral(desk, workspace, selection)
        : selected
          ? renderSelected(desk, workspace, selected)
          : nothing
    }
    <section class="proposals">
      <earmark-proposals
        .desk=${desk}
        .proposals=${desk.proposals}
        .list=${desk.proposals.list}
      ></earmark-proposals>
    </section>
    ${renderAnnotations(desk, workspace)}
  </aside>`;
}

function renderLabels(desk: Desk, workspace: Workspace) {
  const { selected, labelled, currentLabel } = desk.editing;
  const next = currentLabel
    ? text('labeling-labels-next', { name: currentLabel.name })
    : text('labeling-labels-choose');
  const hint = selected ? text('labeling-labels-of-selection') : next;
  const addLabel = (name: string) => {
    const id = workspace.project.addLabel({ name });
    desk.label(workspace.label(id));
  };
  return html`<section class="labels">
    <h2>${text('table-labels')} <span class="hint">${hint}</span></h2>
    <earmark-label-palette
      .labels=${workspace.labels}
      .chosen=${labelled?.all ?? null}
      .some=${labelled?.some ?? []}
      .currentId=${currentLabel?.id ?? null}
      @label=${(event: CustomEvent) => desk.label(event.detail.label, event.detail.only)}
      @add-label=${(event: CustomEvent<string>) => addLabel(event.detail)}
    ></earmark-label-palette>
  </section>`;
}

/** The foot of the sheet on a narrow screen: what is selected, and the way to the rest. */
function renderHandle(desk: Desk, workspace: Workspace, sheet: Sheet) {
  const { selected } = desk.editing;
  return html`<div class="handle">
    <button aria-expanded=${String(sheet.open)} @click=${sheet.toggle}>
      <wa-icon name=${sheet.open ? 'chevron-down' : 'chevron-up'}></wa-icon>
      <span>${handleText(desk, workspace)}</span>
    </button>
    ${selected ? renderButtons(desk) : nothing}
  </div>`;
}

function renderSelected(desk: Desk, workspace: Workspace, selected: Annotation) {
  return html`<section class="selected">
    <h2>${text('labeling-selected')} <span class="buttons">${renderButtons(desk)}</span></h2>
    <earmark-annotation-details
      .annotation=${selected}
      .limits=${workspace.limits}
      @region=${(event: CustomEvent<Region>) =>
        desk.editing.setRegion(selected.id, event.detail, text('document-step-change-region'))}
    ></earmark-annotation-details>
    ${renderRemarks(desk, workspace)}
    <earmark-measures
      .audio=${workspace.blob}
      .info=${workspace.info}
      .region=${selected.region}
      .channel=${desk.looks.channel}
    ></earmark-measures>
  </section>`;
}

/** What can be done with more than one. */
function renderSeveral(desk: Desk, workspace: Workspace, selection: readonly Annotation[]) {
  const { start_s, end_s } = unionOf(selection.map(({ region }) => region));
  return html`<section class="selected">
    <h2>
      ${text('labeling-selected-count', { count: selection.length })}
      <span class="buttons">
        <button
          aria-label=${text('labeling-merge-selected')}
          title=${withKey(text('labeling-merge'), 'merge')}
          @click=${() => merge(desk)}
        >
          <wa-icon name="combine"></wa-icon></button
        >${renderButtons(desk)}
      </span>
    </h2>
    <p class="facts">
      ${text('labeling-several', { from: clockText(start_s), to: clockText(end_s), key: chordText('delete') || readable('Delete') })}
    </p>
    ${renderRemarks(desk, workspace)}
  </section>`;
}

/** What is said of the selection; what is changed here is changed for all of it. */
function renderRemarks({ editing }: Desk, { project }: Workspace) {
  return html`<earmark-remarks
    .annotations=${editing.selection}
    .asked=${project.attributes.active}
    @confidence=${(event: CustomEvent<number | null>) => editing.setConfidence(event.detail)}
    @note=${(event: CustomEvent<string>) => editing.setNote(event.detail)}
    @attribute=${({ detail }: CustomEvent<Said>) =>
      editing.setAttribute(detail.attribute, detail.value)}
  ></earmark-remarks>`;
}

function renderButtons(desk: Desk) {
  return html`<button
      aria-label=${text('labeling-play-selected')}
      title=${withKey(text('labeling-play'), 'play-selection')}
      @click=${() => desk.playSelection()}
    >
      <wa-icon name="circle-play"></wa-icon></button
    ><button
      aria-label=${text('similar-title')}
      title=${withKey(text('similar-title'), 'similar')}
      @click=${() => searchSimilar(desk)}
    >
      <wa-icon name="scan-search"></wa-icon></button
    ><button
      aria-label=${text('history-of-selected')}
      title=${withKey(text('history-of-selected'), 'past')}
      @click=${() => desk.past.open('annotation')}
    >
      <wa-icon name="file-clock"></wa-icon></button
    ><button
      aria-label=${text('labeling-delete-selected')}
      title=${withKey(text('common-delete'), 'delete')}
      @click=${() => desk.editing.remove()}
    >
      <wa-icon name="trash-2"></wa-icon>
    </button>`;
}

function renderAnnotations(desk: Desk, workspace: Workspace) {
  return html`<section class="annotations">
    <h2>
      ${text('table-grid')} <span class="hint">${workspace.annotations.length || ''}</span>
      <span class="buttons">
        <button
          aria-label=${withKey(text('table-key-table'), 'table')}
          title=${withKey(text('table-key-table'), 'table')}
          @click=${() => desk.table.show(!desk.table.isOpen)}
        >
          <wa-icon name="table-2"></wa-icon>
        </button>
      </span>
    </h2>
    <earmark-annotation-list
      .annotations=${workspace.annotations}
      .labels=${workspace.labels}
      .labelOf=${workspace.labelOf}
      .selectedId=${desk.editing.selectedId}
      .chosen=${desk.editing.chosen}
      @pick=${(event: CustomEvent<Pick>) => pick(desk, event.detail, workspace.annotations)}
      @play=${(event: CustomEvent<string>) => desk.goTo(event.detail, { centre: true, play: true })}
    ></earmark-annotation-list>
  </section>`;
}

/** Take a row of a list into the selection. */
function pick(desk: Desk, { id, how }: Pick, order: readonly Annotation[]): void {
  if (how === 'toggle') desk.editing.toggle(id);
  else if (how === 'through') desk.editing.selectThrough(id, order);
  else desk.goTo(id, { centre: true });
}

function handleText({ editing }: Desk, workspace: Workspace): string {
  const count = editing.selection.length;
  if (count > 1) return text('labeling-selected-count', { count });
  return editing.selected ? summaryOf(editing.selected, workspace) : countText(workspace);
}

function summaryOf({ id, region }: Annotation, workspace: Workspace): string {
  const name = workspace.mark(id)?.text ?? '';
  return `${name} · ${clockText(region.start_s)} · ${lengthText(region.end_s - region.start_s)}`;
}

function countText({ annotations }: Workspace): string {
  return text('labeling-count', { count: annotations.length });
}
