import { describe, expect, it } from 'vitest';
import { fingerprint, recordingKey } from './fingerprint';

/** A file that says it is huge and counts the bytes read of it. */
class HugeFile extends Blob {
  readBytes = 0;
  override get size(): number {
    return 4e9;
  }
  override slice(start = 0, end = this.size): Blob {
    this.readBytes += end - start;
    return new Blob([`${start}-${end}`]);
  }
}

describe('the fingerprint', () => {
  it('sees each byte of a small file', async () => {
    const bytes = new Uint8Array(300_000);
    const before = await fingerprint(new Blob([bytes]));
    bytes[123_456] = 1;
    expect(await fingerprint(new Blob([bytes]))).not.toBe(before);
    expect(before).toMatch(/^[0-9a-f]{64}$/);
  });

  it('does not depend on the name or the kind of blob', async () => {
    const text = 'dawn chorus';
    expect(await fingerprint(new File([text], 'a.wav'))).toBe(await fingerprint(new Blob([text])));
  });

  it('is the one that the server makes', async () => {
    // tests/sync/test_recording_keys.py has the same.
    const counting = (size: number) =>
      new Blob([Uint8Array.from({ length: size }, (_, i) => (i * 31) % 251)]);
    const small = 'b65805cfce7000d99801a3a4c5dd35544c89d0956ad7a58db437b786570e2b2e';
    expect(await fingerprint(counting(100_000))).toBe(small);
    expect(await fingerprint(counting(2_000_003))).toBe(
      '80064ed90f91fa21a665c47ceee70ba5f23c656da5662f1c27c2d5bcfc6cdbf2',
    );
    expect(await recordingKey('01JT8Z0000000000000000PRJ1', small)).toBe(
      '33d6230dc442be570ef2732c7e',
    );
  });

  it('reads no more than 1 MiB of a huge file', async () => {
    const file = new HugeFile();
    await fingerprint(file);
    expect(file.readBytes).toBe(1024 * 1024);
  });
});
