/** A map bounded in bytes that forgets what was used longest ago. */
export class ByteLru<V> {
  private readonly entries = new Map<string, V>();
  private bytes = 0;

  constructor(
    private readonly maxBytes: number,
    private readonly sizeOf: (value: V) => number,
    private readonly onForget: (value: V) => void = () => {},
  ) {}

  get size(): number {
    return this.entries.size;
  }

  has(key: string): boolean {
    return this.entries.has(key);
  }

  /** The value, which counts as used now. */
  get(key: string): V | undefined {
    const value = this.entries.get(key);
    if (value !== undefined) {
      this.entries.delete(key);
      this.entries.set(key, value);
    }
    return value;
  }

  set(key: string, value: V): void {
    this.forget(key);
    this.entries.set(key, value);
    this.bytes += this.sizeOf(value);
    while (this.bytes > this.maxBytes && this.entries.size > 1) {
      this.forget(this.entries.keys().next().value!);
    }
  }

  clear(): void {
    for (const key of [...this.entries.keys()]) this.forget(key);
  }

  private forget(key: string): void {
    const value = this.entries.get(key);
    if (value === undefined) return;
    this.entries.delete(key);
    this.bytes -= this.sizeOf(value);
    this.onForget(value);
  }
}
