import { describe, expect, it } from 'vitest';
import { isLower, onlyOwner, rolesFor } from './membership';
import type { Member } from './records';
import { isFound } from './searching';

const member = (id: string, role: Member['role'], status: Member['status'] = 'active'): Member => ({
  id,
  name: id,
  role,
  status,
});

describe('onlyOwner', () => {
  it('is the one whom the project must not lose', () => {
    expect(onlyOwner([member('ada', 'owner'), member('bo', 'manager')])).toBe('ada');
    expect(onlyOwner([member('ada', 'owner'), member('bo', 'owner')])).toBeNull();
  });

  it('does not count closed accounts', () => {
    expect(onlyOwner([member('ada', 'owner'), member('bo', 'owner', 'closed')])).toBe('ada');
    expect(onlyOwner([member('bo', 'owner', 'closed')])).toBeNull();
  });
});

it('offers no role above one’s own, and none to a closed account', () => {
  expect(rolesFor('manager', member('bo', 'viewer'))).not.toContain('owner');
  expect(rolesFor('manager', member('ada', 'owner'))).toEqual([]);
  expect(rolesFor('admin', member('ada', 'owner'))).toContain('owner');
  expect(rolesFor('owner', member('bo', 'viewer', 'closed'))).toEqual([]);
  expect(rolesFor('annotator', member('bo', 'viewer'))).toEqual([]);
});

it('knows which roles have fewer rights', () => {
  expect(isLower('viewer', 'owner')).toBe(true);
  expect(isLower('owner', 'owner')).toBe(false);
  expect(isLower('manager', 'reviewer')).toBe(false);
});

it('finds a name by parts of its words', () => {
  expect(isFound('Grace Brewster Hopper', 'hop gra')).toBe(true);
  expect(isFound('Åsa Öberg', 'asa oberg')).toBe(true);
  expect(isFound('Ada', '')).toBe(true);
  expect(isFound('Ada', 'bo')).toBe(false);
});
