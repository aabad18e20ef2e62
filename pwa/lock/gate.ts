/** Between the start of a page and everything else: nothing is shown before the passphrase was given. */
import { say } from '../app/say';
import { flushDocuments } from '../document/open_documents';
import { text } from '../messages/text';
import { conversion } from './conversion';
import { whenIdle } from './idle';
import { vault } from './vault';

/** So long edits that are on their way to the disk are waited for. */
const FLUSH_MS = 5000;

/** Wait until this page may show what is on the device; begin to watch over it. */
export async function untilOpen(): Promise<void> {
  await vault.start();
  if (vault.isLocked) await askForPassphrase();
  vault.addEventListener('lock', () => void close());
  whenIdle(
    () => vault.minutes,
    () => vault.lock(),
  );
  if (vault.phase === 'sealing' || vault.phase === 'opening') void conversion.run();
}

async function askForPassphrase(): Promise<void> {
  await import('./lock_screen');
  const screen = document.createElement('earmark-lock-screen');
  document.querySelector('#starting')?.remove();
  document.body.prepend(screen);
  await vault.key();
  screen.remove();
}

/** A page that is opened anew holds nothing of what this one showed, nor the key. */
async function close(): Promise<void> {
  document.documentElement.classList.add('closing');
  const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), FLUSH_MS));
  if (await Promise.race([flushDocuments(), late])) {
    location.reload();
    return;
  }
  document.documentElement.classList.remove('closing');
  say(text('lock-unsaved'), { kind: 'problem', seconds: 0 });
}
