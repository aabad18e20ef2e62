/** The pointers that are down on an element, in pixels from its corner; two fingers are a pair. */
import type { Pixel } from './plot';

export type Pair = readonly [Pixel, Pixel];

export class Pointers {
  readonly #down = new Map<number, Pixel>();

  get count(): number {
    return this.#down.size;
  }

  /** The first two pointers, in the order they came down. */
  get pair(): Pair | null {
    const [first, second] = this.#down.values();
    return first && second ? [first, second] : null;
  }

  set(id: number, at: Pixel): void {
    this.#down.set(id, at);
  }

  has(id: number): boolean {
    return this.#down.has(id);
  }

  delete(id: number): void {
    this.#down.delete(id);
  }

  clear(): void {
    this.#down.clear();
  }
}

/** Where an event happened, in pixels from the top left corner of an element. */
export function pixelIn(element: Element, event: MouseEvent): Pixel {
  const { left, top } = element.getBoundingClientRect();
  return { x: event.clientX - left, y: event.clientY - top };
}
