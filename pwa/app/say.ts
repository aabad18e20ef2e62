/** Short sentences to the person: what happened, and at most one thing to do about it. */

export interface Saying {
  readonly id: number;
  readonly sentence: string;
  readonly kind: 'info' | 'good' | 'problem';
  readonly action?: { readonly label: string; readonly run: () => void };
}

export interface SayOptions {
  readonly kind?: Saying['kind'];
  readonly action?: { readonly label: string; readonly run: () => void };
  /** How long it stays; problems and sayings with an action stay longer. 0 = until dismissed. */
  readonly seconds?: number;
}

class Sayings extends EventTarget {
  #list: Saying[] = [];
  #next = 1;

  get list(): readonly Saying[] {
    return this.#list;
  }

  add(sentence: string, options: SayOptions): () => void {
    const { kind = 'info', action } = options;
    const saying: Saying = { id: this.#next++, sentence, kind, ...(action ? { action } : {}) };
    this.#list = [...this.#list.filter((other) => other.sentence !== sentence), saying];
    this.#changed();
    const seconds = options.seconds ?? (kind === 'problem' ? 20 : action ? 10 : 5);
    if (seconds > 0) setTimeout(() => this.dismiss(saying.id), seconds * 1000);
    return () => this.dismiss(saying.id);
  }

  dismiss(id: number): void {
    this.#list = this.#list.filter((saying) => saying.id !== id);
    this.#changed();
  }

  #changed(): void {
    this.dispatchEvent(new Event('change'));
  }
}

export const sayings = new Sayings();

/** Show a sentence at the foot of the screen. Returns a function that takes it away again. */
export function say(sentence: string, options: SayOptions = {}): () => void {
  return sayings.add(sentence, options);
}
