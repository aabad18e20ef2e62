/** What the labeling screen shows of other times: its panel, and what is drawn for it. */
import type { ReactiveControllerHost } from 'lit';
import type { Mark } from '../labeling/paint';
import type { SpanIndex } from '../labeling/spans';
import type { PastMark } from './marks';

export type PastTab = 'annotation' | 'recording' | 'time';

/** Two moments to compare, as the server is told them; and the annotation to look at first. */
export interface Comparing {
  readonly from: string;
  readonly to: string;
  readonly annotation?: string;
}

/** What stands on the spectrogram in place of the annotations of today. */
export interface Shown {
  readonly moment: SpanIndex<Mark> | null;
  readonly marks: readonly PastMark[];
  /** What it is, as a sentence for the banner. */
  readonly title: string;
}

export class Past {
  /** Null: the panel is closed. */
  tab: PastTab | null = null;
  comparing: Comparing | null = null;
  shown: Shown | null = null;
  /** One state of one annotation, over those of today. */
  ghost: PastMark | null = null;

  /** @param onShow called when another time takes the place of today's */
  constructor(
    private readonly host: Pick<ReactiveControllerHost, 'requestUpdate'>,
    private readonly onShow: () => void = () => {},
  ) {}

  get isOpen(): boolean {
    return this.tab !== null || this.comparing !== null;
  }

  /** True while another time is on the spectrogram: then nothing can be changed. */
  get isReadOnly(): boolean {
    return this.shown !== null;
  }

  /** What is drawn over the spectrogram. */
  get marks(): readonly PastMark[] {
    return this.shown?.marks ?? (this.ghost ? [this.ghost] : NONE);
  }

  open(tab: PastTab): void {
    this.#set({ tab, comparing: null, shown: null, ghost: null });
  }

  /** Open the panel at a tab, or close it if it is there. */
  toggle(tab: PastTab): void {
    if (this.tab === tab) this.close();
    else this.open(tab);
  }

  compare(comparing: Comparing): void {
    this.#set({ tab: null, comparing, shown: null, ghost: null });
  }

  close(): void {
    this.#set({ tab: null, comparing: null, shown: null, ghost: null });
  }

  show(shown: Shown): void {
    this.onShow();
    this.#set({ shown, ghost: null });
  }

  showGhost(ghost: PastMark | null): void {
    this.#set({ ghost });
  }

  /** One step back to the present; false when one is there. */
  stepOut(): boolean {
    if (!this.isOpen) return false;
    if (this.ghost) this.showGhost(null);
    else if (this.shown && this.tab !== null) this.open('recording');
    else this.close();
    return true;
  }

  #set(change: Partial<Past>): void {
    Object.assign(this, change);
    this.host.requestUpdate();
  }
}

const NONE: readonly PastMark[] = [];
