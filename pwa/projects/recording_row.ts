/** One row of a project's list of recordings: plain elements, since there may be very many. */
import { html, nothing } from 'lit';
import { hashOf } from '../app/route';
import { fieldBadge } from '../field/badge';
import type { Pictured } from '../finding/row_pictures';
import type { StripState } from '../finding/strip_picture';
import { text } from '../messages/text';
import { formatBytes, type RecordingRow, type Whereabouts } from '../storage';
import type { ListedRecording } from './shown_rows';
import { formatChannels, formatDuration, formatRate } from './wording';

export interface RowLook {
  readonly project: string;
  /** Address of its small picture. */
  readonly picture: string | undefined;
  /** Name of the label whose annotations are counted; '' for none. */
  readonly label: string;
  /** Whether all rows have one height. */
  readonly many: boolean;
}

/** What is in the row of a recording. Its buttons say by `value` what they do. */
export function renderRow(listed: ListedRecording, look: RowLook) {
  const { row, where } = listed;
  const { key, file_name, warnings } = row;
  const place = where ? text(`projects-place-${where}`) : '';
  const href = hashOf({ screen: 'recording', project: look.project, recording: key });
  return html`
    <span class="picture"
      >${look.picture ? html`<img src=${look.picture} alt=${text('finding-thumbnail', { name: file_name })} decoding="async" />` : nothing}</span
    >
    <span class="place icon ${where ?? 'file'}" role="img" aria-label=${place} title=${place}></span>
    <div class="name">
      ${fieldBadge(look.project, key, file_name)}<a href=${href}>${look.many ? file_name : breakable(file_name)}</a>
      <div class="facts numbers">${factsOf(row)}</div>
      ${warnings.map((warning) => html`<div class="warning">${warning}</div>`)}
    </div>
    ${renderCounts(listed, look.label)}
    <div class="tools">
      ${renderNeed(row, where)}
      <button
        class="more icon"
        value="more"
        aria-haspopup="menu"
        aria-label=${text('projects-more-for', { name: file_name })}
      ></button>
    </div>
  `;
}

/** What its small picture is made of. */
export function pictured({ row, where, strip }: ListedRecording): Pictured {
  const readable = ['kept', 'preview', 'file'].includes(where ?? '');
  return { row, readable, strip: stripOf(strip, where) };
}

function factsOf({ duration_s, sample_rate_hz, channels, bytes }: RecordingRow): string {
  return [
    formatDuration(duration_s),
    formatRate(sample_rate_hz),
    formatChannels(channels),
    formatBytes(bytes),
  ].join(' · ');
}

/** What has to be done before the recording can be heard. */
function renderNeed({ elsewhere }: RecordingRow, where: Whereabouts | undefined) {
  if (where === 'ask') {
    return html`<button class="need" value="allow">${text('projects-allow')}</button>`;
  }
  if (where !== 'missing') return nothing;
  return html`<button
    class="need"
    value="attach"
    title=${elsewhere ? text('together-add-file-hint') : nothing}
    >${elsewhere ? text('together-add-file') : text('projects-attach')}</button
  >`;
}

function renderCounts({ summary, carrying }: ListedRecording, label: string) {
  const { annotations = 0, queries = 0, answered = 0 } = summary ?? {};
  const carried =
    label && carrying !== undefined
      ? html`<div class="carrying numbers">${text('projects-carrying', { count: carrying, label })}</div>`
      : nothing;
  if (annotations === 0 && queries === 0 && carried === nothing) {
    return html`<div class="new">${text('projects-new-recording')}</div>`;
  }
  return html`<div class="count numbers">
      ${carried}${annotations > 0 || carried === nothing ? text('projects-annotations', { count: annotations }) : nothing}
    </div>
    <div class="asked numbers">
      ${
        queries === 0
          ? nothing
          : html`<progress
                aria-label=${text('projects-questions-answered')}
                max=${queries}
                .value=${answered}
              ></progress>
              ${text('projects-answered-of', { answered, all: queries })}`
      }
    </div>`;
}

/** Whether the server's picture of a recording is worth asking for. */
function stripOf(strip: boolean | undefined, where: Whereabouts | undefined): StripState {
  if (where !== 'server') return 'none';
  return strip === undefined ? 'ask' : strip ? 'there' : 'none';
}

/** A file name that may be broken after its underscores and dashes. */
function breakable(name: string) {
  return name.split(/(?<=[_\-. ])/).map((part) => html`${part}<wbr />`);
}
