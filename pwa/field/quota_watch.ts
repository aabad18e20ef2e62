/** Says that space runs short before anything fails for want of it, and what can be done. */
import { say } from '../app/say';
import { text } from '../messages/text';
import { formatBytes, library, type StorageEstimate, storageEstimate } from '../storage';

const LOOK_MS = 5 * 60_000;
/** Files come one after the other: not each is looked at. */
const SOON_MS = 10_000;
const AGAIN_MS = 60 * 60_000;
const LEAST_BYTES = 200e6;
const MOST_SHARE = 0.95;

/** The bytes left, where these are few; null where there is enough, or the browser does not tell. */
export function fewLeft({ usedBytes, quotaBytes }: StorageEstimate): number | null {
  if (usedBytes === null || !quotaBytes) return null;
  const left = Math.max(0, quotaBytes - usedBytes);
  return left < LEAST_BYTES || usedBytes / quotaBytes > MOST_SHARE ? left : null;
}

/** Look now, now and then, and whenever something was kept. */
export function watchQuota(): void {
  let toldMs = Number.NEGATIVE_INFINITY;
  let soon: ReturnType<typeof setTimeout> | undefined;
  const look = async () => {
    soon = undefined;
    const left = fewLeft(await storageEstimate());
    if (left === null || performance.now() - toldMs < AGAIN_MS) return;
    toldMs = performance.now();
    say(text('field-nearly-full', { left: formatBytes(left) }), {
      kind: 'problem',
      seconds: 0,
      action: {
        label: text('field-room'),
        run: () => void import('./room_dialog').then(({ openMakeRoom }) => openMakeRoom()),
      },
    });
  };
  library.addEventListener('change', () => {
    if (soon === undefined) soon = setTimeout(() => void look(), SOON_MS);
  });
  setInterval(() => void look(), LOOK_MS);
  void look();
}
