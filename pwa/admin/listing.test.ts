import { describe, expect, it } from 'vitest';
import { listedPeople, listedProjects } from './listing';
import { LENGTH, madeUpPassword } from './made_up_password';
import type { Account, KnownProject } from './records';

const account = (name: string, rest: Partial<Account> = {}): Account => ({
  id: name,
  name,
  admin: false,
  status: 'active',
  created_at: '2026-01-01T00:00:00.000Z',
  sessions: 0,
  seen_at: null,
  second_factor: false,
  projects: 0,
  ...rest,
});

const project = (name: string, rest: Partial<KnownProject> = {}): KnownProject => ({
  id: name,
  name,
  status: 'active',
  created_at: '2026-01-01T00:00:00.000Z',
  members: 1,
  owners: ['Ada'],
  ...rest,
});

const names = (rows: readonly { readonly name: string }[]) => rows.map(({ name }) => name);

describe('listedPeople', () => {
  const people = [
    account('Zoë', { seen_at: '2026-03-01T00:00:00.000Z' }),
    account('ada', { created_at: '2026-02-01T00:00:00.000Z' }),
    account('Bo', { seen_at: '2026-03-02T00:00:00.000Z' }),
  ];

  it('sorts by name as people do, by the last use, and by age', () => {
    expect(names(listedPeople(people, '', 'name'))).toEqual(['ada', 'Bo', 'Zoë']);
    expect(names(listedPeople(people, '', 'seen'))).toEqual(['Bo', 'Zoë', 'ada']);
    expect(names(listedPeople(people, '', 'newest'))).toEqual(['ada', 'Bo', 'Zoë']);
  });

  it('finds a name whatever its accents and case', () => {
    expect(names(listedPeople(people, 'ZOE', 'name'))).toEqual(['Zoë']);
    expect(listedPeople(people, 'nobody', 'name')).toEqual([]);
  });
});

it('lists what needs an owner first, what is archived last', () => {
  const projects = [
    project('Old', { status: 'archived', owners: [] }),
    project('Birds'),
    project('Bats', { owners: ['Bo', 'Cy'] }),
    project('Whales', { owners: [] }),
  ];
  expect(names(listedProjects(projects, ''))).toEqual(['Whales', 'Bats', 'Birds', 'Old']);
  expect(names(listedProjects(projects, 'cy'))).toEqual(['Bats']);
});

it('makes up a password that can be read out', () => {
  const made = madeUpPassword(Uint8Array.from({ length: LENGTH }, (_, index) => index * 37));
  expect(made).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/);
  expect(made).not.toMatch(/[l01o]/);
});
