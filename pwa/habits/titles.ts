import { BINDINGS, type Binding, type Group } from '../labeling/keys';
import { type PlainId, text, textOr } from '../messages/text';

const PAIR = /^(next|previous)(?=-|$)/;
const WAY =
  /(?<=-|^)(left|right|up|down|back|on|start|end|earlier|later|next|previous|slower|faster|louder|softer|brighter|darker)$/;
/** Keys of headphones do what others do, too. */
const MEDIA = /^media(?=-)/;
type Way =
  | 'next'
  | 'previous'
  | 'left'
  | 'right'
  | 'up'
  | 'down'
  | 'back'
  | 'on'
  | 'start'
  | 'end'
  | 'earlier'
  | 'later'
  | 'slower'
  | 'faster'
  | 'louder'
  | 'softer'
  | 'brighter'
  | 'darker'
  | 'media';

const GROUPS: Readonly<Record<Group, PlainId>> = {
  Listen: 'labeling-key-group-listen',
  Look: 'labeling-key-group-look',
  'Draw and change': 'labeling-key-group-draw',
  Label: 'labeling-key-group-label',
  Answer: 'labeling-key-group-answer',
  Anywhere: 'labeling-key-group-anywhere',
};

/** What an action does, where rows that share a title are told apart. */
export function titleOf(row: Binding): string {
  const found = [PAIR, WAY, MEDIA].map((way) => way.exec(row.action)?.[0]);
  const way = found.find((word) => word !== undefined) as Way | undefined;
  const title = sharedTitleOf(row);
  return way && isShared(row)
    ? text('habits-key-way', { title, way: text(`habits-way-${way}`) })
    : title;
}

/** What an action does, the same for all rows that share a title; of labels, with their `digit`. */
export function sharedTitleOf({ action, title }: Binding, digit = digitOf(action)): string {
  return textOr(title, action, { digit });
}

/** What an action of the table does, by its name. */
export function titleOfAction(action: string): string {
  const row = BINDINGS.find((each) => each.action === action);
  return row ? titleOf(row) : action;
}

/** The heading over a group of actions. */
export function groupTitle(group: Group): string {
  return text(GROUPS[group]);
}

function digitOf(action: string): string {
  return /-([1-9])$/.exec(action)?.[1] ?? '';
}

function isShared({ action, title }: Binding): boolean {
  return BINDINGS.some((other) => other.title === title && other.action !== action);
}
