import { say } from '../app/say';
import { flushDocuments } from '../document/open_documents';
import { currentLanguage, rememberLanguage } from './language';
import { text } from './text';

/** Store all work, then open the page again in this language, at the same place. */
export async function changeLanguage(code: string): Promise<void> {
  if (code === currentLanguage()) return;
  if (!(await flushDocuments())) {
    say(text('language-unsaved'), { kind: 'problem' });
    return;
  }
  rememberLanguage(code);
  location.reload();
}
