/** How far people are with what was handed to them: pure. */
import type { Assignment } from '../document';
import { markOf } from '../document/assignments';
import type { MarkState } from '../document/schema';

export type Progress = MarkState | 'open';

/** A recording that is somebody's to do, by one assignment or by several. */
export interface Mine {
  readonly recording: string;
  readonly assignments: readonly Assignment[];
  readonly progress: Progress;
  /** The earliest day of those that are not done; '' for none. */
  readonly due: string;
}

export interface Count {
  readonly all: number;
  readonly done: number;
  readonly opened: number;
  readonly open: number;
}

/** What is somebody's, what is due first at first. */
export function mineOf(assignments: readonly Assignment[], person: string): Mine[] {
  const found = new Map<string, Assignment[]>();
  for (const assignment of assignments) {
    for (const [recording, people] of assignment.given) {
      if (!people.includes(person)) continue;
      const those = found.get(recording);
      if (those) those.push(assignment);
      else found.set(recording, [assignment]);
    }
  }
  return [...found]
    .map(([recording, those]) => mine(recording, those, person))
    .sort((one, other) => compare(one, other));
}

/** What is left to do of somebody's. */
export function leftOf(all: readonly Mine[]): Mine[] {
  return all.filter(({ progress }) => progress !== 'done');
}

/** The recording to open after another one: what was never opened goes first. */
export function nextOf(all: readonly Mine[], recording?: string): Mine | undefined {
  const left = leftOf(all).filter((one) => one.recording !== recording);
  return left.find(({ progress }) => progress === 'open') ?? left[0];
}

/** How far each person of an assignment is. */
export function progressOf(assignment: Assignment): Map<string, Count> {
  const people = new Map<string, { done: number; opened: number; open: number }>();
  for (const [recording, those] of assignment.given) {
    for (const person of those) {
      const count = people.get(person) ?? { done: 0, opened: 0, open: 0 };
      count[markOf(assignment, person, recording) ?? 'open'] += 1;
      people.set(person, count);
    }
  }
  return new Map(
    [...people].map(([person, { done, opened, open }]) => [
      person,
      { all: done + opened + open, done, opened, open },
    ]),
  );
}

/** The people that recordings were handed to, by recording key. */
export function holdersOf(assignments: readonly Assignment[]): Map<string, ReadonlySet<string>> {
  const holders = new Map<string, Set<string>>();
  for (const { given } of assignments) {
    for (const [recording, people] of given) {
      const known = holders.get(recording) ?? new Set();
      for (const person of people) known.add(person);
      if (known.size > 0) holders.set(recording, known);
    }
  }
  return holders;
}

function mine(recording: string, assignments: readonly Assignment[], person: string): Mine {
  const marks = assignments.map((one) => markOf(one, person, recording) ?? 'open');
  const open = assignments.filter((_, index) => marks[index] !== 'done');
  const days = open.flatMap(({ due }) => due ?? []).sort();
  const progress =
    open.length === 0 ? 'done' : marks.every((one) => one === 'open') ? 'open' : 'opened';
  return { recording, assignments, progress, due: days[0] ?? '' };
}

function compare(one: Mine, other: Mine): number {
  // No day is later than every day.
  const place = ({ due, assignments, recording }: Mine) =>
    [due || '~', assignments[0]!.id, recording].join(' ');
  return place(one) < place(other) ? -1 : 1;
}
