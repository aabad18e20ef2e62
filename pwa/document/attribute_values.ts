/** Values of attributes as people write and read them. The rules are those of py_browser/formats. */
import { text } from '../messages/text';
import type { Attribute, AttributeValue } from './types';

/** What a text means for an attribute: a value, null for nothing said, or why it means nothing. */
export type ReadValue =
  | { readonly value: AttributeValue | null; readonly problem?: undefined }
  | { readonly value?: undefined; readonly problem: string };

export function readValue(attribute: Attribute, given: string): ReadValue {
  const trimmed = given.trim();
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
  if (typeof value === 'boolean') return text(value ? 'document-yes' : 'document-no');
  return String(value);
}

/** The name of an attribute with its unit. */
export function attributeTitle({ name, unit }: Attribute): string {
  return unit ? `${name} (${unit})` : name;
}

function readNumber(attribute: Attribute, given: string): ReadValue {
  const value = Number(given.replace(',', '.'));
  const { name, least = -Infinity, most = Infinity } = attribute;
  if (!Number.isFinite(value)) return { problem: text('document-value-number', { name }) };
  return value < least || value > most ? { problem: rangeSentence(attribute) } : { value };
}

function rangeSentence({ name, unit: said, least, most }: Attribute): string {
  const unit = said ? ` ${said}` : '';
  if (least === undefined) return text('document-value-most', { name, unit, most: most ?? 0 });
  if (most === undefined) return text('document-value-least', { name, unit, least });
  return text('document-value-between', { name, unit, least, most });
}

function readChoice({ name, choices = [] }: Attribute, given: string): ReadValue {
  const wanted = given.toLowerCase();
  const found = choices.find((choice) => choice.toLowerCase() === wanted);
  if (found !== undefined) return { value: found };
  return { problem: text('document-value-choice', { name, choices: choices.join(', ') }) };
}

/** In the person's language, or as tables write it. */
function readYesNo({ name }: Attribute, given: string): ReadValue {
  const word = given.toLowerCase();
  if ([text('document-yes'), 'yes', 'y', 'true', '1'].includes(word)) return { value: true };
  if ([text('document-no'), 'no', 'n', 'false', '0'].includes(word)) return { value: false };
  return { problem: text('document-value-yesno', { name }) };
}
