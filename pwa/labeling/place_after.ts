/** Where the work goes on after a recording. */
import { hashOf } from '../app/route';
import { text } from '../messages/text';
import { library } from '../storage';

export interface Place {
  readonly href: string;
  readonly text: string;
}

/** The recording after this one in the project's list; after the last, the list itself. */
export async function placeAfter(project: string, key: string): Promise<Place> {
  const rows = await library.recordings(project);
  const next = rows[rows.findIndex((row) => row.key === key) + 1];
  return next
    ? {
        href: hashOf({ screen: 'recording', project, recording: next.key }),
        text: text('labeling-next-recording'),
      }
    : { href: hashOf({ screen: 'project', project }), text: text('labeling-all-recordings') };
}
