/** What the command palette can do: each screen offers its own for as long as it is there. */

export interface Command {
  readonly id: string;
  readonly title: string;
  /** Under which heading it stands. */
  readonly group: string;
  /** Its key, as a person reads it; '' for none. */
  readonly keys?: string;
  readonly colour?: string;
  run(): void;
}

export interface Offer {
  /** Everything there is, asked for when the palette is opened. */
  commands(): readonly Command[] | Promise<readonly Command[]>;
  /** What the words themselves mean, such as a time to go to. */
  answers?(query: string): readonly Command[];
}

const offers = new Set<Offer>();
const calls = new EventTarget();

/** Offer commands until the returned function is called. */
export function offer(offered: Offer): () => void {
  offers.add(offered);
  return () => offers.delete(offered);
}

/** What is offered now, the screen's own before the frame's. */
export async function offeredCommands(): Promise<Command[]> {
  const lists = await Promise.all([...offers].reverse().map((each) => each.commands()));
  return lists.flat();
}

export function answersTo(query: string): Command[] {
  return [...offers].flatMap((each) => each.answers?.(query) ?? []);
}

/** Open the palette, with these words in its field. */
export function openPalette(words = ''): void {
  calls.dispatchEvent(new CustomEvent('open', { detail: words }));
}

/** Hear when the palette is to be opened. */
export function onOpenPalette(open: (words: string) => void, signal: AbortSignal): void {
  calls.addEventListener('open', (event) => open((event as CustomEvent<string>).detail), {
    signal,
  });
}
