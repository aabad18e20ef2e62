/** Who else looks at the recording on the screen, and where: told live, kept nowhere. */
import type { Region } from '../document';
import type { View } from '../spectrogram/scales';
import { deviceId } from './device';
import type { Room } from './room';
import { rooms } from './rooms';
import { session } from './session';

/** What people tell each other of themselves. Times: seconds from the start of the recording. */
export interface Present {
  /** Account. */
  readonly person: string;
  readonly name: string;
  readonly device: string;
  readonly screen: 'labeling' | 'asking';
  readonly view?: View;
  /** Where the play cursor is. */
  readonly cursor?: number;
  readonly selection?: readonly string[];
  /** An annotation under way: as it would become; in no document until it is let go. */
  readonly drag?: Drag | null;
}

export interface Drag {
  /** The annotation, or '' for one that is being drawn. */
  readonly id: string;
  readonly region: Region;
}

/** Somebody else, or oneself at another device. */
export interface Other extends Present {
  readonly client: number;
  readonly colour: string;
}

type News = Partial<Pick<Present, 'screen' | 'view' | 'cursor' | 'selection' | 'drag'>>;

const EVERY_MS = 60;
/** Seen both on dark spectrograms and in a light header. */
const COLOURS = ['#e8590c', '#2f9e44', '#1c7ed6', '#ae3ec9', '#e64980', '#0c8599', '#f08c00'];

/** Emits 'change' when somebody came, went or moved, or when the following began or ended. */
export class Presence extends EventTarget {
  #name = '';
  #room: Room | undefined;
  #news: News = {};
  #timer: ReturnType<typeof setTimeout> | undefined;
  #others: readonly Other[] = [];
  #following: number | null = null;

  constructor() {
    super();
    rooms.addEventListener('change', () => this.#attach());
  }

  /** The others, in the order of their names; the same array until something changes. */
  get others(): readonly Other[] {
    return this.#others;
  }

  /** Whom the view follows. */
  get followed(): Other | undefined {
    return this.#others.find(({ client }) => client === this.#following);
  }

  follow(client: number | null): void {
    if (this.#following === client) return;
    this.#following = client;
    this.#changed();
  }

  /** A recording is on the screen, by the name of its document. */
  enter(name: string): void {
    if (this.#name === name) return;
    this.leave();
    this.#name = name;
    this.#news = { screen: 'labeling' };
    this.#attach();
  }

  leave(): void {
    this.#detach();
    [this.#name, this.#following, this.#others] = ['', null, []];
    this.#changed();
  }

  /** Tell where one is; only the latest of many in a short time is sent. */
  tell(news: News): void {
    if (!this.#name || sameNews(this.#news, news)) return;
    this.#news = { ...this.#news, ...news };
    this.#timer ??= setTimeout(() => this.#send(), EVERY_MS);
  }

  /** Whoever else changes an annotation right now. */
  dragging(id: string): Other | undefined {
    return this.others.find(({ drag }) => drag?.id === id && id !== '');
  }

  #attach(): void {
    const room = rooms.get(this.#name);
    if (room === this.#room) return;
    this.#detach();
    this.#room = room;
    room?.awareness.on('change', this.#read);
    this.#send();
    this.#read();
  }

  #detach(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#room?.awareness.off('change', this.#read);
    this.#room?.awareness.setLocalState(null);
    this.#room = undefined;
  }

  #send(): void {
    this.#timer = undefined;
    const { person } = session;
    const state = person && {
      person: person.id,
      name: person.name,
      device: deviceId,
      ...this.#news,
    };
    this.#room?.awareness.setLocalState(state);
  }

  readonly #read = () => {
    const states = this.#room?.awareness.getStates() ?? new Map<number, Partial<Present>>();
    this.#others = [...states]
      .filter(([, { person, device }]) => person && device !== deviceId)
      .map(([client, state]) => ({
        ...(state as Present),
        client,
        colour: colourOf(state.person!),
      }))
      .sort((one, other) => (one.name < other.name ? -1 : 1));
    this.#changed();
  };

  #changed(): void {
    this.dispatchEvent(new Event('change'));
  }
}

/** The same colour for the same person, everywhere. */
export function colourOf(person: string): string {
  let sum = 0;
  for (const letter of person) sum = (sum * 31 + letter.codePointAt(0)!) % 9973;
  return COLOURS[sum % COLOURS.length]!;
}

function sameNews(known: News, news: News): boolean {
  return Object.entries(news).every(
    ([key, value]) => JSON.stringify(known[key as keyof News]) === JSON.stringify(value),
  );
}

export const presence = new Presence();
