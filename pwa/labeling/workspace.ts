/** Everything one labeling screen works on: project, recording, its document and its sound. */
import { readAbout } from '../about/reading';
import type { AudioBytes, AudioInfo, AudioReader } from '../audio';
import { type Annotation, type Label, ProjectDocument, RecordingDocument } from '../document';
import type { QualityChoice } from '../listening/quality';
import type { HeardQuality } from '../listening/quality_choice';
import { text } from '../messages/text';
import { formatRate } from '../projects/wording';
import type { Limits } from '../spectrogram/scales';
import { keepSetting, library, type RecordingRow, StorageError } from '../storage';
import { bringRecording } from '../together/server_recording';
import { type Mark, UNLABELED_COLOUR } from './paint';
import { openSound, QUALITY_SETTING } from './sound_source';
import { SpanIndex } from './spans';

/** Emits `change` when anything read from here may have changed. */
export class Workspace extends EventTarget {
  blob: AudioBytes | null = null;
  reader: AudioReader | null = null;
  /** Whether it is a preview, and what else could be had; null where there is nothing to choose. */
  heard: HeardQuality | null = null;
  /** Why the sound is not there, as a sentence that says what to do; '' if it is. */
  audioProblem = '';
  /** Whether the sound would be there if the person allowed it. */
  canAllowAudio = false;
  #marks = new SpanIndex<Mark>([]);
  #marksOf: readonly unknown[] = [];
  #stretches: readonly { startS: number; endS: number; colour: string }[] = [];
  #stretchesOf: unknown = null;
  #markOfId = new Map<string, Mark>();
  #markOfIdOf: unknown = null;
  #stops: (() => void)[] = [];
  #isClosed = false;
  #startText: string | undefined;
  #start: Date | null = null;

  private constructor(
    readonly project: ProjectDocument,
    readonly document: RecordingDocument,
    readonly row: RecordingRow,
  ) {
    super();
  }

  /** Open the documents; the sound follows by `loadAudio`. Throws a sentence if nothing is known. */
  static async open(projectId: string, key: string): Promise<Workspace> {
    const row = (await library.recording(key)) ?? (await bringRecording(projectId, key));
    if (!row || row.project !== projectId) {
      throw new Error(text('labeling-not-here'));
    }
    const [project, document] = await Promise.all([
      ProjectDocument.open(projectId),
      RecordingDocument.open(projectId, key),
    ]);
    const workspace = new Workspace(project, document, row);
    const changed = () => workspace.#changed();
    workspace.#stops = [project.onChange(changed), document.onChange(changed)];
    void workspace.#learn();
    return workspace;
  }

  /** Have read what the file says of itself, and put it into the document. */
  async #learn(): Promise<void> {
    await readAbout([this.row]);
    const row = await library.recording(this.row.key);
    if (row?.about && !this.#isClosed) this.document.describe(row);
  }

  /** What is to be said of the sound, as sentences. */
  get remarks(): readonly string[] {
    if (!this.reader) return [];
    return this.reader.info.warnings;
  }

  /** That what is seen and heard is a preview, as a sentence; '' where it is not. */
  get previewRemark(): string {
    if (!this.reader || this.heard?.used !== 'preview') return '';
    const { sampleRateHz } = this.reader.info;
    const said = { rate: formatRate(sampleRateHz), highest: formatRate(sampleRateHz / 2) };
    return text('labeling-preview', said);
  }

  /** When the recording began, where that is known; the same object until it changes. */
  get startTime(): Date | null {
    const { start_time } = this.document.facts();
    if (start_time !== this.#startText) {
      this.#startText = start_time;
      this.#start = start_time === undefined ? null : new Date(start_time);
    }
    return this.#start;
  }

  /** The recorder's clock, in minutes ahead of UTC; of an unknown zone it is taken for UTC. */
  get utcOffsetMin(): number {
    return this.document.facts().utc_offset_min ?? 0;
  }

  /** Find and open the sound; a failure is told by `audioProblem`, and labeling goes on without. */
  async loadAudio(signal: AbortSignal): Promise<void> {
    try {
      const { bytes, reader, heard } = await openSound(this.row.key);
      if (signal.aborted) {
        reader.close();
        return;
      }
      this.reader?.close();
      [this.blob, this.reader, this.heard, this.audioProblem] = [bytes, reader, heard, ''];
      this.canAllowAudio = false;
    } catch (error) {
      if (signal.aborted) return;
      this.audioProblem = error instanceof Error ? error.message : String(error);
      this.canAllowAudio = error instanceof StorageError && error.code === 'needs-permission';
    }
    this.#changed();
  }

  /** Give the recording's file again. Throws a sentence if it is another file. */
  async attach(file: File, signal: AbortSignal): Promise<void> {
    await library.attach(this.row.key, file);
    await this.loadAudio(signal);
  }

  /** Have the browser ask for the file; call it within a click. Throws a sentence after a no. */
  async allowAudio(signal: AbortSignal): Promise<void> {
    await library.allow(this.row);
    await this.loadAudio(signal);
  }

  /** Hear and see it in another quality from now on, as all recordings. */
  async useQuality(choice: QualityChoice, signal: AbortSignal): Promise<void> {
    await keepSetting(QUALITY_SETTING, choice);
    await this.loadAudio(signal);
  }

  /** Of the recording itself: a preview of it leaves the picture empty where it has no sound. */
  get info(): AudioInfo {
    const { reader, row } = this;
    if (!reader || this.heard?.used !== 'preview') return reader?.info ?? infoOf(row);
    const { sampleRateHz, frames, durationS } = infoOf(row);
    return { ...reader.info, sampleRateHz, frames, durationS };
  }

  get limits(): Limits {
    const { durationS, sampleRateHz } = this.info;
    return { durationS, nyquistHz: sampleRateHz / 2 };
  }

  get labels(): readonly Label[] {
    return this.project.labels;
  }

  label(id: string): Label | undefined {
    return this.project.label(id);
  }

  /** `label` as a function that stays the same one, for the properties of elements. */
  readonly labelOf = (id: string): Label | undefined => this.label(id);

  labelOfKey(key: string): Label | undefined {
    return this.labels.find((label) => label.key === key);
  }

  get annotations(): readonly Annotation[] {
    return this.document.annotations();
  }

  /** The annotations as they are drawn; the same object until one of them or a label changes. */
  get marks(): SpanIndex<Mark> {
    const of = [this.annotations, this.project.everyLabel()];
    if (of.some((list, index) => list !== this.#marksOf[index])) {
      this.#marksOf = of;
      this.#marks = new SpanIndex(this.annotations.map((annotation) => this.#markOf(annotation)));
    }
    return this.#marks;
  }

  /** Where annotations lie, for the overview; the same array as long as `marks` is. */
  get stretches(): readonly { startS: number; endS: number; colour: string }[] {
    const { marks } = this;
    if (this.#stretchesOf !== marks) {
      this.#stretchesOf = marks;
      this.#stretches = marks.items.map(({ region, colour }) => ({
        startS: region.start_s,
        endS: region.end_s,
        colour,
      }));
    }
    return this.#stretches;
  }

  /** The mark of an annotation, as it stands in `marks`. */
  mark(id: string | null): Mark | null {
    const { marks } = this;
    if (this.#markOfIdOf !== marks) {
      this.#markOfIdOf = marks;
      this.#markOfId = new Map(marks.items.map((mark) => [mark.id, mark]));
    }
    return (id !== null && this.#markOfId.get(id)) || null;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    for (const stop of this.#stops) stop();
    this.reader?.close();
    await Promise.all([this.project.close(), this.document.close()]);
  }

  #markOf({ id, region, labels }: Annotation): Mark {
    const known = labels.flatMap((label) => this.label(label) ?? []);
    return {
      id,
      region,
      colour: known[0]?.colour ?? UNLABELED_COLOUR,
      text: known.map((label) => label.name).join(' + ') || text('labeling-no-label'),
    };
  }

  #changed(): void {
    this.dispatchEvent(new Event('change'));
  }
}

/** What the list of recordings knows, for as long as the file itself is missing. */
function infoOf(row: RecordingRow): AudioInfo {
  return {
    // A lossy file is read from the WAV file it was decoded to.
    format: row.format === 'flac' ? 'flac' : 'wav',
    sampleRateHz: row.sample_rate_hz,
    channels: row.channels,
    frames: Math.round(row.duration_s * row.sample_rate_hz),
    durationS: row.duration_s,
    bitsPerSample: 0,
    warnings: [],
  };
}
