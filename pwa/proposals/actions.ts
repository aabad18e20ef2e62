/** What the keys of proposals do. */
import { say } from '../app/say';
import type { Label } from '../document';
import type { Desk } from '../labeling/desk';
import { text } from '../messages/text';
import type { Proposal } from './proposals';

export const PROPOSAL_ACTIONS: Readonly<Record<string, (desk: Desk) => unknown>> = {
  proposals: (desk) => void desk.proposals.find(),
  'proposal-next': (desk) => {
    if (desk.proposals.list.length === 0) say(text('proposals-none-yet'));
    else show(desk, desk.proposals.step(1));
  },
  'proposal-accept': (desk) => answered(desk, (one) => desk.proposals.accept(one)),
  'proposal-dismiss': (desk) => answered(desk, (one) => desk.proposals.dismiss(one)),
};

/** Accept the proposal at hand under a label; false where there is none, or something is selected. */
export function acceptAs(desk: Desk, label: Label): boolean {
  if (!desk.proposals.current || desk.editing.selection.length > 0) return false;
  return answered(desk, (one) => desk.proposals.accept(one, label));
}

/** Bring a proposal before the person, and play it. */
export function show(desk: Desk, proposal: Proposal | null): void {
  desk.proposals.choose(proposal);
  if (!proposal) return;
  const { start_s, end_s } = proposal;
  desk.editing.select(null);
  desk.looking.reveal(start_s, end_s);
  if (desk.workspace?.reader) desk.listening.play(start_s, end_s);
}

/** Bring the proposal at a moment before the person, if another one is at hand. */
export function meet(desk: Desk, seconds: number): void {
  const proposal = desk.past.isReadOnly ? null : desk.proposals.at(seconds);
  if (proposal && proposal.id !== desk.proposals.current?.id) show(desk, proposal);
}

/** Settle the proposal at hand, and go on to the next; false where there is none. */
function answered(desk: Desk, settle: (proposal: Proposal) => unknown): boolean {
  const { proposals } = desk;
  const { current } = proposals;
  if (!current) return false;
  settle(current);
  show(desk, proposals.current);
  return true;
}
