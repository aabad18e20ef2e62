import { describe, expect, it } from 'vitest';
import { askForAccess, openAudioFile, whereabouts } from './access';
import { MemoryAudioStore } from './audio_store';
import type { RecordingRow } from './rows';

const store = new MemoryAudioStore();

/** A file handle of an earlier visit: the browser asks before it is read again. */
class ClosedHandle {
  state: PermissionState = 'prompt';
  asked = 0;

  constructor(
    readonly file: File,
    readonly answer: PermissionState | Error,
  ) {}

  async queryPermission(): Promise<PermissionState> {
    return this.state;
  }

  async requestPermission(): Promise<PermissionState> {
    this.asked += 1;
    if (this.answer instanceof Error) throw this.answer;
    this.state = this.answer;
    return this.answer;
  }

  async getFile(): Promise<File> {
    return this.file;
  }
}

function rowOf(handle: ClosedHandle): RecordingRow {
  return {
    key: 'k',
    project: 'p',
    file_name: 'dawn.wav',
    bytes: 4,
    fingerprint: '',
    sha256: null,
    format: 'wav',
    sample_rate_hz: 8000,
    channels: 1,
    duration_s: 1,
    added_at: '',
    status: 'active',
    audio: { kind: 'handle', handle: handle as unknown as FileSystemFileHandle },
    warnings: [],
  };
}

const dawn = () => new File(['RIFF'], 'dawn.wav');

describe('a file of an earlier visit', () => {
  it('can be read after the person allowed it', async () => {
    const handle = new ClosedHandle(dawn(), 'granted');
    const row = rowOf(handle);
    expect(await whereabouts(row, store, false)).toBe('ask');
    await expect(openAudioFile(row, store, undefined, false)).rejects.toMatchObject({
      code: 'needs-permission',
    });
    expect(handle.asked).toBe(0);
    await askForAccess(row);
    expect(await whereabouts(row, store, false)).toBe('file');
    expect((await openAudioFile(row, store, undefined, false)).size).toBe(4);
    expect(handle.asked).toBe(1);
  });

  it.each([
    ['denied', 'denied' as const],
    ['put off', 'prompt' as const],
    ['refused outside a click', new DOMException('User activation is required.', 'SecurityError')],
  ])('says what to do when access is %s', async (_, answer) => {
    const row = rowOf(new ClosedHandle(dawn(), answer));
    await expect(askForAccess(row)).rejects.toThrow(/dawn\.wav.*allow it, or pick the file again/);
    expect(await whereabouts(row, store, false)).toBe('ask');
  });
});
