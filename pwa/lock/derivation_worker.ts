/** Makes one key of one passphrase, and is ended. */
import { type DerivationReport, type DerivationRequest, derive } from './derivation';

addEventListener('message', async ({ data }: MessageEvent<DerivationRequest>) => {
  try {
    report({ bytes: await derive(data.passphrase, data.derivation) });
  } catch (error) {
    report({ message: (error as Error).message });
  }
});

function report(message: DerivationReport): void {
  postMessage(message);
}
