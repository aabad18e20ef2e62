/** The proposals of the recording on the desk: found, gone through, accepted or dismissed. */
import type { Annotation, Label, Origin } from '../document';
import type { Workspace } from '../labeling/workspace';
import { text } from '../messages/text';
import { python } from '../python/bridge';
import { projectModels } from '../questions/project_model';
import {
  type Proposed,
  propose,
  type Scores,
  scoreRecording,
  type Wanted,
  type Working,
} from './proposer';

export interface Proposal extends Proposed {
  readonly id: string;
}

export type Phase = 'idle' | 'working' | 'ready' | 'nothing' | 'failed';

export interface ProposalsParts {
  readonly score: (wanted: Wanted, working: Working) => Promise<Scores | null>;
  readonly propose: (scores: Scores, threshold: number) => Promise<readonly Proposed[]>;
  readonly modelOf: (project: Workspace['project']) => Promise<string>;
  readonly kept: Pick<Storage, 'getItem' | 'setItem'>;
}

const REAL_PARTS: ProposalsParts = {
  score: scoreRecording,
  propose,
  modelOf: (project) => projectModels.of(project),
  kept: {
    getItem: (key) => localStorage.getItem(key),
    setItem: (key, value) => localStorage.setItem(key, value),
  },
};

const KEY = 'earmark.proposals.threshold';
const USUAL_THRESHOLD = 0.5;
/** So much of the shorter one is shared by what is the same sound. */
const SAME = 0.5;

/** Emits 'change'. */
export class Proposals extends EventTarget {
  phase: Phase = 'idle';
  fraction = 0;
  problem = '';
  scores: Scores | null = null;
  /** The one that keys are about. */
  current: Proposal | null = null;
  #workspace: Workspace | null = null;
  #all: readonly Proposal[] = [];
  #open: { all: unknown; of: unknown; list: readonly Proposal[] } = {
    all: null,
    of: null,
    list: [],
  };
  #run = new AbortController();

  constructor(private readonly parts: ProposalsParts = REAL_PARTS) {
    super();
  }

  /** Proposals are of one recording: those of another one are forgotten. */
  open(workspace: Workspace | null): void {
    this.#run.abort();
    this.#workspace = workspace;
    [this.#all, this.scores, this.current, this.problem] = [[], null, null, ''];
    this.#enter('idle');
  }

  /** From this score on a stretch is proposed. */
  get threshold(): number {
    const kept = Number(this.parts.kept.getItem(KEY));
    return kept > 0 && kept <= 1 ? kept : USUAL_THRESHOLD;
  }

  /** Those that nobody has said anything of, by time; the same array until that changes. */
  get list(): readonly Proposal[] {
    const said = this.#workspace?.document.everyAnnotation() ?? [];
    if (this.#open.all !== this.#all || this.#open.of !== said) {
      const list = this.#all.filter((one) => !isSaid(one, said));
      this.#open = { all: this.#all, of: said, list };
    }
    return this.#open.list;
  }

  /** Learn from what is labeled by now, and propose what sounds like it. */
  async find(): Promise<void> {
    const workspace = this.#workspace;
    if (!workspace) return;
    this.#run.abort();
    const run = new AbortController();
    this.#run = run;
    this.problem = '';
    this.#progress(0);
    python.start();
    const { project, document, row, labels, limits } = workspace;
    try {
      const model = await this.parts.modelOf(project);
      const wanted = {
        ...{ project: project.id, recording: row.key, durationS: limits.durationS, model },
        labels: labels.map(({ id }) => id),
        said: { annotations: document.annotations(), queries: document.queries() },
      };
      const onProgress = (fraction: number) => !run.signal.aborted && this.#progress(fraction);
      const scores = await this.parts.score(wanted, { signal: run.signal, onProgress });
      if (run.signal.aborted) return;
      this.scores = scores;
      if (scores) await this.#propose(run.signal);
      else this.#enter('nothing');
    } catch (error) {
      if (run.signal.aborted) return;
      this.problem = error instanceof Error ? error.message : String(error);
      this.#enter('failed');
    }
  }

  /** Stop finding them. */
  stop(): void {
    this.#run.abort();
    this.#enter(this.scores ? 'ready' : 'idle');
  }

  async setThreshold(threshold: number): Promise<void> {
    this.parts.kept.setItem(KEY, String(threshold));
    if (this.scores) await this.#propose(this.#run.signal);
    else this.#changed();
  }

  /** Make the next or the previous one the one that keys are about; null where there is none. */
  step(direction: 1 | -1): Proposal | null {
    const { list, current } = this;
    const at = list.findIndex(({ id }) => id === current?.id);
    const after = current ? list.findIndex(({ start_s }) => start_s > current.start_s) : 0;
    const next = at >= 0 ? at + direction : direction > 0 ? Math.max(0, after) : list.length - 1;
    this.choose(list[(next + list.length) % list.length] ?? null);
    return this.current;
  }

  /** The one at a moment, in seconds; of several the shortest. */
  at(seconds: number): Proposal | null {
    const there = this.list.filter((one) => one.start_s <= seconds && seconds < one.end_s);
    return there.sort((one, other) => lengthS(one) - lengthS(other))[0] ?? null;
  }

  choose(proposal: Proposal | null): void {
    this.current = proposal;
    this.#changed();
  }

  /** Make it an annotation, with its label or another one: one step of undo. */
  accept(proposal: Proposal, label: Label | undefined = this.#labelOf(proposal)): boolean {
    const { document } = this.#workspace ?? {};
    if (!document || !label) return false;
    const step = text('proposals-step-accept', { name: label.name });
    const origin = this.#origin(proposal);
    const region = regionOf(proposal);
    const add = () => void document.addAnnotation(region, [label.id], origin, step);
    // Under another name it is not to be proposed under the first one again.
    if (label.id === proposal.label) add();
    else document.putAside(region, [proposal.label], origin, step, add);
    this.#settle(proposal);
    return true;
  }

  /** Say that it is not what is proposed; it does not come again, for nobody. */
  dismiss(proposal: Proposal): void {
    const { document } = this.#workspace ?? {};
    if (!document) return;
    const step = text('proposals-step-dismiss');
    document.putAside(regionOf(proposal), [proposal.label], this.#origin(proposal), step);
    this.#settle(proposal);
  }

  /** Accept all whose score is at least this: one step of undo. Returns how many. */
  acceptAll(score: number): number {
    const { document } = this.#workspace ?? {};
    const good = this.list.filter((one) => one.score >= score && this.#labelOf(one));
    const step = text('proposals-step-accept-all', { count: good.length });
    document?.step(step, () => {
      for (const one of good) {
        document.addAnnotation(regionOf(one), [one.label], this.#origin(one), step);
      }
    });
    this.choose(null);
    return good.length;
  }

  #labelOf({ label }: Proposal): Label | undefined {
    const found = this.#workspace?.label(label);
    return found?.status === 'active' ? found : undefined;
  }

  #origin({ score }: Proposal): Origin {
    return { kind: 'proposal', model: this.scores?.model ?? '', score: Number(score.toFixed(4)) };
  }

  /** Go on to the next one. */
  #settle(proposal: Proposal): void {
    if (this.current?.id !== proposal.id) {
      this.#changed();
      return;
    }
    this.choose(
      this.list.find(({ start_s }) => start_s > proposal.start_s) ?? this.list[0] ?? null,
    );
  }

  async #propose(signal: AbortSignal): Promise<void> {
    const found = await this.parts.propose(this.scores!, this.threshold);
    if (signal.aborted) return;
    this.#all = found.map((one) => ({ ...one, id: `${one.label}@${one.start_s.toFixed(3)}` }));
    this.current = this.list.find(({ id }) => id === this.current?.id) ?? null;
    this.#enter('ready');
  }

  #progress(fraction: number): void {
    this.fraction = fraction;
    this.#enter('working');
  }

  #enter(phase: Phase): void {
    this.phase = phase;
    this.#changed();
  }

  #changed(): void {
    this.dispatchEvent(new Event('change'));
  }
}

const lengthS = ({ start_s, end_s }: Proposed) => end_s - start_s;

function regionOf({ start_s, end_s }: Proposal) {
  return { start_s, end_s };
}

/** What of an annotation decides whether it speaks for or against a proposal. */
export type Spoken = Pick<
  Annotation,
  'region' | 'labels' | 'status' | 'origin' | 'confidence' | 'edited'
>;

/** Whether there is an annotation with this label there, or a proposal was dismissed there. */
export function isSaid(
  { start_s, end_s, label }: Proposed,
  annotations: readonly Spoken[],
): boolean {
  return annotations.some((one) => {
    if (!one.labels.includes(label) || (one.status === 'deleted' && !isDismissed(one)))
      return false;
    const { region } = one;
    const shared = Math.min(end_s, region.end_s) - Math.max(start_s, region.start_s);
    return shared > SAME * Math.min(end_s - start_s, region.end_s - region.start_s);
  });
}

/** Put aside, or accepted and then deleted by hand; not one whose acceptance was undone. */
function isDismissed({ origin, confidence, edited }: Spoken): boolean {
  return origin.kind === 'proposal' && (confidence === 0 || edited !== undefined);
}
