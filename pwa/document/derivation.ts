/**
 * Which annotations a round's answers should leave behind, as a plan over plain values.
 *
 * `merge_answers` (Python) says which regions the answers make. Here those are matched with the
 * annotations that earlier answers made, so that an annotation keeps its id while its region grows,
 * and so that what a person has changed by hand since is never touched.
 */
import { regionOf } from './region';
import { same } from './stored_document';
import type { Annotation, MergedRegion, Query } from './types';

export interface DerivationPlan {
  readonly create: readonly MergedRegion[];
  readonly update: readonly { readonly id: string; readonly to: MergedRegion }[];
  readonly remove: readonly string[];
}

/**
 * Plan the changes that make a round's annotations agree with `merged`.
 *
 * @param annotations all annotations of the round, the deleted ones too
 * @param queries the active queries of the round
 */
export function planDerivation(
  merged: readonly MergedRegion[],
  annotations: readonly Annotation[],
  queries: readonly Query[],
): DerivationPlan {
  const answers = new Map(queries.map((query) => [query.id, query]));
  const settled = new Set<string>();
  const free: Annotation[] = [];
  for (const annotation of annotations) {
    const claimed = claims(annotation, answers);
    for (const query of claimed) settled.add(query);
    if (claimed.length === 0) free.push(annotation);
  }
  const wanted = merged.flatMap((region) => withoutSettled(region, settled, answers));
  return match(wanted, free);
}

/**
 * Whether the annotations of a round disagree with its answers: a labelled query that none of them
 * carries, or one that carries a query with other labels, or that does not span its queries.
 */
export function isPending(annotations: readonly Annotation[], queries: readonly Query[]): boolean {
  const answers = new Map(queries.map((query) => [query.id, query]));
  const carried = new Set<string>();
  for (const annotation of annotations) {
    const claimed = claims(annotation, answers);
    for (const id of claimed) carried.add(id);
    if (claimed.length > 0 || annotation.status !== 'active') continue;
    if (!restsOn(annotation, answers)) return true;
    for (const id of annotation.origin.queries ?? []) carried.add(id);
  }
  return queries.some((query) => isLabelled(query) && !carried.has(query.id));
}

function restsOn(annotation: Annotation, answers: ReadonlyMap<string, Query>): boolean {
  const carried = (annotation.origin.queries ?? []).map((id) => answers.get(id));
  const { start_s, end_s } = annotation.region;
  return (
    carried.length > 0 &&
    carried.every((query) => query && isLabelled(query) && hasLabels(query, annotation.labels)) &&
    carried[0]!.region.start_s === start_s &&
    carried.at(-1)!.region.end_s === end_s
  );
}

function hasLabels(query: Query, labels: readonly string[]): boolean {
  return same([...query.answer!.labels].sort(), [...labels].sort());
}

/** Whether `merged` was made from the answers as they are now, not from earlier ones. */
export function isCurrent(merged: readonly MergedRegion[], queries: readonly Query[]): boolean {
  const covered = new Set(merged.flatMap((region) => region.queries));
  return queries.every((query) => {
    const regions = merged.filter((region) => region.queries.includes(query.id));
    if (!isLabelled(query)) return !covered.has(query.id);
    return hasLabels(query, [...new Set(regions.flatMap((region) => region.labels))]);
  });
}

/** The queries that a person has settled by editing their annotation after answering them. */
function claims(annotation: Annotation, answers: ReadonlyMap<string, Query>): string[] {
  const edited = annotation.edited?.at;
  if (!edited) return [];
  return (annotation.origin.queries ?? []).filter((id) => {
    const answered = answers.get(id)?.answer?.at;
    return answered === undefined || answered <= edited;
  });
}

function withoutSettled(
  region: MergedRegion,
  settled: ReadonlySet<string>,
  answers: ReadonlyMap<string, Query>,
): MergedRegion[] {
  if (!region.queries.some((id) => settled.has(id))) return [region];
  const runs: Query[][] = [[]];
  for (const id of region.queries) {
    const query = answers.get(id);
    if (settled.has(id) || !query) runs.push([]);
    else runs.at(-1)!.push(query);
  }
  return runs.filter((run) => run.length > 0).map((run) => spanning(run, region.labels));
}

function match(wanted: readonly MergedRegion[], free: readonly Annotation[]): DerivationPlan {
  const left = new Set(free);
  const create: MergedRegion[] = [];
  const update: { id: string; to: MergedRegion }[] = [];
  for (const region of wanted) {
    const best = bestMatch(region, left);
    if (!best) {
      create.push(region);
      continue;
    }
    left.delete(best);
    if (!agrees(best, region)) update.push({ id: best.id, to: region });
  }
  const remove = [...left].filter(({ status }) => status === 'active').map(({ id }) => id);
  return { create, update, remove };
}

function bestMatch(region: MergedRegion, left: ReadonlySet<Annotation>): Annotation | undefined {
  let best: Annotation | undefined;
  let bestScore = 0;
  for (const annotation of left) {
    const shared = (annotation.origin.queries ?? []).filter((id) => region.queries.includes(id));
    if (shared.length === 0) continue;
    // One that is still shown goes before a deleted one, equal labels before more shared queries.
    const equal = same([...annotation.labels].sort(), [...region.labels].sort());
    const score = shared.length + (equal ? 1e3 : 0) + (annotation.status === 'active' ? 1e6 : 0);
    if (score > bestScore) [best, bestScore] = [annotation, score];
  }
  return best;
}

function agrees(annotation: Annotation, region: MergedRegion): boolean {
  return (
    annotation.status === 'active' &&
    same(regionOf(annotation.region), regionOf(region)) &&
    same([...annotation.labels].sort(), [...region.labels].sort()) &&
    same(annotation.origin.queries, region.queries)
  );
}

function isLabelled(query: Query): boolean {
  return query.answer?.kind === 'labels' && query.answer.labels.length > 0;
}

function spanning(run: readonly Query[], labels: readonly string[]): MergedRegion {
  return {
    start_s: run[0]!.region.start_s,
    end_s: run.at(-1)!.region.end_s,
    labels,
    queries: run.map((query) => query.id),
  };
}
