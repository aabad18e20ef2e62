/** What the labeling screen tells others, and what it does about what they tell. */
import { say } from '../app/say';
import { text } from '../messages/text';
import { sameView, type View } from '../spectrogram/scales';
import { type Drag, presence } from './presence';

/** What is used of the labeling screen. */
interface Desk {
  readonly looking: { readonly view: View; set(view: View): void };
  readonly editing: { readonly chosen: ReadonlySet<string> };
  readonly interview: { readonly active: boolean };
}

/** Begins with a recording on the screen. One per labeling screen. */
export class AtDesk {
  #led: View | null = null;
  #warnedOf = '';
  readonly #follow = () => this.#followOn();

  constructor(private readonly desk: Desk) {}

  open(documentName: string): void {
    presence.enter(documentName);
    presence.addEventListener('change', this.#follow);
  }

  close(): void {
    presence.removeEventListener('change', this.#follow);
    presence.leave();
  }

  /** Call it whenever the screen is drawn. */
  review(): void {
    const { view } = this.desk.looking;
    // Whoever moves by hand goes one's own way again.
    if (presence.followed && this.#led && !sameView(view, this.#led)) presence.follow(null);
    if (!presence.followed) this.#led = null;
    const selection = [...this.desk.editing.chosen].slice(0, 50);
    presence.tell({ view, selection, screen: this.desk.interview.active ? 'asking' : 'labeling' });
  }

  cursor(seconds: number): void {
    presence.tell({ cursor: Math.round(seconds * 1000) / 1000 });
  }

  /** Something is being drawn or changed; null when it was let go. */
  drag(drag: Drag | null): void {
    presence.tell({ drag });
    if (!drag) this.#warnedOf = '';
    const other = drag && presence.dragging(drag.id);
    if (!other || this.#warnedOf === drag.id) return;
    this.#warnedOf = drag.id;
    say(text('together-drag-conflict', { name: other.name }), { seconds: 4 });
  }

  #followOn(): void {
    const view = presence.followed?.view;
    if (!view) return;
    const { looking } = this.desk;
    if (this.#led && sameView(view, this.#led)) return;
    looking.set(view);
    this.#led = looking.view;
  }
}
