/** An attribute as it stands in the fields of its dialog, all of them texts. */
import type { Attribute, NewAttribute } from '../document';
import { text } from '../messages/text';

export interface AttributeDraft {
  readonly name: string;
  readonly kind: Attribute['kind'];
  readonly unit: string;
  readonly least: string;
  readonly most: string;
  /** One a line. */
  readonly choices: string;
}

export const EMPTY_DRAFT: AttributeDraft = {
  name: '',
  kind: 'text',
  unit: '',
  least: '',
  most: '',
  choices: '',
};

export function draftOf({ name, kind, unit, least, most, choices }: Attribute): AttributeDraft {
  return {
    name,
    kind,
    unit: unit ?? '',
    least: least === undefined ? '' : String(least),
    most: most === undefined ? '' : String(most),
    choices: (choices ?? []).join('\n'),
  };
}

/** What a draft means, or a sentence why it means nothing. */
export function readDraft(draft: AttributeDraft): { given?: NewAttribute; problem?: string } {
  const { kind } = draft;
  const name = draft.name.trim();
  if (kind === 'choice') {
    const choices = linesOf(draft.choices);
    if (choices.length < 2) return { problem: text('projects-problem-choices') };
    return { given: { name, kind, choices } };
  }
  if (kind !== 'number') return { given: { name, kind } };
  const [least, most] = [numberOf(draft.least), numberOf(draft.most)];
  if (Number.isNaN(least) || Number.isNaN(most)) {
    return { problem: text('projects-problem-range') };
  }
  if (least !== undefined && most !== undefined && least > most) {
    return { problem: text('projects-problem-order') };
  }
  const unit = draft.unit.trim();
  return {
    given: {
      name,
      kind,
      ...(unit ? { unit } : {}),
      ...(least === undefined ? {} : { least }),
      ...(most === undefined ? {} : { most }),
    },
  };
}

/** The lines that say something, none twice whatever the case. */
function linesOf(text: string): string[] {
  const lines = text.split('\n').flatMap((line) => line.trim() || []);
  const seen = new Set<string>();
  return lines.filter((line) => {
    const key = line.toLowerCase();
    return !seen.has(key) && seen.add(key);
  });
}

function numberOf(text: string): number | undefined {
  const trimmed = text.trim().replace(',', '.');
  return trimmed === '' ? undefined : Number(trimmed);
}
