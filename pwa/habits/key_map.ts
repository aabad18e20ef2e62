/** Which keys do what on this device: a preset, and what the person changed of it. */
import { BINDINGS, type Binding, useBindings } from '../labeling/keys';
import { type Chords, PRESETS, type PresetName } from './key_presets';

export interface KeyChoice {
  readonly preset: PresetName;
  readonly changes: Chords;
}

const STORE_KEY = 'earmark-keys';
const NO_CHOICE: KeyChoice = { preset: 'Earmark', changes: {} };

/**
 * The table with these keys. Later layers win: a chord that one of them gives to an action is taken
 * from every action of the same screen that holds it from an earlier layer.
 */
export function layered(bindings: readonly Binding[], ...layers: readonly Chords[]): Binding[] {
  return layers.reduce((rows: Binding[], layer) => withLayer(rows, layer), [...bindings]);
}

function withLayer(rows: readonly Binding[], layer: Chords): Binding[] {
  const given = rows.filter((row) => row.action in layer);
  return rows.map((row) => {
    const own = layer[row.action];
    if (own) return { ...row, chords: own };
    const taken = new Set(
      given.filter((other) => shareMode(row, other)).flatMap((other) => layer[other.action] ?? []),
    );
    return { ...row, chords: row.chords.filter((chord) => !taken.has(chord)) };
  });
}

/** Whether two actions can be meant by the same key press. */
export function shareMode(one: Binding, other: Binding): boolean {
  return one.modes.some((mode) => other.modes.includes(mode));
}

/** The person's keys; one for the app. `start` puts them in force. Emits 'change'. */
class KeyMap extends EventTarget {
  #choice = NO_CHOICE;

  start(): void {
    this.#take(read());
    window.addEventListener('storage', (event) => {
      if (event.key === STORE_KEY || event.key === null) this.#take(read());
    });
  }

  get preset(): PresetName {
    return this.#choice.preset;
  }

  get isChanged(): boolean {
    return Object.keys(this.#choice.changes).length > 0;
  }

  isChangedOf(action: string): boolean {
    return action in this.#choice.changes;
  }

  /** Take a preset as it is; what was changed before is given up. */
  choose(preset: PresetName): void {
    this.#put({ preset, changes: {} });
  }

  /** The actions that a chord would be taken from if `action` got it. */
  conflicts(action: string, chord: string): Binding[] {
    const rows = this.rows();
    const wanted = rows.find((row) => row.action === action);
    if (!wanted) return [];
    return rows.filter(
      (row) => row !== wanted && row.chords.includes(chord) && shareMode(row, wanted),
    );
  }

  /** Give an action another key, in place of those it has or beside them. */
  give(action: string, chord: string, { beside = false } = {}): void {
    const row = this.rows().find((each) => each.action === action);
    if (!row) return;
    const chords = beside ? [...new Set([...row.chords, chord])] : [chord];
    const changes: Record<string, readonly string[]> = { ...this.#choice.changes };
    for (const other of this.conflicts(action, chord)) {
      changes[other.action] = other.chords.filter((each) => each !== chord);
    }
    changes[action] = chords;
    this.#put({ ...this.#choice, changes });
  }

  /** Give an action the keys that the preset has for it. */
  reset(action: string): void {
    const changes = { ...this.#choice.changes };
    delete changes[action];
    // Whoever got those keys meanwhile gives them back.
    const preset = layered(BINDINGS, PRESETS[this.#choice.preset]);
    const row = preset.find((each) => each.action === action);
    for (const chord of row?.chords ?? []) {
      for (const other of preset) {
        const held = changes[other.action];
        if (row && held?.includes(chord) && shareMode(row, other)) {
          changes[other.action] = held.filter((each) => each !== chord);
        }
      }
    }
    this.#put({ ...this.#choice, changes });
  }

  /** The table in force. */
  rows(): Binding[] {
    return layered(BINDINGS, PRESETS[this.#choice.preset], this.#choice.changes);
  }

  #put(choice: KeyChoice): void {
    localStorage.setItem(STORE_KEY, JSON.stringify(choice));
    this.#take(choice);
  }

  #take(choice: KeyChoice): void {
    this.#choice = choice;
    useBindings(this.rows());
  }
}

export const keyMap = new KeyMap();

/** What is stored; anything that cannot be read is as if nothing had been chosen. */
export function readChoice(stored: string | null): KeyChoice {
  try {
    const { preset, changes } = JSON.parse(stored ?? 'null') ?? {};
    const known = Object.entries(changes ?? {}).filter(
      ([action, chords]) =>
        BINDINGS.some((row) => row.action === action) &&
        Array.isArray(chords) &&
        chords.every((chord) => typeof chord === 'string'),
    );
    return {
      preset: preset in PRESETS ? preset : 'Earmark',
      changes: Object.fromEntries(known) as Chords,
    };
  } catch {
    return NO_CHOICE;
  }
}

function read(): KeyChoice {
  return readChoice(localStorage.getItem(STORE_KEY));
}
