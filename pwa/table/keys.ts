/** The keys of the annotation table, as rows of the key table. */
type Mode = 'labeling' | 'asking';
type TableRow = ['Look', readonly Mode[], string, readonly string[], 'table-key-table'];

export const TABLE_KEYS: readonly TableRow[] = [
  ['Look', ['labeling'], 'table', ['Shift+A'], 'table-key-table'],
];
