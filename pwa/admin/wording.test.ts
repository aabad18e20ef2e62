import { expect, it } from 'vitest';
import type { Deed } from './records';
import { deedSentence } from './wording';

const deed = (action: string, rest: Partial<Deed> = {}): Deed => ({
  number: 1,
  at: '2026-01-01T00:00:00.000Z',
  person: 'a',
  person_name: 'Ada',
  action,
  target: 'b',
  target_name: 'Bo',
  project_name: 'Dawn',
  details: {},
  address: '10.0.0.1',
  ...rest,
});

it('says who did what to whom', () => {
  const role = deed('member.role', { details: { role: 'reviewer', before: null } });
  expect(deedSentence(role)).toBe('Ada gave Bo a role in Dawn: Reviewer.');
  expect(deedSentence(deed('account.admin', { details: { admin: true } }))).toBe(
    'Ada made Bo an admin.',
  );
  expect(deedSentence(deed('account.admin', { details: { admin: false } }))).toBe(
    'Ada made Bo an admin no longer.',
  );
});

it('tells what one does to oneself from what another does', () => {
  expect(deedSentence(deed('sign_out'))).toBe('Ada signed Bo out on one device.');
  expect(deedSentence(deed('sign_out', { target: 'a' }))).toBe('Ada signed out on one device.');
  expect(deedSentence(deed('member.removed', { target: 'a' }))).toBe('Ada left Dawn.');
});

it('names whoever has no account by the way they came', () => {
  const nobody = { person: null, person_name: null };
  expect(deedSentence(deed('account.made', nobody))).toBe('Somebody made the account Bo.');
  expect(deedSentence(deed('account.made', { ...nobody, address: null }))).toBe(
    'The command line made the account Bo.',
  );
  const guess = deed('sign_in.refused', { ...nobody, target: null, target_name: null });
  expect(deedSentence(guess)).toBe('A wrong password was given for an unknown name.');
});

it('tells invitations to a project from those to the server', () => {
  const made = deed('invitation.made', { details: { kind: 'project', role: 'viewer' } });
  expect(deedSentence(made)).toBe('Ada made a link to Dawn for one person, as: Viewer.');
  const server = deed('invitation.made', { details: { kind: 'admin', role: null } });
  expect(deedSentence(server)).toBe('Ada made a link to the server for one person.');
});

it('names a deed that it does not know by its word', () => {
  expect(deedSentence(deed('cake.baked'))).toBe('cake.baked');
});
