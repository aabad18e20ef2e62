/**
 * The key of what is kept on this device, as long as this tab may have it: in memory only.
 *
 * Emits 'change', and 'lock' when the tab is to show nothing any more. All tabs of a browser lock
 * together; one that is unlocked hands the key, which cannot be exported, to those that ask.
 */
import { deriveInWorker } from './derivation';
import { LockError } from './errors';
import { type LockRecord, readLock, removeLock, writeLock } from './lock_record';
import { type Derive, newKey, openKey, rewrapKey } from './passphrase';

type TabMessage =
  | { readonly kind: 'ask' | 'lock' | 'changed' }
  | { readonly kind: 'key'; readonly key: CryptoKey };

/** So long the other tabs have to answer before the passphrase is asked for. */
const ANSWER_MS = 400;

export class Vault extends EventTarget {
  #record: LockRecord | null = null;
  #key: CryptoKey | null = null;
  #started = false;
  #isLocking = false;
  #waiting: ((key: CryptoKey) => void)[] = [];
  readonly #channel = new BroadcastChannel('earmark lock');

  constructor(private readonly derive: Derive = deriveInWorker) {
    super();
    this.#channel.onmessage = ({ data }: MessageEvent<TabMessage>) => void this.#hear(data);
    // Node would otherwise wait for the channel for ever.
    (this.#channel as { unref?: () => void }).unref?.();
  }

  /** Whether this device has a passphrase. */
  get isSet(): boolean {
    return this.#record !== null;
  }

  get isLocked(): boolean {
    return this.#record !== null && this.#key === null;
  }

  get phase(): LockRecord['phase'] | 'off' {
    return this.#record?.phase ?? 'off';
  }

  /** Minutes without input after which it locks; 0 for never. */
  get minutes(): number {
    return this.#record?.minutes ?? 0;
  }

  /** What new things are encrypted with; null where they are not. */
  get sealingKey(): CryptoKey | null {
    if (!this.#record || this.#record.phase === 'opening') return null;
    if (!this.#key) throw new LockError('closed', 'This device is locked.');
    return this.#key;
  }

  /** What encrypted things are opened with, at once; null while locked. */
  get openingKey(): CryptoKey | null {
    return this.#key;
  }

  /** The same, once the passphrase was given; rejects where there is none. */
  async key(): Promise<CryptoKey> {
    if (this.#key) return this.#key;
    if (this.#started && !this.#record) {
      throw new LockError('closed', 'This device has no passphrase any more.');
    }
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** Learn whether there is a lock, and whether another tab is open already. */
  async start(): Promise<void> {
    this.#record = (await readLock().catch(() => undefined)) ?? null;
    this.#started = true;
    if (!this.#record || this.#key) return;
    this.#tell({ kind: 'ask' });
    await Promise.race([this.key(), new Promise((resolve) => setTimeout(resolve, ANSWER_MS))]);
  }

  /** Begin to encrypt: from now on all that is new, then `convert` does what is there. */
  async set(passphrase: string, minutes: number): Promise<void> {
    const { key, wrapped } = await newKey(passphrase, this.derive);
    await this.#put({ key: wrapped, phase: 'sealing', minutes });
    this.#open(key);
    this.#tell({ kind: 'key', key });
    this.#tell({ kind: 'changed' });
  }

  /** Rejects with LockError 'closed' where the passphrase is another. */
  async unlock(passphrase: string): Promise<void> {
    const key = await openKey(this.#set.key, passphrase, this.derive);
    this.#open(key);
    this.#tell({ kind: 'key', key });
  }

  /** Whether this is the passphrase. */
  async knows(passphrase: string): Promise<boolean> {
    return openKey(this.#set.key, passphrase, this.derive).then(
      () => true,
      (error: unknown) => {
        if (error instanceof LockError) return false;
        throw error;
      },
    );
  }

  /** Rejects with LockError 'closed' where the first passphrase is not that of this device. */
  async change(passphrase: string, next: string): Promise<void> {
    const key = await rewrapKey(this.#set.key, passphrase, next, this.derive);
    await this.#change({ key });
  }

  async setMinutes(minutes: number): Promise<void> {
    await this.#change({ minutes });
  }

  /** All is encrypted now. */
  async sealed(): Promise<void> {
    await this.#change({ phase: 'on' });
  }

  /** Encrypt nothing new any more; then `convert` opens what is there. */
  async beginOpening(): Promise<void> {
    await this.#change({ phase: 'opening' });
  }

  /** Nothing is encrypted any more: there is no lock. */
  async remove(): Promise<void> {
    await removeLock();
    this.#record = null;
    this.#key = null;
    this.#tell({ kind: 'changed' });
    this.#changed();
  }

  /** Have all tabs show nothing. */
  lock(): void {
    if (!this.#record) return;
    this.#tell({ kind: 'lock' });
    this.#lock();
  }

  get #set(): LockRecord {
    if (!this.#record) throw new LockError('closed', 'This device has no passphrase.');
    return this.#record;
  }

  async #change(change: Partial<LockRecord>): Promise<void> {
    await this.#put({ ...this.#set, ...change });
    this.#tell({ kind: 'changed' });
  }

  async #put(record: LockRecord): Promise<void> {
    await writeLock(record);
    this.#started = true;
    this.#record = record;
    this.#changed();
  }

  #open(key: CryptoKey): void {
    this.#key = key;
    for (const open of this.#waiting.splice(0)) open(key);
    this.#changed();
  }

  async #hear(message: TabMessage): Promise<void> {
    if (message.kind === 'ask') {
      if (this.#key && !this.#isLocking) this.#tell({ kind: 'key', key: this.#key });
    } else if (message.kind === 'key') {
      if (!this.#key) this.#open(message.key);
    } else if (message.kind === 'lock') {
      this.#lock();
    } else {
      this.#record = (await readLock().catch(() => undefined)) ?? null;
      if (!this.#record) this.#key = null;
      this.#changed();
    }
  }

  /** From here on the key is handed to nobody; whoever hears of it ends this page. */
  #lock(): void {
    this.#isLocking = true;
    this.dispatchEvent(new Event('lock'));
  }

  #tell(message: TabMessage): void {
    this.#channel.postMessage(message);
  }

  #changed(): void {
    this.dispatchEvent(new Event('change'));
  }
}

export const vault = new Vault();
