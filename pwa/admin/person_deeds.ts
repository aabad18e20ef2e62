/** What the menu of an account does; each says how it went. */
import { say } from '../app/say';
import { text } from '../messages/text';
import { ask } from '../relay/api';
import type { EarmarkConfirm } from '../relay/confirm_dialog';
import { askProved } from '../relay/proof_dialog';
import { relay } from '../relay/relay';
import { attemptAsAdmin } from './attempting';
import type { Account } from './records';

type Named = Pick<Account, 'id' | 'name'>;

export async function makeAdmin(person: Named, after: () => Promise<void>): Promise<void> {
  if (!(await putAdmin(person, true))) return;
  const run = () => void putAdmin(person, false).then(after);
  say(text('admin-is-admin', { name: person.name }), {
    action: { label: text('common-undo'), run },
  });
}

/** Oneself only after a question: one would not get back here. */
export async function noLongerAdmin(
  person: Named,
  dialog: EarmarkConfirm,
  after: () => Promise<void>,
): Promise<void> {
  const self = person.id === relay.person?.id;
  const sure = !self || (await dialog.ask(deed('no-longer-self', person.name)));
  if (!sure || !(await putAdmin(person, false))) return;
  const run = () => void putAdmin(person, true).then(after);
  const wayBack = self ? {} : { action: { label: text('common-undo'), run } };
  say(text('admin-is-no-admin', { name: person.name }), wayBack);
  if (self) await relay.refresh();
}

export async function signOut(person: Named): Promise<void> {
  const done = await attemptAsAdmin(() =>
    ask<{ ended: number }>('DELETE', `/users/${person.id}/sessions`),
  );
  if (done) say(text('admin-signed-out', { name: person.name, count: done.ended }));
}

export async function close(person: Named, dialog: EarmarkConfirm): Promise<void> {
  if (!(await dialog.ask(deed('disable', person.name)))) return;
  if (!(await putStatus(person, 'closed'))) return;
  say(text('admin-is-disabled', { name: person.name }));
  if (person.id === relay.person?.id) await relay.refresh();
}

export async function reopen(person: Named): Promise<void> {
  if (!(await putStatus(person, 'active'))) return;
  say(text('admin-is-enabled', { name: person.name }), { kind: 'good' });
}

/** For somebody who lost their app and their recovery codes. */
export async function resetFactor(person: Named, dialog: EarmarkConfirm): Promise<void> {
  if (!(await dialog.ask(deed('reset-factor', person.name)))) return;
  const done = await attemptAsAdmin(() => askProved('DELETE', `/users/${person.id}/second-factor`));
  if (!done) return;
  say(text('admin-factor-reset', { name: person.name }));
  if (person.id === relay.person?.id) await relay.refresh();
}

function deed(what: 'disable' | 'no-longer-self' | 'reset-factor', name: string) {
  return {
    title: text(`admin-${what}-title`, { name }),
    meaning: text(`admin-${what}-meaning`),
    action: text(`admin-${what}-action`),
  };
}

function putAdmin({ id }: Named, admin: boolean): Promise<unknown> {
  return attemptAsAdmin(() => askProved('PUT', `/users/${id}/admin`, { admin }));
}

function putStatus({ id }: Named, status: Account['status']): Promise<unknown> {
  return attemptAsAdmin(() => ask('PUT', `/users/${id}/status`, { status }));
}
