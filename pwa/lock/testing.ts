import { vi } from 'vitest';

/** Channels between the tabs of one test: Node's own carry no keys, as those of browsers do. */
export class LocalChannel {
  static readonly all = new Set<LocalChannel>();
  onmessage: ((event: { data: unknown }) => void) | null = null;

  constructor(readonly name: string) {
    LocalChannel.all.add(this);
  }

  postMessage(data: unknown) {
    for (const other of LocalChannel.all) {
      if (other === this || other.name !== this.name) continue;
      setTimeout(() => other.onmessage?.({ data }));
    }
  }

  close() {
    LocalChannel.all.delete(this);
  }
}

/** Give them to the modules of a test; returns all that are open. To be hoisted above its imports. */
export function useLocalChannels(): Set<LocalChannel> {
  vi.stubGlobal('BroadcastChannel', LocalChannel);
  return LocalChannel.all;
}
