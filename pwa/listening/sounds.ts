import type { AudioInfo, HeardChannels } from '../audio';
import { newId, type ProjectDocument } from '../document';
import type { Listening } from '../document/schema';
import { fitHeard, isLinked, keepHeard, keepLinked, keptHeard, nextHeard } from './heard';
import { keepSettings, keptSettings } from './kept';
import {
  isPreset,
  LISTEN_PREFIX,
  type ListeningPreset,
  listeningOf,
  presetsFor,
  START_LISTEN,
  settingsOf,
  startPreset,
} from './presets';
import { defaultSettings, type ListeningSettings, sound } from './settings';

/**
 * How one labeling screen sounds: its settings, the channels heard, and presets.
 *
 * It starts with what this device last used in the project, or with the preset that everybody in
 * the project starts from. Emits `change`, and `heard` when other channels are to be heard.
 */
export class Sounds extends EventTarget {
  settings: ListeningSettings = defaultSettings(48_000);
  heard: HeardChannels = null;
  rateHz = 48_000;
  channels = 1;
  /** Whether the spectrogram shows the channel that is heard. */
  linked = isLinked();
  #project: ProjectDocument | null = null;
  #recording = '';
  #stop = () => {};

  /** Begin with another recording. */
  begin(project: ProjectDocument, recording: string, info: AudioInfo): void {
    this.end();
    [this.#project, this.#recording] = [project, recording];
    [this.rateHz, this.channels] = [info.sampleRateHz, info.channels];
    this.#stop = project.onChange(() => this.#tell());
    const start = this.start && settingsOf(this.start.listening, this.rateHz);
    this.settings = keptSettings(this.rateHz, { project: project.id, start });
    this.heard = keptHeard(recording, this.channels);
    this.#tell();
    this.dispatchEvent(new Event('heard'));
  }

  /** The recording is closed: what is changed now concerns none. */
  end(): void {
    this.#stop();
    this.#stop = () => {};
    [this.#project, this.#recording, this.heard] = [null, '', null];
  }

  /** Change settings; they are kept. */
  adjust(changes: Partial<ListeningSettings>): void {
    this.settings = sound({ ...this.settings, ...changes }, this.rateHz);
    if (this.#project) keepSettings(this.settings, this.rateHz, this.#project.id);
    this.#tell();
  }

  // --- Channels

  hear(heard: HeardChannels): void {
    this.heard = fitHeard(heard, this.channels);
    if (this.#recording) keepHeard(this.#recording, this.heard);
    this.#tell();
    this.dispatchEvent(new Event('heard'));
  }

  /** The next channel; false where there is but one. */
  hearNext(): boolean {
    if (this.channels < 2) return false;
    this.hear(nextHeard(this.heard, this.channels));
    return true;
  }

  link(linked: boolean): void {
    this.linked = linked;
    keepLinked(linked);
    this.#tell();
    this.dispatchEvent(new Event('heard'));
  }

  // --- Presets

  get presets(): readonly ListeningPreset[] {
    return presetsFor(this.#project?.settings ?? {}, this.rateHz);
  }

  /** The preset that this sounds like, or null if it was set by hand. */
  get preset(): ListeningPreset | null {
    const { presets, settings, rateHz } = this;
    const same = presets.filter((preset) => isPreset(preset, settings, rateHz));
    // A project's own goes before one of the app that sounds the same.
    return same.at(-1) ?? null;
  }

  /** The preset that everybody in the project starts from, if any. */
  get start(): ListeningPreset | null {
    return startPreset(this.#project?.settings ?? {});
  }

  apply({ listening }: ListeningPreset): void {
    this.adjust(settingsOf(listening, this.rateHz));
  }

  /** Save the settings for everybody in the project; a preset of that name is replaced. */
  save(name: string): void {
    const same = this.presets.find(({ own, listening }) => own && listening.name === name);
    const id = same?.id ?? newId();
    const listening = listeningOf(this.settings, name, this.rateHz);
    this.#project?.changeSetting(LISTEN_PREFIX + id, listening);
  }

  /** Take a preset out of the project, or bring it back. */
  setStatus({ id, listening }: ListeningPreset, status: Listening['status']): void {
    this.#project?.changeSetting(LISTEN_PREFIX + id, { ...listening, status });
  }

  /** Have everybody in the project start from a preset; from null, as the app thinks best. */
  startFrom(preset: ListeningPreset | null): void {
    this.#project?.changeSetting(START_LISTEN, preset?.id ?? '');
  }

  #tell(): void {
    this.dispatchEvent(new Event('change'));
  }
}
