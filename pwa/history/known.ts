/** What an annotation says of itself: all there is where no server keeps history. */
import type { Annotation, Stamp } from '../document';
import { formatDate } from '../messages/format';
import { text } from '../messages/text';
import { personText } from './names';
import { type Names, originText } from './wording';

export interface KnownFact {
  readonly person: string;
  readonly name: string;
  readonly at: string;
  readonly what: string;
}

/** Who made it, labelled it, edited it last and reviewed it; the latest first. */
export function knownFacts(annotation: Annotation, names: Names): KnownFact[] {
  const { created, edited, labelled, origin, reviews } = annotation;
  const from = originText(origin);
  // Of what was done at the same time, the making came first.
  const facts = [
    ...Object.entries(reviews ?? {}).map(([by, said]) =>
      fact({ by, at: '', ...(said as Partial<Stamp>) }, text('history-did-review')),
    ),
    ...(edited ? [fact(edited, text('history-known-edited'))] : []),
    ...Object.entries(labelled).map(([id, stamp]) =>
      fact(stamp, text('history-did-label', { labels: names.label(id) })),
    ),
    fact(created, from ? text('history-known-made-from', { from }) : text('history-known-made')),
  ];
  return facts.sort((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0));
}

function fact({ by, at }: Stamp, what: string): KnownFact {
  return { person: by, name: personText(by), at, what };
}

/** A time as people read it in history; '' where there is none. */
export function whenText(at: string): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return '';
  return formatDate(date, { dateStyle: 'medium', timeStyle: 'medium' });
}
