import type { Command } from '../habits/offers';
import { text } from '../messages/text';
import { BUILT_IN_PRESETS } from './presets';
import type { Sounds } from './sounds';

/** What keys and commands of how it sounds do, by the names they have in the key table. */
export const SOUND_ACTIONS: Readonly<Record<string, (sounds: Sounds) => unknown>> = {
  'heard-channel': (sounds) => sounds.hearNext(),
  ...Object.fromEntries(
    BUILT_IN_PRESETS.map((preset) => [
      `listen-preset-${preset.id}`,
      (sounds: Sounds) => applyIfOfUse(sounds, preset.id),
    ]),
  ),
};

/** The project's own presets, for the command palette. */
export function presetCommands(sounds: Sounds): Command[] {
  return sounds.presets
    .filter(({ own }) => own)
    .map((preset) => ({
      id: `listen ${preset.id}`,
      title: text('listening-preset-command', { name: preset.listening.name }),
      group: text('labeling-key-group-listen'),
      run: () => sounds.apply(preset),
    }));
}

function applyIfOfUse(sounds: Sounds, id: string): boolean {
  const preset = sounds.presets.find((each) => each.id === id);
  if (preset) sounds.apply(preset);
  return preset !== undefined;
}
