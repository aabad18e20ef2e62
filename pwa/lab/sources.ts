/** The built-in strategies as people wrote them, and a source to begin each kind with. */
import methods from '../../py_browser/active_labeling/methods.py?raw';
import sampling from '../../py_browser/active_sampling/strategies.py?raw';
import cpd from '../../py_browser/strategies/cpd.py?raw';
import fixed from '../../py_browser/strategies/fixed.py?raw';
import segmentation from '../../py_browser/strategies/segmentation.py?raw';
import type { StrategyKind } from '../document/schema';
import { text, textOr } from '../messages/text';
import nearest from './beginnings/nearest.py?raw';
import ownQueries from './beginnings/queries.py?raw';
import runningMeans from './beginnings/running_means.py?raw';
import ownSampling from './beginnings/sampling.py?raw';
import twoMeans from './beginnings/two_means.py?raw';

export interface BuiltIn {
  readonly kind: StrategyKind;
  readonly name: string;
  readonly source: string;
}

/** Where nothing but the short source of one's own was begun with. */
export const OWN_START = 'own';

/** What every strategy can begin with: short, and with all that a strategy is given. */
export const TEMPLATES: Readonly<Record<StrategyKind, string>> = {
  queries: ownQueries,
  sampling: ownSampling,
  prototypes: twoMeans,
};

const SOURCES: readonly [StrategyKind, string, readonly string[]][] = [
  ['queries', methods, ['earmark', 'acpd', 'fcpd']],
  ['queries', cpd, ['cpd']],
  ['queries', fixed, ['fixed']],
  ['queries', segmentation, ['pelt', 'binseg', 'window', 'kernelcpd']],
  [
    'sampling',
    sampling,
    [
      ...['mix', 'random', 'uncertainty', 'topk_entropy', 'margin', 'certainty'],
      ...['high_probability', 'typicality', 'coverage', 'mffft', 'nearest_positives'],
    ],
  ],
  ['prototypes', runningMeans, ['running_means']],
  ['prototypes', nearest, ['nearest']],
];

export const BUILT_IN: readonly BuiltIn[] = SOURCES.flatMap(([kind, source, names]) =>
  names.map((name) => ({ kind, name, source })),
);

/** What people call a built-in strategy. */
export function titleOf({ kind, name }: Pick<BuiltIn, 'kind' | 'name'>): string {
  if (kind === 'sampling') return textOr(`sampling-strategy-${name}`, name);
  if (kind === 'prototypes') return textOr(`lab-prototypes-${name}`, name);
  return textOr(`questions-strategy-${name}`, name);
}

/** Those that strategies of a kind are compared with: prototypes cut as well. */
export function rivalsOf(kind: StrategyKind): readonly BuiltIn[] {
  const rival = kind === 'prototypes' ? 'queries' : kind;
  return BUILT_IN.filter((one) => one.kind === rival);
}

/** What people call each kind. */
export function kindTitle(kind: StrategyKind): string {
  return text(`lab-kind-${kind}`);
}
