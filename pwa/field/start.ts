/** What goes on by itself with the app: bringing recordings here, and sending them. */
import { sending } from '../sending/sending';
import { session } from '../together/session';
import { packing } from './packing';
import { watchQuota } from './quota_watch';

export function startField(): void {
  const resume = () => {
    void sending.resume();
    void packing.resume();
  };
  session.addEventListener('change', resume);
  resume();
  watchQuota();
}
