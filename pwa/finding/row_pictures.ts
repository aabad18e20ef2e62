/** Small pictures of the rows of a list that are in sight; those of others are let go by and by. */
import type { RecordingRow } from '../storage';
import type { StripState } from './strip_picture';
import { thumbnailOf } from './thumbnails';

export interface Pictured {
  readonly row: RecordingRow;
  /** Whether its sound can be read without asking anybody. */
  readonly readable: boolean;
  /** Whether the server has a picture of it. */
  readonly strip: StripState;
}

export type MakePicture = typeof thumbnailOf;

/** Pictures that are held, each some kilobytes. */
const MOST = 400;

export class RowPictures {
  /** By fingerprint, what was wanted last at the end. */
  readonly #urls = new Map<string, string>();
  readonly #coming = new Map<string, AbortController>();
  /** What there is no picture of, as long as it is in this state. */
  readonly #without = new Set<string>();

  /** @param changed called when a picture has come */
  constructor(
    private readonly changed: () => void,
    private readonly make: MakePicture = thumbnailOf,
  ) {}

  /** The address of a recording's picture; undefined while there is none. */
  url({ fingerprint }: Pick<RecordingRow, 'fingerprint'>): string | undefined {
    return this.#urls.get(fingerprint);
  }

  /** Have the pictures of these, and of no others: what has not come yet of others is ended. */
  want(rows: readonly Pictured[]): void {
    const wanted = new Set(rows.map(({ row }) => row.fingerprint));
    for (const [fingerprint, coming] of this.#coming) {
      if (wanted.has(fingerprint)) continue;
      coming.abort();
      this.#coming.delete(fingerprint);
    }
    for (const one of rows) this.#bring(one);
    for (const [fingerprint, url] of this.#urls) {
      if (this.#urls.size <= MOST) break;
      if (wanted.has(fingerprint)) continue;
      URL.revokeObjectURL(url);
      this.#urls.delete(fingerprint);
    }
  }

  /** Let all go. */
  close(): void {
    for (const coming of this.#coming.values()) coming.abort();
    for (const url of this.#urls.values()) URL.revokeObjectURL(url);
    this.#coming.clear();
    this.#urls.clear();
    this.#without.clear();
  }

  #bring({ row, readable, strip }: Pictured): void {
    const { fingerprint } = row;
    const url = this.#urls.get(fingerprint);
    if (url) {
      this.#urls.delete(fingerprint);
      this.#urls.set(fingerprint, url);
      return;
    }
    const state = `${fingerprint} ${readable} ${strip}`;
    if (this.#coming.has(fingerprint) || this.#without.has(state)) return;
    const coming = new AbortController();
    this.#coming.set(fingerprint, coming);
    const { signal } = coming;
    const show = (picture: Blob | null) => {
      if (signal.aborted) return;
      this.#coming.delete(fingerprint);
      if (!picture) {
        this.#without.add(state);
        return;
      }
      this.#urls.set(fingerprint, URL.createObjectURL(picture));
      this.changed();
    };
    void this.make(row, readable, strip, signal).then(show, () => show(null));
  }
}
