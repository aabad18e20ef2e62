/** One recording: where your strategy cuts it, and where a built-in one does. */
import { html } from 'lit';
import { text } from '../messages/text';
import '../spectrogram/spectrogram';
import type { View } from '../spectrogram/scales';
import type { RecordingRow } from '../storage';
import { methods, renderChoice } from './choice';
import './cuts';
import { renderLegend } from './outcome';
import type { Trying } from './trying';

export interface OneRecording {
  readonly recordings: readonly RecordingRow[];
  readonly compareWith: string;
  /** The whole recording, where none was chosen. */
  readonly view: View | null;
  readonly onRecording: (key: string) => void;
  readonly onCompare: (method: string) => void;
  readonly onView: (view: View) => void;
}

export function renderOneRecording(trying: Trying, one: OneRecording) {
  const { trial, own, other } = trying;
  const recordings = one.recordings.map(({ key, file_name }) => ({ value: key, text: file_name }));
  const view = viewOf(trying, one.view);
  return html`<div class="one">
    <div class="row">
      ${renderChoice(text('lab-recording'), trial?.row.key ?? '', recordings, one.onRecording)}
      ${renderChoice(text('lab-compare'), one.compareWith, methods(), one.onCompare)}
    </div>
    <earmark-spectrogram
      .audio=${trial?.blob ?? null}
      .info=${trial?.reader.info ?? null}
      .view=${view}
      @view-change=${(event: CustomEvent<View>) => one.onView(event.detail)}
    >
      <earmark-cuts .own=${own} .other=${other} .view=${view}></earmark-cuts>
    </earmark-spectrogram>
    ${renderLegend(trying, one.compareWith)}
  </div>`;
}

function viewOf({ trial }: Trying, view: View | null): View | null {
  const info = trial?.reader.info;
  if (view || !info) return view;
  return { startS: 0, endS: info.durationS, lowHz: 0, highHz: info.sampleRateHz / 2 };
}
