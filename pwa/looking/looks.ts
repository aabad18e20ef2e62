import type { AudioInfo } from '../audio/reader';
import { newId, type ProjectDocument } from '../document';
import { text } from '../messages/text';
import type { Analysis } from '../spectrogram/analysis';
import type { DecibelRange } from '../spectrogram/decibels';
import type { PaintChoice } from '../spectrogram/tile_store';
import type { Channel } from '../spectrogram/tiles';
import { analysisOf, type Look, paintOf, STANDARD_LOOK, sameLook } from './look';
import { LOOK_PREFIX, type Preset, presetsOf, START_LOOK, startPreset } from './presets';
import { type Layout, recall, remember } from './remembered';

/** One picture of the recording. */
export interface Pane {
  readonly id: string;
  /** To tell it from the others; '' where there is one. */
  readonly name: string;
  /** Which of the two looks it shows. */
  readonly index: 0 | 1;
  readonly analysis: Analysis;
  readonly paint: PaintChoice;
}

const MOST_CHANNELS = 4;
const SHIFT_DB = 3;
const LEAST_SPAN_DB = 5;

/**
 * How one labeling screen looks at its recording.
 *
 * It starts with what this device last used in the project, or with the preset that everybody in
 * the project starts from. Emits `change`, and `band` when the band to show has changed.
 */
export class Looks extends EventTarget {
  /** Whether the settings are shown. */
  isOpen = false;
  /** Which look the settings change. */
  edited: 0 | 1 = 0;
  layout: Layout = 'one';
  channel: Channel = 'mix';
  panes: readonly Pane[] = [];
  #looks: [Look, Look] = [STANDARD_LOOK, STANDARD_LOOK];
  #ranges: [DecibelRange | null, DecibelRange | null] = [null, null];
  #project: ProjectDocument | null = null;
  #channels = 1;

  constructor() {
    super();
    this.panes = this.#panes();
  }

  /** Begin with another recording. */
  open(project: ProjectDocument, info: AudioInfo): void {
    const start = startPreset(project.settings).look;
    const last = recall(project.id);
    this.#project = project;
    this.#channels = info.channels;
    this.#looks = last?.looks ?? [start, start];
    this.layout = last?.layout ?? 'one';
    this.channel = 'mix';
    this.edited = 0;
    this.#changed();
  }

  /** The look that the settings change. */
  get look(): Look {
    return this.#looks[this.edited];
  }

  get channels(): number {
    return this.#channels;
  }

  /** The band in hertz that is shown from top to bottom; up to the top where `highHz` is absent. */
  get band(): { lowHz: number; highHz?: number } {
    const { low_hz, high_hz } = this.#looks[0];
    return high_hz === undefined ? { lowHz: low_hz } : { lowHz: low_hz, highHz: high_hz };
  }

  /** The range in use: the one chosen, or the one that suits the recording once it is known. */
  get range(): DecibelRange | null {
    const { low_db, high_db } = this.look;
    if (low_db === undefined || high_db === undefined) return this.#ranges[this.edited];
    return { lowDb: low_db, highDb: high_db };
  }

  get presets(): readonly Preset[] {
    return presetsOf(this.#project?.settings ?? {});
  }

  /** The preset that the look is, or null if it was set by hand. */
  get preset(): Preset | null {
    return this.presets.find(({ look }) => sameLook(look, this.look)) ?? null;
  }

  /** The preset that everybody in the project starts from. */
  get start(): Preset {
    return startPreset(this.#project?.settings ?? {});
  }

  change(part: Partial<Look>): void {
    const before = this.look;
    const look = { ...before, ...part };
    // Decibels of one filter mean nothing to another.
    if (look.filter !== before.filter && !('low_db' in part)) {
      delete look.low_db;
      delete look.high_db;
    }
    this.#use(look);
  }

  /** Follow the recording's own range again. */
  followRange(): void {
    const { low_db: _low, high_db: _high, ...look } = this.look;
    this.#use(look);
  }

  setBand(lowHz: number, highHz: number | undefined): void {
    const { high_hz: _high, ...look } = this.look;
    this.#use(
      highHz === undefined
        ? { ...look, low_hz: lowHz }
        : { ...look, low_hz: lowHz, high_hz: highHz },
    );
  }

  /** Shift the range so that faint sounds become brighter (above 0) or darker. */
  brighten(steps: number): boolean {
    const { range } = this;
    if (!range) return false;
    const lowDb = range.lowDb - steps * SHIFT_DB;
    const highDb = Math.max(lowDb + LEAST_SPAN_DB, range.highDb - steps * SHIFT_DB);
    this.change({ low_db: lowDb, high_db: highDb });
    return true;
  }

  apply(preset: Preset): void {
    this.#use(preset.look);
  }

  setLayout(layout: Layout): void {
    this.layout = layout;
    if (layout !== 'two') this.edited = 0;
    this.#keep();
  }

  edit(index: 0 | 1): void {
    this.edited = index;
    this.#changed();
  }

  setChannel(channel: Channel): void {
    this.channel = channel;
    this.#changed();
  }

  /** Open or close the settings. */
  show(open = !this.isOpen): void {
    this.isOpen = open;
    this.#changed();
  }

  /** A picture has found the range that suits its recording. */
  found(index: 0 | 1, range: DecibelRange): void {
    const known = this.#ranges[index];
    if (known?.lowDb === range.lowDb && known.highDb === range.highDb) return;
    this.#ranges[index] = range;
    this.#tell();
  }

  /** Save the look for everybody in the project; a preset of that name is replaced. */
  save(name: string): void {
    const same = this.presets.find(({ own, look }) => own && look.name === name);
    this.#project?.changeSetting(LOOK_PREFIX + (same?.id ?? newId()), {
      ...this.look,
      name,
      status: 'active',
    });
    this.#tell();
  }

  /** Take a preset out of the project, or bring it back. */
  setStatus({ id, look }: Preset, status: Look['status']): void {
    this.#project?.changeSetting(LOOK_PREFIX + id, { ...look, status });
    this.#tell();
  }

  /** Have everybody in the project start from a preset. */
  startFrom({ id }: Preset): void {
    this.#project?.changeSetting(START_LOOK, id);
    this.#tell();
  }

  #use(look: Look): void {
    const { lowHz, highHz } = this.band;
    this.#looks[this.edited] = look;
    // Both pictures show the same band, for they share the view.
    const other = this.edited === 0 ? 1 : 0;
    const { high_hz: _high, ...rest } = this.#looks[other];
    const band = look.high_hz === undefined ? {} : { high_hz: look.high_hz };
    this.#looks[other] = { ...rest, low_hz: look.low_hz, ...band };
    this.#keep();
    if (look.low_hz !== lowHz || look.high_hz !== highHz) this.dispatchEvent(new Event('band'));
  }

  #keep(): void {
    if (this.#project) remember(this.#project.id, { layout: this.layout, looks: this.#looks });
    this.#changed();
  }

  #changed(): void {
    this.panes = this.#panes();
    this.#tell();
  }

  #tell(): void {
    this.dispatchEvent(new Event('change'));
  }

  #panes(): readonly Pane[] {
    if (this.layout === 'two')
      return [this.#pane(0, text('looking-pane-upper')), this.#pane(1, text('looking-pane-lower'))];
    const stacked = Math.min(this.#channels, MOST_CHANNELS);
    if (this.layout === 'channels' && stacked > 1) {
      return Array.from({ length: stacked }, (_, i) =>
        this.#pane(0, text('looking-pane-channel', { number: i + 1 }), i),
      );
    }
    return [this.#pane(0, '')];
  }

  #pane(index: 0 | 1, name: string, channel = this.channel): Pane {
    const look = this.#looks[index];
    const id = `${this.layout} ${name}`;
    return { id, name, index, analysis: analysisOf(look, channel), paint: paintOf(look) };
  }
}
