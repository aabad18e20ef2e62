/** The keys of proposals, as rows of the key table. */
import type { PlainId } from '../messages/text';

type ProposalRow = ['Label', readonly 'labeling'[], string, readonly string[], PlainId];

const LABELING = ['labeling'] as const;

export const PROPOSAL_KEYS: readonly ProposalRow[] = [
  ['Label', LABELING, 'proposals', ['Shift+R'], 'proposals-key-find'],
  ['Label', LABELING, 'proposal-next', ['R'], 'proposals-key-next'],
  ['Label', LABELING, 'proposal-accept', ['W'], 'proposals-key-accept'],
  ['Label', LABELING, 'proposal-dismiss', ['U'], 'proposals-key-dismiss'],
];
