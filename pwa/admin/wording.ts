/** The rows of the audit trail as sentences. */
import { text, textOr, type Values } from '../messages/text';
import type { Deed } from './records';

/** Deeds that have another sentence when one does them to oneself. */
const OWN = new Set(['account.password', 'sign_out', 'member.removed']);

/** Who did what, as a sentence; a deed that has none is named by its word. */
export function deedSentence(deed: Deed): string {
  const { action, details } = deed;
  const did = action.replaceAll(/[._]/g, '-') + variant(deed);
  const role = textOr(`relay-role-${String(details.role)}`, '');
  const values: Values = {
    who: whoOf(deed),
    whom: deed.target_name ?? text('admin-nobody-known'),
    project: deed.project_name ?? '',
    role,
    name: String(details.name ?? deed.target_name ?? ''),
  };
  return textOr(`admin-did-${did}`, action, values);
}

function variant({ action, details, person, target }: Deed): string {
  if (action === 'sign_in.refused' && details.step === 'code') return '-code';
  if (action === 'account.admin' && details.admin === false) return '-no';
  if (action === 'invitation.made') return details.kind === 'project' ? '' : '-server';
  if (action === 'invitation.accepted') return details.role ? '' : '-server';
  return OWN.has(action) && person !== null && person === target ? '-own' : '';
}

function whoOf({ person_name, address }: Deed): string {
  if (person_name) return person_name;
  // What comes over the network without an account comes from somebody with a link.
  return address ? text('admin-somebody') : text('admin-command-line');
}
