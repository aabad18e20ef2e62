/** The columns of the annotation table: what each shows, sorts by, and how it is edited. */
import {
  type Annotation,
  type Attribute,
  attributeTitle,
  type Label,
  readValue,
  valueText,
} from '../document';
import type { RecordingDocument } from '../document/recording';
import { text } from '../messages/text';
import type { Limits } from '../spectrogram/scales';
import { type Part, readChannel, readConfidence, readLabels, readRegion } from './reading';

/** What an edit does to one annotation, inside the step of that name. */
export interface Change {
  readonly step: string;
  readonly apply: (document: RecordingDocument, id: string, step: string) => void;
}

export type Read = { readonly change: Change } | { readonly problem: string };

export interface Column {
  readonly id: string;
  readonly title: string;
  readonly widthPx: number;
  /** Takes what room is left. */
  readonly grows?: boolean;
  readonly numeric?: boolean;
  readonly text: (annotation: Annotation) => string;
  /** What it is sorted by; absent where it says the text. Empty ones come last. */
  readonly sortBy?: (annotation: Annotation) => number | undefined;
  /** How it is edited; absent where it cannot be. */
  readonly read?: (text: string, annotation: Annotation) => Read;
  /** What can be chosen, where that is a list. */
  readonly options?: readonly string[];
  /** What can be typed and is offered meanwhile. */
  readonly suggestions?: readonly string[];
  /** Whether one edit can be meant for many. */
  readonly many?: boolean;
}

/** What the columns have to know of the project and of the recording. */
export interface Sources {
  readonly labels: readonly Label[];
  readonly labelOf: (id: string) => Label | undefined;
  readonly attributes: readonly Attribute[];
  readonly limits: Limits;
  readonly channels: number;
}

/** All columns there are; people choose among them. */
export function columnsOf(sources: Sources): Column[] {
  return [
    ...regionColumns(sources.limits),
    labelsColumn(sources),
    confidenceColumn(),
    noteColumn(),
    originColumn(),
    { id: 'by', title: text('table-by'), widthPx: 80, text: ({ created }) => created.by },
    channelColumn(sources.channels),
    ...sources.attributes.map(attributeColumn),
  ];
}

/** The columns that are shown until people choose. */
export const FIRST_COLUMNS: readonly string[] = [
  'start',
  'end',
  'duration',
  'low',
  'high',
  'labels',
  'confidence',
  'note',
];

/** The names of an annotation's labels, as tables write them. */
export function labelsText({ labels }: Annotation, labelOf: Sources['labelOf']): string {
  return labels.map((id) => labelOf(id)?.name ?? id).join('; ');
}

export function originText({ origin }: Annotation): string {
  return text(`table-origin-${origin.kind}`);
}

function regionColumns(limits: Limits): Column[] {
  const column = (id: Part, digits: number): Column => {
    const value = (annotation: Annotation) => partOf(annotation, id);
    return {
      id,
      title: text(`table-${id}`),
      widthPx: 98,
      numeric: true,
      text: (annotation) => value(annotation)?.toFixed(digits) ?? '',
      sortBy: value,
      read: (typed, { region }) => {
        const { region: changed, problem } = readRegion(typed, id, region, limits);
        if (!changed) return { problem: problem ?? '' };
        return {
          change: {
            step: text('table-step-region'),
            apply: (document, to, step) => document.setRegion(to, changed, step),
          },
        };
      },
    };
  };
  return [
    column('start', 3),
    column('end', 3),
    column('duration', 3),
    column('low', 0),
    column('high', 0),
  ];
}

function partOf({ region }: Annotation, part: Part): number | undefined {
  const { start_s, end_s, low_hz, high_hz } = region;
  return { start: start_s, end: end_s, duration: end_s - start_s, low: low_hz, high: high_hz }[
    part
  ];
}

function labelsColumn({ labels, labelOf }: Sources): Column {
  return {
    id: 'labels',
    title: text('table-labels'),
    widthPx: 200,
    grows: true,
    many: true,
    suggestions: labels.map(({ name }) => name),
    text: (annotation) => labelsText(annotation, labelOf),
    read: (typed, annotation) => {
      const removed = annotation.labels.flatMap((id) => labelOf(id) ?? []);
      const { ids, problem } = readLabels(typed, [...labels, ...removed]);
      if (!ids) return { problem: problem ?? '' };
      return {
        change: {
          step: text('table-step-labels'),
          apply: (document, to, step) => document.setLabels(to, ids, step),
        },
      };
    },
  };
}

function confidenceColumn(): Column {
  return {
    id: 'confidence',
    title: text('table-confidence'),
    widthPx: 122,
    numeric: true,
    many: true,
    text: ({ confidence }) =>
      confidence === undefined ? '' : String(Number((confidence * 100).toFixed(2))),
    sortBy: ({ confidence }) => confidence,
    read: (typed) => {
      const { confidence, problem } = readConfidence(typed);
      if (problem || confidence === undefined) return { problem: problem ?? '' };
      return {
        change: {
          step: text('table-step-confidence'),
          apply: (document, to, step) => document.setConfidence(to, confidence, step),
        },
      };
    },
  };
}

function noteColumn(): Column {
  return {
    id: 'note',
    title: text('table-note'),
    widthPx: 180,
    grows: true,
    many: true,
    text: ({ note }) => note ?? '',
    read: (typed) => ({
      change: {
        step: text('table-step-note'),
        apply: (document, to, step) => document.setNote(to, typed.trim(), step),
      },
    }),
  };
}

function originColumn(): Column {
  return { id: 'origin', title: text('table-origin'), widthPx: 110, text: originText };
}

function channelColumn(channels: number): Column {
  return {
    id: 'channel',
    title: text('table-channel'),
    widthPx: 84,
    numeric: true,
    many: true,
    text: ({ channel }) => (channel === undefined ? '' : String(channel)),
    sortBy: ({ channel }) => channel,
    read: (typed) => {
      const { channel, problem } = readChannel(typed, channels);
      if (problem || channel === undefined) return { problem: problem ?? '' };
      return {
        change: {
          step: text('table-step-channel'),
          apply: (document, to, step) => document.setChannel(to, channel, step),
        },
      };
    },
  };
}

function attributeColumn(attribute: Attribute): Column {
  const { id, kind, choices = [], name } = attribute;
  const value = ({ attributes }: Annotation) => attributes?.[id];
  const options =
    kind === 'choice' ? choices : kind === 'yesno' ? [true, false].map(valueText) : undefined;
  return {
    id: `attribute:${id}`,
    title: attributeTitle(attribute),
    widthPx: 120,
    many: true,
    numeric: kind === 'number',
    ...(options ? { options } : {}),
    ...(kind === 'number' ? { sortBy: (one) => numberOf(value(one)) } : {}),
    text: (annotation) => valueText(value(annotation)),
    read: (typed) => {
      const { value: said, problem } = readValue(attribute, typed);
      if (said === undefined) return { problem: problem ?? '' };
      return {
        change: {
          step: text('table-step-attribute', { name }),
          apply: (document, to, step) => document.setAttribute(to, id, said, step),
        },
      };
    },
  };
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
