/** Values of attributes as people write and read them. The rules are those of py_browser/formats. */
import type { Attribute, AttributeValue } from './types';

/** What a text means for an attribute: a value, null for nothing said, or why it means nothing. */
export type ReadValue =
  | { readonly value: AttributeValue | null; readonly problem?: undefined }
  | { readonly value?: undefined; readonly problem: string };

export function readValue(attribute: Attribute, text: string): ReadValue {
  const trimmed = text.trim();
  if (trimmed === '') return { value: null };
  switch (attribute.kind) {
    case 'number':
      return readNumber(attribute, trimmed);
    case 'choice':
      return readChoice(attribute, trimmed);
    case 'yesno':
      return readYesNo(attribute, trimmed);
    case 'text':
      return { value: trimmed };
  }
}

/** A value as people read it, without its unit; '' where nothing is said. */
export function valueText(value: AttributeValue | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value);
}

/** The name of an attribute with its unit. */
export function attributeTitle({ name, unit }: Attribute): string {
  return unit ? `${name} (${unit})` : name;
}

function readNumber(attribute: Attribute, text: string): ReadValue {
  const value = Number(text.replace(',', '.'));
  if (!Number.isFinite(value)) return { problem: `${attribute.name} must be a number.` };
  const { least = -Infinity, most = Infinity } = attribute;
  return value < least || value > most ? { problem: rangeSentence(attribute) } : { value };
}

function rangeSentence({ name, unit, least, most }: Attribute): string {
  const ends = [
    ...(least === undefined ? [] : [`at least ${least}`]),
    ...(most === undefined ? [] : [`at most ${most}`]),
  ];
  return `${name} must be ${ends.join(' and ')}${unit ? ` ${unit}` : ''}.`;
}

function readChoice({ name, choices = [] }: Attribute, text: string): ReadValue {
  const wanted = text.toLowerCase();
  const found = choices.find((choice) => choice.toLowerCase() === wanted);
  if (found !== undefined) return { value: found };
  return { problem: `${name} must be one of: ${choices.join(', ')}.` };
}

function readYesNo({ name }: Attribute, text: string): ReadValue {
  const word = text.toLowerCase();
  if (['yes', 'y', 'true', '1'].includes(word)) return { value: true };
  if (['no', 'n', 'false', '0'].includes(word)) return { value: false };
  return { problem: `${name} must be yes or no.` };
}
