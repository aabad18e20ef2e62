/** What a person has chosen of the table, kept on this device. */
import type { Sort } from './arranging';
import { FIRST_COLUMNS } from './columns';

const PLACE = 'earmark-table';

export interface TableChoices {
  readonly isOpen: boolean;
  readonly heightPx: number;
  readonly columns: readonly string[];
  /** Attributes are shown as soon as a project asks for them, until they are hidden. */
  readonly hidden: readonly string[];
  readonly sort: Sort;
}

export const FIRST_CHOICES: TableChoices = {
  isOpen: false,
  heightPx: 260,
  columns: FIRST_COLUMNS,
  hidden: [],
  sort: { column: 'start', descending: false },
};

/** What was kept; whatever it is not fit for is as at first. */
export function keptChoices(): TableChoices {
  try {
    const kept = JSON.parse(localStorage.getItem(PLACE) ?? '{}') as Partial<TableChoices>;
    return {
      isOpen: kept.isOpen === true,
      heightPx: Number.isFinite(kept.heightPx) ? kept.heightPx! : FIRST_CHOICES.heightPx,
      columns: Array.isArray(kept.columns) ? kept.columns.map(String) : FIRST_CHOICES.columns,
      hidden: Array.isArray(kept.hidden) ? kept.hidden.map(String) : [],
      sort: typeof kept.sort?.column === 'string' ? kept.sort : FIRST_CHOICES.sort,
    };
  } catch {
    return FIRST_CHOICES;
  }
}

export function keepChoices(choices: TableChoices): void {
  localStorage.setItem(PLACE, JSON.stringify(choices));
}

/** Whether a column is shown. */
export function isShown(id: string, { columns, hidden }: TableChoices): boolean {
  return id.startsWith('attribute:') ? !hidden.includes(id) : columns.includes(id);
}

/** The choices with a column shown or hidden. */
export function withColumn(choices: TableChoices, id: string, shown: boolean): TableChoices {
  const others = (ids: readonly string[]) => ids.filter((one) => one !== id);
  if (id.startsWith('attribute:')) {
    return { ...choices, hidden: [...others(choices.hidden), ...(shown ? [] : [id])] };
  }
  return { ...choices, columns: [...others(choices.columns), ...(shown ? [id] : [])] };
}
