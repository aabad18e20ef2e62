/** Moments as the server reads them, and as people do. */
import { text } from '../messages/text';
import { whenText } from './known';
import type { Version } from './records';

/** How the server is told a version. */
export function versionMoment({ id }: Pick<Version, 'id'>): string {
  return `version:${id}`;
}

/** How the server is told the time of a field `datetime-local`; '' where it holds none. */
export function timeMoment(local: string): string {
  const date = new Date(local);
  return local === '' || Number.isNaN(date.getTime()) ? '' : date.toISOString();
}

/** A moment in words. */
export function momentText(moment: string, versions: readonly Version[]): string {
  if (moment === 'now') return text('history-now');
  const [word, rest = ''] = splitOnce(moment);
  if (word === 'version') {
    const version = versions.find(({ id, name }) => id === rest || name === rest);
    return version ? text('history-version-named', { name: version.name }) : rest;
  }
  if (word === 'revision') return text('history-moment-after', { change: rest });
  if (word === 'before') return text('history-moment-before', { change: rest });
  return whenText(moment);
}

function splitOnce(moment: string): [string, string?] {
  const [, word, rest] = /^(version|revision|before):(.*)$/s.exec(moment) ?? [];
  return word === undefined ? [moment] : [word, rest ?? ''];
}
