/** Times as people type them. */

/** When a recording began: a moment, and the recorder's clock in minutes ahead of UTC. */
export interface Begun {
  readonly start_time?: string;
  readonly utc_offset_min?: number;
}

const DAY_S = 86_400;

/**
 * The time in a recording that a text means: `83`, `83.5 s`, `1:23.5`, `1:02:03`; where its start is
 * known also a time of day, `06:12` or `06:12:30`. In seconds from the start; null if it means none
 * within the recording.
 */
export function parseTime(text: string, durationS: number, begun: Begun = {}): number | null {
  const parts = /^\s*(?:(\d{1,3}):)?(?:(\d{1,3}):)?(\d+(?:[.,]\d*)?)\s*(s|min|h)?\s*$/.exec(text);
  if (!parts) return null;
  const [, first, second, last, unit] = parts;
  const ofLast = { s: 1, min: 60, h: 3600 }[unit ?? 's']!;
  const seconds = Number(last!.replace(',', '.'));
  const hours = second === undefined ? 0 : Number(first);
  const minutes = Number(second ?? first ?? 0);
  if (first !== undefined && (unit || seconds >= 60 || (second && minutes >= 60))) return null;
  const fromStart = hours * 3600 + minutes * 60 + seconds * ofLast;
  if (fromStart <= durationS) return fromStart;
  return first === undefined ? null : timeOfDay(text, durationS, begun);
}

/** Seconds from the start to a time of day, on the recorder's clock; null if it is not recorded. */
export function timeOfDay(text: string, durationS: number, begun: Begun): number | null {
  const parts = /^\s*(\d{1,2}):(\d{2})(?::(\d{2}(?:[.,]\d*)?))?\s*$/.exec(text);
  if (!parts || !begun.start_time) return null;
  const [, hours, minutes, seconds = '0'] = parts;
  const wanted = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds.replace(',', '.'));
  const startS = Date.parse(begun.start_time) / 1000 + (begun.utc_offset_min ?? 0) * 60;
  const after = (((wanted - startS) % DAY_S) + DAY_S) % DAY_S;
  return wanted < DAY_S && after <= durationS ? after : null;
}
