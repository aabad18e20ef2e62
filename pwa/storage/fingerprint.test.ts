import { describe, expect, it } from 'vitest';
import { fingerprint } from './fingerprint';

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

  it('reads no more than 1 MiB of a huge file', async () => {
    const file = new HugeFile();
    await fingerprint(file);
    expect(file.readBytes).toBe(1024 * 1024);
  });
});
