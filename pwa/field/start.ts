/** What goes on by itself with the app: files on their way to the server. */
import { sending } from '../sending/sending';
import { session } from '../together/session';

export function startField(): void {
  void sending.resume();
  session.addEventListener('change', () => void sending.resume());
}
