/** What of the recordings taken offline is here, counted, and as sentences: pure. */
import { formatDate, formatList } from '../messages/format';
import { text } from '../messages/text';
import type { Here } from './inventory';
import type { Pack } from './pack';

export interface Count {
  readonly all: number;
  readonly original: number;
  readonly preview: number;
  readonly annotations: number;
  readonly rows: number;
  readonly history: number;
  /** Of which nothing lacks that can be brought. */
  readonly whole: number;
}

export function countOf(here: readonly Here[]): Count {
  const of = (is: (one: Here) => boolean) => here.filter(is).length;
  return {
    all: here.length,
    original: of(({ audio }) => audio === 'original'),
    preview: of(({ audio }) => audio === 'preview'),
    annotations: of(({ metMs }) => metMs !== null),
    rows: of(({ rows }) => rows),
    history: of(({ history }) => history),
    whole: of(isWhole),
  };
}

/** Whether all of a recording is here. */
export function isWhole({ audio, metMs, rows, history }: Here): boolean {
  return audio !== 'none' && metMs !== null && rows && history;
}

/** What of a recording is here, and what is not, as one sentence each. */
export function tell(one: Here, pack: Pick<Pack, 'withoutRows'>): { here: string; lacks: string } {
  const { row, audio, metMs, rows, history } = one;
  const at = metMs === null ? '' : momentText(metMs);
  const there = [
    audio === 'original' && text('field-has-original'),
    audio === 'preview' && text('field-has-preview'),
    metMs !== null && text('field-has-annotations', { at }),
    rows && text('field-has-embeddings'),
    history && text('field-has-history'),
  ].filter((part) => part !== false);
  const missing = [
    audio === 'none' && text('field-lacks-audio'),
    metMs === null && text('field-lacks-annotations'),
    !rows &&
      (pack.withoutRows.includes(row.key)
        ? text('field-lacks-embeddings-everywhere')
        : text('field-lacks-embeddings')),
    !history && text('field-lacks-history'),
  ].filter((part) => part !== false);
  return {
    here: there.length > 0 ? text('field-here', { parts: formatList(there) }) : '',
    lacks: missing.length > 0 ? text('field-not-here', { parts: formatList(missing) }) : '',
  };
}

export function momentText(ms: number): string {
  return formatDate(new Date(ms), { dateStyle: 'medium', timeStyle: 'short' });
}
