import type { Numbers } from './messages';

/** Calls waiting for Python, first come, first served. */

export interface WaitingCall {
  id: number;
  name: string;
  payload: string;
  buffers: Numbers[];
  resolve(value: unknown): void;
  reject(error: Error): void;
  onProgress: ((fraction: number) => void) | undefined;
}

export class CallQueue {
  private readonly calls: WaitingCall[] = [];

  add(call: WaitingCall): void {
    this.calls.push(call);
  }

  next(): WaitingCall | undefined {
    return this.calls.shift();
  }

  /** Take a call out; false if it is not waiting. */
  remove(id: number): boolean {
    const index = this.calls.findIndex((call) => call.id === id);
    if (index < 0) return false;
    this.calls.splice(index, 1);
    return true;
  }

  rejectAll(error: Error): void {
    for (const call of this.calls.splice(0)) call.reject(error);
  }
}
