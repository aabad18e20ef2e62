/** The built-in strategies as people wrote them: the sources of py_browser, shipped beside its .pyc. */
import cpd from '../../py_browser/strategies/cpd.py?raw';
import fixed from '../../py_browser/strategies/fixed.py?raw';
import segmentation from '../../py_browser/strategies/segmentation.py?raw';
import { text } from '../messages/text';

export interface BuiltIn {
  readonly name: 'cpd' | 'fixed' | 'pelt' | 'binseg' | 'window' | 'kernelcpd';
  readonly source: string;
}

/** Where nothing but the template was begun with. */
export const OWN_START = 'own';

/** What every strategy can begin with: short, and with all that a strategy is given. */
export const TEMPLATE = `"""My strategy: cuts at the loudest moments."""

import numpy as np


def cut(features, budget, options):
    """Cuts at the loudest moments, at least half a second apart."""
    # values: float32 [shape=(frames, bands)], decibels; budget - 1 cuts make budget queries.
    levels = features.values.mean(axis=1)
    cuts = []
    for frame in np.argsort(-levels, kind="stable"):
        time_s = features.border_s(int(frame))
        if all(abs(time_s - other) >= 0.5 for other in cuts):
            cuts.append(time_s)
        if len(cuts) == budget - 1:
            break
    return cuts
`;

export const BUILT_IN: readonly BuiltIn[] = [
  { name: 'cpd', source: cpd },
  { name: 'fixed', source: fixed },
  { name: 'pelt', source: segmentation },
  { name: 'binseg', source: segmentation },
  { name: 'window', source: segmentation },
  { name: 'kernelcpd', source: segmentation },
];

/** What people call a built-in strategy. */
export function titleOf({ name }: BuiltIn): string {
  return text(`questions-strategy-${name}`);
}
