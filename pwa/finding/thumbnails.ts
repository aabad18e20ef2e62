/** Small pictures of recordings: from the device if they are kept, else made when there is time. */
import { spectrogramWorker } from '../spectrogram/worker_link';
import { library, type RecordingRow } from '../storage';
import { type StripState, stripPicture } from './strip_picture';
import { keepThumbnail, keptThumbnail } from './thumbnail_cache';

/** One at a time, so that whatever else the worker is asked for comes soon. */
let last: Promise<unknown> = Promise.resolve();

/**
 * The picture of a recording; null where it is not kept, its sound is not readable or makes no
 * picture, and its server has none.
 *
 * What has not begun when `signal` is aborted is never made, and what has begun ends at once.
 */
export async function thumbnailOf(
  row: RecordingRow,
  readable: boolean,
  strip: StripState,
  signal: AbortSignal,
): Promise<Blob | null> {
  const kept = await keptThumbnail(row.fingerprint);
  if (kept || signal.aborted) return kept ?? null;
  const picture = await (readable ? inTurn(row, signal) : stripPicture(row, strip, signal)).catch(
    () => null,
  );
  if (picture) await keepThumbnail(row.fingerprint, picture);
  return picture;
}

function inTurn(row: RecordingRow, signal: AbortSignal): Promise<Blob | null> {
  const made = last.then(async () => {
    await idle();
    return signal.aborted ? null : make(row, signal);
  });
  last = made.catch(() => null);
  return made;
}

async function make(row: RecordingRow, signal: AbortSignal): Promise<Blob | null> {
  const blob = await library.audio(row.key, { ask: false });
  if (signal.aborted) return null;
  return new Promise((resolve) => {
    const end = (picture: Blob | null) => {
      signal.removeEventListener('abort', cancel);
      link.disconnect();
      resolve(picture);
    };
    const cancel = () => {
      link.send({ kind: 'close', session: link.session });
      end(null);
    };
    const link = spectrogramWorker().connect((reply) => {
      end(reply.kind === 'thumbnailed' ? reply.picture : null);
    });
    signal.addEventListener('abort', cancel);
    link.send({ kind: 'thumbnail', session: link.session, blob, name: row.file_name });
  });
}

function idle(): Promise<unknown> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(resolve, { timeout: 1000 });
    else setTimeout(resolve, 50);
  });
}
