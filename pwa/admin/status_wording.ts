/** How the server is, in sentences: what it is, and what to do about it. */
import { formatDate, formatList, formatNumber } from '../messages/format';
import { text, textOr, type Values } from '../messages/text';
import { formatBytes } from '../storage/quota';
import type { KnownGateway, StatusItem } from './records';

/** Names of values that are bytes, times or lists. */
const BYTES = new Set(['free', 'total', 'bytes', 'outbox']);
const TIMES = new Set(['at', 'since', 'until', 'built']);
const HOUR_S = 3600;

/** Where the guide tells more of a thing: page and heading. */
export const GUIDE: Readonly<Record<string, readonly [string, string]>> = {
  relay: ['relay_guide', 'is-it-well'],
  disk: ['relay_guide', 'recordings-and-uploads'],
  database: ['relay_guide', 'backups'],
  backup: ['relay_guide', 'backups'],
  rooms: ['relay_guide', 'is-it-well'],
  requests: ['relay_guide', 'is-it-well'],
  uploads: ['relay_guide', 'recordings-and-uploads'],
  jobs: ['jobs', 'gateways-elsewhere'],
  failures: ['jobs', 'in-the-app'],
  gateways: ['jobs', 'gateways-elsewhere'],
  endpoints: ['gateway', 'what-it-says-when-something-is-wrong'],
  keys: ['relay_guide', 'recordings-and-uploads'],
  audit: ['relay_guide', 'is-it-well'],
  certificate: ['relay_guide', 'behind-a-proxy-and-https'],
};

export function thingName({ id }: StatusItem): string {
  return textOr(`admin-thing-${id}`, id);
}

/** What it is, in one or two sentences. */
export function sentenceOf(item: StatusItem): string {
  const values = valuesOf(item);
  const said = textOr(`admin-is-${item.id}-${item.case}`, `${item.id}: ${item.case}`, values);
  return [said, ...moreOf(item, values)].join(' ');
}

/** What to do about it; '' where there is nothing to do. */
export function adviceOf(item: StatusItem): string {
  return textOr(`admin-do-${item.id}-${item.case}`, '', valuesOf(item));
}

/** What to type, where that is known. */
export function commandOf({ id, case: which, told }: StatusItem): string {
  if (id !== 'backup' || which === 'good' || which === 'missing') return '';
  return `earmark backup /mnt/nas/earmark --data ${String(told.data)}`;
}

/** Lines below: gateways, reasons of failures, servers that rest. */
export function linesOf({ id, told }: StatusItem): readonly string[] {
  if (id === 'gateways') return (told.gateways as readonly KnownGateway[]).map(gatewayLine);
  if (id === 'failures') {
    const reasons = told.reasons as readonly { readonly count: number; readonly reason: string }[];
    return reasons.map(({ count, reason }) => `${formatNumber(count)} × ${reason}`);
  }
  if (id === 'endpoints') {
    const resting = told.resting as readonly { readonly name: string; readonly reason: string }[];
    return resting.map(({ name, reason }) => (reason ? `${name}: ${reason}` : name));
  }
  return [];
}

function gatewayLine({ name, seen_at, backend, models }: KnownGateway): string {
  const seen = seen_at
    ? text('admin-gateway-seen', { when: moment(seen_at) })
    : text('admin-gateway-never');
  const known = backend === 'triton' || backend === 'embedded' ? backend : 'unknown';
  const how = text(`admin-backend-${known}`);
  const named = models.length > 0 ? formatList(models) : '–';
  return `${name}: ${text('admin-gateway-line', { seen, backend: how, models: named })}`;
}

function moreOf({ id, told }: StatusItem, values: Values): readonly string[] {
  if (id === 'disk' && typeof told.days === 'number') {
    const rate = formatBytes(told.per_day as number);
    return [text('admin-disk-lasts', { rate, days: told.days })];
  }
  if (id === 'rooms' && typeof told.edit_s === 'number') {
    return [text('admin-rooms-quick', { seconds: values.edit_s! })];
  }
  return [];
}

/** The values of an item as its sentences take them. */
function valuesOf({ told }: StatusItem): Values {
  const counts = told.counts as Readonly<Record<string, number>> | undefined;
  const said: Record<string, string | number> = { done: counts?.done ?? 0 };
  for (const [name, value] of Object.entries(told)) {
    if (BYTES.has(name)) said[name] = formatBytes(Number(value));
    else if (TIMES.has(name)) said[name] = value ? moment(String(value)) : '–';
    else if (Array.isArray(value)) said[name] = formatList(value.map(String));
    else if (typeof value === 'number') said[name] = formatNumber(value);
    else if (typeof value === 'string') said[name] = value;
  }
  said.limit = formatNumber(Number(told.slow_s ?? 0));
  said.oldest = durationText(Number(told.oldest_s ?? 0));
  return said;
}

function moment(at: string): string {
  return formatDate(new Date(at), { dateStyle: 'medium', timeStyle: 'short' });
}

function durationText(seconds: number): string {
  const hours = Math.floor(seconds / HOUR_S);
  return `${hours}:${String(Math.floor((seconds % HOUR_S) / 60)).padStart(2, '0')} h`;
}
