/** The annotation table, in step with the selection and the spectrogram. */
import { html, nothing } from 'lit';
import type { Annotation, Label } from '../document';
import type { CellChange, PickedRow } from '../table/grid';
import type { TableChoices } from '../table/kept';
import '../table/panel';
import type { Desk } from './desk';
import type { Workspace } from './workspace';

export function renderTable(desk: Desk, workspace: Workspace) {
  const { editing, table, past } = desk;
  if (!table.isOpen || desk.interview.active || past.isReadOnly) return nothing;
  return html`<earmark-annotation-table
    ?opened=${table.isOpened}
    .annotations=${workspace.annotations}
    .sources=${table.sourcesOf(workspace)}
    .selectedId=${editing.selectedId}
    .chosen=${editing.chosen}
    .choices=${table.choices}
    @choices=${(event: CustomEvent<TableChoices>) => table.choose(event.detail)}
    @pick=${(event: CustomEvent<PickedRow>) => pick(desk, event.detail)}
    @pick-all=${(event: CustomEvent<readonly Annotation[]>) =>
      editing.selectAlso(event.detail.map(({ id }) => id))}
    @play=${(event: CustomEvent<string>) => desk.goTo(event.detail, { centre: true, play: true })}
    @change=${({ detail: { ids, change } }: CustomEvent<CellChange>) =>
      editing.edit(ids, change.step, change.apply)}
    @relabel=${(event: CustomEvent<Label | undefined>) => desk.label(event.detail)}
    @delete=${() => editing.remove()}
    @close=${() => table.show(false)}
  ></earmark-annotation-table>`;
}

/** Take a row into the selection; alone, it is shown in the spectrogram, too. */
function pick(desk: Desk, { id, how, order }: PickedRow): void {
  if (how === 'toggle') desk.editing.toggle(id);
  else if (how === 'through') desk.editing.selectThrough(id, order);
  else desk.goTo(id, { centre: true });
}
