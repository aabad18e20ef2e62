/** Numbers, dates and lists as the person's language writes them. */
import { intlLocale } from './text';

const numbers = new Map<string, Intl.NumberFormat>();

/** `1234.5` as `1,234.5`, `1.234,5` or `1 234,5`; `digits` after the point, as many as there are else. */
export function formatNumber(value: number, digits?: number): string {
  const key = `${intlLocale()} ${digits}`;
  let format = numbers.get(key);
  if (!format) {
    const exactly =
      digits === undefined ? {} : { minimumFractionDigits: digits, maximumFractionDigits: digits };
    format = new Intl.NumberFormat(intlLocale(), exactly);
    numbers.set(key, format);
  }
  return format.format(value);
}

export function formatDate(date: Date, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(intlLocale(), options).format(date);
}

/** `a, b and c`. */
export function formatList(words: readonly string[]): string {
  return new Intl.ListFormat(intlLocale(), { type: 'conjunction' }).format(words);
}

/** Sorts names as the language does; `take 2` comes before `take 10`. */
export function compareNames(one: string, other: string): number {
  return new Intl.Collator(intlLocale(), { numeric: true, sensitivity: 'base' }).compare(
    one,
    other,
  );
}
