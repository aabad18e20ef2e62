/** A project's sounds as its server searches them: nothing is given, all recordings are there. */
import { ask } from '../relay/api';
import { versionedOf } from '../sampling/reach';
import type { Index } from './listening';
import { isSame, type Place } from './place';
import type { Similar, Wanted } from './sound_index';

/** So many examples are asked for: the sample, and what was accepted last. */
const MOST_EXAMPLES = 6;
/** As many stretches as the server gives. */
const MOST_STRETCHES = 1000;

interface Answer {
  readonly stretches: Similar;
  readonly recordings: number;
  /** As model@version. */
  readonly model: string;
}

export type AskFor = (path: string) => Promise<Answer>;

export class ServerIndex implements Index {
  /** Name and version. */
  model = '';
  /** In how many recordings was searched. */
  size = 0;
  readonly from = { kept: 0, server: 1, computed: 0 };

  constructor(private readonly askFor: AskFor = (path) => ask('GET', path)) {}

  has(): boolean {
    return true;
  }

  async add(): Promise<void> {}

  close(): void {}

  /** What is most like any of the examples. @throws RelayError */
  async similar({ like, leaveOut, count }: Wanted): Promise<Similar> {
    const settled = [...like, ...leaveOut];
    const limit = Math.min(MOST_STRETCHES, count + settled.length);
    const [first, ...others] = examplesOf(like);
    const asked = [first!, ...others].map((place) => this.askFor(pathOf(place, limit)));
    // Of an example that was accepted there may be no rows; of the sample there have to be.
    const rest = Promise.allSettled(asked.slice(1));
    const answer = await asked[0]!;
    [this.model, this.size] = [versionedOf(answer.model), answer.recordings];
    const more = (await rest).flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    const all = [answer, ...more].flatMap(({ stretches }) => stretches);
    return apart(all, settled).slice(0, count);
  }
}

function examplesOf(like: readonly Place[]): readonly Place[] {
  return like.length > MOST_EXAMPLES ? [like[0]!, ...like.slice(1 - MOST_EXAMPLES)] : like;
}

function pathOf({ recording, start_s, end_s }: Place, limit: number): string {
  const asked = new URLSearchParams({
    start_s: start_s.toFixed(6),
    end_s: end_s.toFixed(6),
    limit: `${limit}`,
  });
  return `/recordings/${encodeURIComponent(recording)}/similar?${asked}`;
}

/** Best first, each only once, without what is settled. */
function apart(all: Similar, settled: readonly Place[]): Similar {
  const chosen: Similar[number][] = [];
  const isThere = (one: Place, places: readonly Place[]) =>
    places.some((other) => other.recording === one.recording && isSame(one, other));
  for (const one of [...all].sort((a, b) => b.similarity - a.similarity)) {
    if (!isThere(one, settled) && !isThere(one, chosen)) chosen.push(one);
  }
  return chosen;
}
