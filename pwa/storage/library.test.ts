import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { MemoryAudioStore } from './audio_store';
import { belonging } from './belonging';
import { closeDeviceDatabase } from './database';
import { wholeBlob } from './device_bytes';
import { Library, type LibraryParts } from './library';

let store: MemoryAudioStore;
let project: string;
let projects = 0;

beforeEach(() => {
  store = new MemoryAudioStore();
  project = `project ${projects++}`;
});

function makeLibrary(parts: Partial<LibraryParts> = {}): Library {
  return new Library({
    store,
    hash: async (blob) =>
      createHash('sha256')
        .update(new Uint8Array(await (await wholeBlob(blob, 'a.wav')).arrayBuffer()))
        .digest('hex'),
    ...parts,
  });
}

/** A PCM WAV file, 16 bit, one channel, of `frames` counted samples. */
function wav(name: string, frames: number, seed = 0): File {
  const bytes = new DataView(new ArrayBuffer(44 + frames * 2));
  const text = (at: number, word: string) => {
    for (let i = 0; i < word.length; i += 1) bytes.setUint8(at + i, word.charCodeAt(i));
  };
  text(0, 'RIFF');
  bytes.setUint32(4, 36 + frames * 2, true);
  text(8, 'WAVEfmt ');
  bytes.setUint32(16, 16, true);
  bytes.setUint16(20, 1, true);
  bytes.setUint16(22, 1, true);
  bytes.setUint32(24, 8000, true);
  bytes.setUint32(28, 16000, true);
  bytes.setUint16(32, 2, true);
  bytes.setUint16(34, 16, true);
  text(36, 'data');
  bytes.setUint32(40, frames * 2, true);
  for (let i = 0; i < frames; i += 1) bytes.setInt16(44 + i * 2, (i + seed) % 3000, true);
  return new File([bytes.buffer], name, { type: 'audio/wav' });
}

async function settled(library: Library, done: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await done()); tries += 1) {
    if (tries > 100) throw new Error('waited too long');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  void library;
}

describe('adding', () => {
  it('reads what the file says and keeps a copy', async () => {
    const file = wav('dawn.wav', 4000);
    const { added, problems } = await makeLibrary().add(project, [file]);
    expect(problems).toEqual([]);
    expect(added).toMatchObject([
      { file_name: 'dawn.wav', sample_rate_hz: 8000, channels: 1, duration_s: 0.5, format: 'wav' },
    ]);
    const later = makeLibrary();
    const [row] = await later.recordings(project);
    const kept = await later.audio(row!.key, { ask: false });
    expect(new Uint8Array(await (await wholeBlob(kept, 'a.wav')).arrayBuffer())).toEqual(
      new Uint8Array(await file.arrayBuffer()),
    );
  });

  it('takes the good files and says a sentence for each bad one', async () => {
    const { added, problems } = await makeLibrary().add(project, [
      new File([], 'empty.wav'),
      wav('good.wav', 100),
      new File(['hello, this is a letter'.repeat(9)], 'letter.wav'),
    ]);
    expect(added.map((row) => row.file_name)).toEqual(['good.wav']);
    expect(problems).toHaveLength(2);
    expect(problems[0]).toMatch(/^empty\.wav .*\.$/);
    expect(problems[1]).toMatch(/^letter\.wav .*\.$/);
  });

  it('tells of each recording as soon as it is in', async () => {
    const library = makeLibrary({ hash: () => new Promise(() => {}) });
    let changes = 0;
    const changesBefore: number[] = [];
    library.addEventListener('change', () => {
      changes += 1;
    });
    await library.add(project, [wav('a.wav', 10), wav('b.wav', 20), wav('c.wav', 30)], {
      onProgress: () => changesBefore.push(changes),
    });
    // Libraries of earlier tests may be heard as well.
    changesBefore.forEach((count, index) => {
      expect(count).toBeGreaterThanOrEqual(index);
    });
    expect(changesBefore).toHaveLength(4);
  });

  it('knows a file again under another name and lists it once', async () => {
    const first = makeLibrary({ copyUpToBytes: 0 });
    const { added } = await first.add(project, [wav('dawn.wav', 4000)]);
    const later = makeLibrary({ copyUpToBytes: 0 });
    await expect(later.audio(added[0]!.key)).rejects.toMatchObject({ code: 'needs-file' });
    const again = await later.add(project, [wav('copy of dawn.wav', 4000)]);
    expect(again.added).toEqual([]);
    expect(again.existing.map((row) => row.key)).toEqual([added[0]!.key]);
    expect(await later.recordings(project)).toHaveLength(1);
    expect((await later.audio(added[0]!.key)).size).toBe(8044);
  });

  it('brings back a removed recording when its file is added again', async () => {
    const library = makeLibrary();
    const { added } = await library.add(project, [wav('dawn.wav', 4000)]);
    await library.remove(added[0]!.key);
    expect(await library.recordings(project)).toEqual([]);
    expect(await library.recordings(project, 'deleted')).toHaveLength(1);
    await library.add(project, [wav('dawn.wav', 4000)]);
    expect((await library.recordings(project)).map((row) => row.key)).toEqual([added[0]!.key]);
  });

  it('tells two files of the same size apart', async () => {
    const library = makeLibrary();
    const { added } = await library.add(project, [wav('a.wav', 900), wav('b.wav', 900, 1)]);
    expect(added).toHaveLength(2);
  });

  it('goes on without a copy when there is no space, and says so', async () => {
    store = new MemoryAudioStore(1000);
    const library = makeLibrary();
    const { added, problems } = await library.add(project, [wav('dawn.wav', 4000)]);
    expect(problems).toEqual([expect.stringMatching(/not enough space .* copy of dawn\.wav/)]);
    expect(added[0]!.audio).toEqual({ kind: 'session' });
    expect((await library.audio(added[0]!.key)).size).toBe(8044);
  });

  it('stops between files when it is cancelled', async () => {
    const stop = new AbortController();
    const { added } = await makeLibrary().add(project, [wav('a.wav', 9), wav('b.wav', 99)], {
      signal: stop.signal,
      onProgress: (done) => done === 1 && stop.abort(),
    });
    expect(added.map((row) => row.file_name)).toEqual(['a.wav']);
  });

  it('computes the SHA-256 in the background, after a reload too', async () => {
    const file = wav('dawn.wav', 4000);
    const never = makeLibrary({ hash: () => new Promise(() => {}) });
    const { added } = await never.add(project, [file]);
    expect(added[0]!.sha256).toBeNull();
    const later = makeLibrary();
    await later.recordings(project);
    const { key } = added[0]!;
    await settled(later, async () => (await later.recording(key))?.sha256 !== null);
    const expected = createHash('sha256').update(new Uint8Array(await file.arrayBuffer()));
    expect((await later.recording(key))?.sha256).toBe(expected.digest('hex'));
  });

  it('lasts for the session where IndexedDB is refused', async () => {
    await closeDeviceDatabase();
    const open = indexedDB.open;
    indexedDB.open = () => {
      throw new DOMException('Blocked.', 'SecurityError');
    };
    try {
      const library = makeLibrary();
      const { added, problems } = await library.add(project, [wav('dawn.wav', 4000)]);
      expect(problems).toEqual([expect.stringMatching(/gone when the tab is closed/)]);
      expect(await library.recordings(project)).toHaveLength(1);
      expect((await library.audio(added[0]!.key)).size).toBe(8044);
    } finally {
      indexedDB.open = open;
    }
  });
});

describe('the audio of a recording', () => {
  it('is refused when another file is given for it', async () => {
    const library = makeLibrary({ copyUpToBytes: 0 });
    const { added } = await library.add(project, [wav('dawn.wav', 4000)]);
    const later = makeLibrary({ copyUpToBytes: 0 });
    await expect(later.attach(added[0]!.key, wav('dawn.wav', 4000, 5))).rejects.toThrow(
      /not the file that was added as dawn\.wav/,
    );
    await later.attach(added[0]!.key, wav('dawn.wav', 4000));
    expect((await later.audio(added[0]!.key)).size).toBe(8044);
  });

  it('is kept and released on request', async () => {
    const library = makeLibrary({ copyUpToBytes: 0 });
    const { added } = await library.add(project, [wav('dawn.wav', 4000)]);
    const { key } = added[0]!;
    await library.keep(key);
    expect([...store.files.keys()]).toEqual([`${key}.wav`]);
    expect(await library.atHand((await makeLibrary().recording(key))!)).toBe(true);
    await library.release(key);
    expect(store.files.size).toBe(0);
    await expect(makeLibrary().audio(key)).rejects.toMatchObject({ code: 'needs-file' });
  });

  it('stays for another person of the device who keeps it, too', async () => {
    const library = makeLibrary();
    const { added } = await library.add(project, [wav('dawn.wav', 4000)]);
    const { key } = added[0]!;
    const before = { ...belonging };
    Object.assign(belonging, { ownSpace: '@ben', spaceOf: () => '@ben' });
    const bens = makeLibrary();
    await bens.adopt((await library.recording(key)) ?? added[0]!);
    await bens.release(key);
    expect(store.files.size).toBe(1);
    Object.assign(belonging, before);
    expect((await library.audio(key)).size).toBe(8044);
    await library.release(key);
    expect(store.files.size).toBe(0);
  });

  it('is asked for when the kept copy is gone', async () => {
    const library = makeLibrary();
    const { added } = await library.add(project, [wav('dawn.wav', 4000)]);
    store.files.clear();
    await expect(makeLibrary().audio(added[0]!.key)).rejects.toThrow(
      /copy kept in this browser is gone.*dawn\.wav.*labels are safe/,
    );
  });
});

describe('a lossy recording', () => {
  /** Two frames of an MP3 file: 417 bytes each. */
  function mp3(name: string): File {
    const bytes = new Uint8Array(834);
    for (const at of [0, 417]) bytes.set([0xff, 0xfb, 0x90, 0xc0], at);
    return new File([bytes], name);
  }

  /** Stands in for the worker: what comes out is a WAV file of a tenth of a second. */
  async function decode({ path }: { path: string }) {
    const decoded = wav('decoded.wav', 800);
    await store.write(path, decoded);
    const warnings = ['A warning.'];
    return { sampleRateHz: 8000, channels: 1, frames: 800, warnings, bytes: decoded.size };
  }

  it('is kept as what it decodes to, and known by its own bytes', async () => {
    const library = makeLibrary({ decode });
    const file = mp3('dawn.mp3');
    const progress: unknown[] = [];
    const { added, problems } = await library.add(project, [file], {
      onProgress: (...step) => progress.push(step),
    });
    const [row] = added;
    expect(problems).toEqual([]);
    expect(row).toMatchObject({
      ...{ format: 'mp3', bytes: 834, sample_rate_hz: 8000, channels: 1, duration_s: 0.1 },
      ...{ warnings: ['A warning.'], audio: { kind: 'opfs', decoded_bytes: 1644 } },
    });
    expect((await library.audio(row!.key)).size).toBe(1644);
    const sha256 = createHash('sha256').update(new Uint8Array(await file.arrayBuffer()));
    const expected = sha256.digest('hex');
    await settled(library, async () => (await library.recording(row!.key))?.sha256 === expected);
  });

  it('is decoded again when its copy was released', async () => {
    const library = makeLibrary({ decode });
    const { added } = await library.add(project, [mp3('dawn.mp3')]);
    await library.release(added[0]!.key);
    expect(store.files.size).toBe(0);
    expect((await library.audio(added[0]!.key)).size).toBe(1644);
    const later = makeLibrary({ decode });
    await later.release(added[0]!.key);
    await expect(later.audio(added[0]!.key)).rejects.toMatchObject({ code: 'needs-file' });
    await later.attach(added[0]!.key, mp3('dawn.mp3'));
    expect((await later.audio(added[0]!.key)).size).toBe(1644);
  });

  it('is refused with a sentence when it cannot be decoded, or when there is no space', async () => {
    const failing = (error: Error) => makeLibrary({ decode: () => Promise.reject(error) });
    const full = failing(new DOMException('No space.', 'QuotaExceededError'));
    expect(await full.add(project, [mp3('dawn.mp3')])).toMatchObject({
      added: [],
      problems: [expect.stringContaining('not enough space in this browser to decode dawn.mp3')],
    });
    const closed = failing(new DOMException('No files here.', 'SecurityError'));
    const { problems } = await closed.add(project, [mp3('dawn.mp3')]);
    expect(problems[0]).toContain('dawn.mp3 cannot be decoded. Open Earmark in an ordinary window');
    expect(await closed.recordings(project)).toEqual([]);
  });
});
