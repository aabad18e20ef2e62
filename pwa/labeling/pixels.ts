/** A picture as numbers: lines and frames written into it straight, without a canvas. */
export class Pixels {
  readonly #words: Uint32Array;
  readonly #width: number;
  readonly #height: number;
  /** Where a line over the whole height stands: it is the same line for all with an edge there. */
  readonly #taken: Uint8Array;

  /** @param thickPx how thick lines are, in pixels of the picture */
  constructor(
    readonly image: ImageData,
    private readonly thickPx: number,
  ) {
    this.#words = new Uint32Array(image.data.buffer);
    this.#width = image.width;
    this.#height = image.height;
    this.#taken = new Uint8Array(image.width + 1);
  }

  /** The frame of a rectangle, at least a pixel each way; what is too narrow for one is a line. */
  frame(left: number, right: number, top: number, bottom: number, word: number): void {
    const [x0, x1] = this.#across(left, right);
    const y0 = Math.floor(top);
    const y1 = Math.max(y0 + 1, Math.round(bottom));
    const { thickPx } = this;
    this.#stand(x0, y0, y1, word);
    if (x1 - x0 >= 3 * thickPx) this.#stand(x1 - thickPx, y0, y1, word);
    for (let line = 0; line < thickPx; line++) {
      this.#lie(y0 + line, x0, x1, word);
      this.#lie(y1 - 1 - line, x0, x1, word);
    }
  }

  /** Lines over the whole height at both ends of a stretch. */
  lines(left: number, right: number, word: number): void {
    const [x0, x1] = this.#across(left, right);
    this.#line(x0, word);
    if (x1 - x0 >= 3 * this.thickPx) this.#line(x1 - this.thickPx, word);
  }

  #line(x: number, word: number): void {
    if (x < 0 || x >= this.#width || this.#taken[x]) return;
    this.#taken[x] = 1;
    this.#stand(x, 0, this.#height, word);
  }

  #across(left: number, right: number): [number, number] {
    const x0 = Math.floor(left);
    return [x0, Math.max(x0 + 1, Math.round(right))];
  }

  /** An upright line, `thickPx` wide, from y0 to before y1. */
  #stand(x: number, y0: number, y1: number, word: number): void {
    const end = Math.min(this.#height, y1) * this.#width;
    const from = Math.max(0, x);
    const to = Math.min(this.#width, x + this.thickPx);
    for (let column = from; column < to; column++) {
      for (let at = Math.max(0, y0) * this.#width + column; at < end; at += this.#width) {
        this.#words[at] = word;
      }
    }
  }

  /** A level line, a pixel high, from x0 to before x1. */
  #lie(y: number, x0: number, x1: number, word: number): void {
    if (y < 0 || y >= this.#height) return;
    const row = y * this.#width;
    this.#words.fill(word, row + Math.max(0, x0), row + Math.min(this.#width, Math.max(0, x1)));
  }
}

/** `#rrggbb` as the four bytes of an opaque pixel. */
export function wordOf(colour: string): number {
  const rgb = Number.parseInt(colour.slice(1), 16);
  return new Uint32Array(new Uint8Array([rgb >> 16, rgb >> 8, rgb, 255]).buffer)[0]!;
}
