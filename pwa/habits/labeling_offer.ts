/** What the labeling screen offers to the command palette. */

import { bookmarkCommands } from '../finding/bookmarks';
import { goToTime } from '../finding/go_to_time';
import { parseTime } from '../finding/time_text';
import { clockText } from '../labeling/clock';
import type { Desk } from '../labeling/desk';
import { activeBindings, type Binding, readable } from '../labeling/keys';
import { presetCommands } from '../listening/actions';
import { text } from '../messages/text';
import { restartFirstSteps } from './coach';
import type { Command, Offer } from './offers';
import { groupTitle, titleOf } from './titles';

/** @param act does an action of the key table by its name */
export function labelingOffer(desk: Desk, act: (action: string) => unknown): Offer {
  return {
    commands: () => [
      ...labels(desk),
      ...bookmarkCommands(desk),
      ...presetCommands(desk.listening.sounds),
      ...actions(desk, act),
      firstSteps(),
    ],
    answers: (query) => times(desk, query),
  };
}

const firstSteps = (): Command => ({
  id: 'first-steps',
  title: text('habits-show-first-steps'),
  group: text('habits-group-help'),
  run: restartFirstSteps,
});

function actions(desk: Desk, act: (action: string) => unknown): Command[] {
  const mode = desk.interview.active ? 'asking' : 'labeling';
  return activeBindings()
    .filter((row) => row.modes.includes(mode) && isForPalette(row))
    .map((row) => ({
      id: row.action,
      title: titleOf(row),
      group: groupTitle(row.group),
      keys: row.chords[0] ? readable(row.chords[0]) : '',
      run: () => act(row.action),
    }));
}

/** Labels stand under their names, the palette is open already. */
function isForPalette({ action }: Binding): boolean {
  return action !== 'palette' && !/^(label|only|answer|collect)-[1-9]$/.test(action);
}

function labels(desk: Desk): Command[] {
  const { workspace, interview, editing } = desk;
  const asking = interview.active;
  const group = asking
    ? 'labeling-key-group-answer'
    : editing.selected
      ? 'habits-group-label-selection'
      : 'habits-group-label-drawing';
  return (workspace?.labels ?? []).map((label) => ({
    id: `label ${label.id}`,
    title: label.name,
    group: text(group),
    keys: keyOfLabel(label.key, asking),
    colour: label.colour,
    run: () => {
      if (asking) interview.send({ kind: 'label', label: label.id, collect: false });
      else desk.label(label);
    },
  }));
}

function keyOfLabel(key: string, asking: boolean): string {
  const action = `${asking ? 'answer' : 'label'}-${key}`;
  const chord = activeBindings().find((row) => row.action === action)?.chords[0];
  return chord ? readable(chord) : '';
}

function times(desk: Desk, query: string): Command[] {
  const { workspace } = desk;
  if (!workspace) return [];
  const { durationS } = workspace.limits;
  const seconds = parseTime(query, durationS, workspace.row.about);
  if (seconds === null) return [];
  const title = text('habits-go-to-clock', { time: clockText(seconds) });
  return [
    { id: 'time', title, group: text('habits-group-time'), run: () => goToTime(desk, seconds) },
  ];
}
