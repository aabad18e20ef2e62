/** The head of the lab: what this is, and the way back. */
import { html } from 'lit';
import { text } from '../messages/text';
import type { LabPlace } from './place';

export function renderHeader(place: LabPlace | null) {
  const back = place ? `/#/project/${encodeURIComponent(place.project)}` : '/#/';
  return html`<header>
    <a href=${back}>${text(place ? 'lab-back' : 'app-all-projects')}</a>
    <h1>${text('lab-title')}</h1>
  </header>`;
}
