import { expect, it } from 'vitest';
import { derive } from './derivation';
import { newKey, openKey, rewrapKey } from './passphrase';

const COST = { memory_kib: 1024, passes: 1 };

it('makes keys with argon2id, as its own test vectors say', async () => {
  const salt = new TextEncoder().encode('somesalt');
  const bytes = await derive('password', { salt, memory_kib: 65536, passes: 2 });
  expect(Buffer.from(bytes).toString('hex')).toBe(
    '09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7',
  );
});

it('opens with the passphrase, and with the next one after it was changed', async () => {
  const { key, wrapped } = await newKey('one', derive, COST);
  expect(key.extractable).toBe(false);
  const again = await rewrapKey(wrapped, 'one', 'two', derive);
  await expect(openKey(again, 'one', derive)).rejects.toMatchObject({ code: 'closed' });
  const iv = new Uint8Array(12);
  const hidden = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, Uint8Array.of(7));
  const opened = await openKey(again, 'two', derive);
  expect(opened.extractable).toBe(false);
  const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, opened, hidden);
  expect(new Uint8Array(plain)).toEqual(Uint8Array.of(7));
});
