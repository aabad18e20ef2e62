/** What the grid draws: the heads of its columns, and their cells. */
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { html, nothing } from 'lit';
import type { Sort } from './arranging';
import type { Column } from './columns';

interface Head {
  readonly at: number;
  readonly isActive: boolean;
  readonly sort: Sort;
  readonly onSort: () => void;
  readonly onFocus: () => void;
}

export function renderHead({ id, title, numeric }: Column, head: Head) {
  const { column, descending } = head.sort;
  const isSorted = column === id;
  const order = isSorted ? (descending ? 'descending' : 'ascending') : 'none';
  const icon = descending ? 'chevron-down' : 'chevron-up';
  return html`<div role="columnheader" aria-sort=${order} aria-colindex=${head.at + 1}>
    <button
      class=${numeric ? 'numeric' : ''}
      tabindex=${head.isActive ? 0 : -1}
      @click=${head.onSort}
      @focus=${head.onFocus}
    >
      ${title}${isSorted ? html`<wa-icon name=${icon}></wa-icon>` : nothing}
    </button>
  </div>`;
}

interface Cell {
  readonly at: number;
  readonly isActive: boolean;
  readonly shown: string;
  /** The editor, while the cell is edited. */
  readonly editor: unknown;
  readonly onPress: (event: PointerEvent) => void;
  readonly onOpen: () => void;
}

export function renderCell({ numeric, read }: Column, cell: Cell) {
  return html`<div
    role="gridcell"
    class=${numeric ? 'numeric' : ''}
    aria-colindex=${cell.at + 1}
    aria-readonly=${read ? nothing : 'true'}
    tabindex=${cell.isActive ? 0 : -1}
    title=${cell.shown}
    @click=${cell.onPress}
    @dblclick=${cell.onOpen}
  >
    ${cell.editor ?? cell.shown}
  </div>`;
}
