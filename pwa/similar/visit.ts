/** From a tile to its recording, and what the labeling screen shows of it. */
import { hashOf } from '../app/route';
import type { Found } from './place';
import { search } from './search';

/** What was opened from the grid; the bar of the labeling screen shows it. Emits 'change'. */
class Visit extends EventTarget {
  found: Found | null = null;

  set(found: Found | null): void {
    this.found = found;
    this.dispatchEvent(new Event('change'));
  }
}

export const visit = new Visit();

/** Open what was found in its recording. */
export function openFound(found: Found): void {
  const project = search.sample?.project;
  if (!project) return;
  visit.set(found);
  location.hash = hashOf({ screen: 'recording', project, recording: found.recording });
}
