/** What goes on by itself with the app: bringing recordings here, and sending them. */
import { accompany } from '../document/open_documents';
import { logDocument } from '../history/field_log';
import { sending } from '../sending/sending';
import { session } from '../together/session';
import { packing } from './packing';
import { watchQuota } from './quota_watch';

export function startField(): void {
  accompany(logDocument);
  const resume = () => {
    void sending.resume();
    void packing.resume();
  };
  session.addEventListener('change', resume);
  resume();
  watchQuota();
}
