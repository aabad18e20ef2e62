/** A whole project as one plain value: what exports start from. */
import type { ProjectDocument } from './project';
import { RecordingDocument } from './recording';
import {
  ATTRIBUTE_PREFIX,
  BUNDLE_FORMAT,
  BUNDLE_VERSION,
  type Bundle,
  LABEL_PREFIX,
  REVIEW_PREFIX,
  type SnapshotAnnotation,
  type SnapshotAttribute,
  type SnapshotBookmark,
  type SnapshotQuery,
  type SnapshotRecording,
  type SnapshotStrategy,
} from './schema';
import type { RecordingFacts } from './types';

/** A recording to take into a snapshot: its key, and what this device knows of its file. */
export type Listed = { readonly key: string } & RecordingFacts;

/** Take a snapshot of a project with these recordings; deleted entries are in it, too. */
export async function snapshot(
  project: ProjectDocument,
  recordings: readonly Listed[],
): Promise<Bundle> {
  const taken: SnapshotRecording[] = [];
  for (const listed of recordings) {
    const recording = await RecordingDocument.open(project.id, listed.key);
    recording.describe(listed);
    taken.push(snapshotRecording(recording));
    await recording.close();
  }
  const attributes = project.attributes.every.map(({ id }) => ({
    id,
    ...project.stored.entry('attributes', id)!.toJSON(),
  })) as SnapshotAttribute[];
  const strategies = project.strategies.every.map(({ id }) => ({
    id,
    ...project.stored.entry('strategies', id)!.toJSON(),
  })) as SnapshotStrategy[];
  return {
    format: BUNDLE_FORMAT,
    version: BUNDLE_VERSION,
    project: { id: project.id, name: project.name },
    labels: project.everyLabel().map((label) => ({ ...label })),
    ...(attributes.length > 0 ? { attributes } : {}),
    recordings: taken,
    ...(strategies.length > 0 ? { strategies } : {}),
  };
}

/** Take a snapshot of one open recording, with every field of its entries. */
export function snapshotRecording(recording: RecordingDocument): SnapshotRecording {
  const { stored } = recording;
  return {
    recording: stored.root('recording').toJSON() as RecordingFacts,
    annotations: recording.everyAnnotation().map(({ id, labels, attributes, reviews }) => {
      const values = stored.entry('annotations', id)!.toJSON();
      const own = Object.entries(values).filter(([key]) => !hasPrefix(key));
      return {
        id,
        ...Object.fromEntries(own),
        labels: labels.map((label) => ({ id: label, ...values[LABEL_PREFIX + label] })),
        ...(attributes ? { attributes } : {}),
        ...(reviews ? { reviews } : {}),
      } as SnapshotAnnotation;
    }),
    queries: entriesOf(recording, 'queries') as SnapshotQuery[],
    bookmarks: entriesOf(recording, 'bookmarks') as SnapshotBookmark[],
  };
}

function entriesOf({ stored }: RecordingDocument, root: string): object[] {
  const ids = [...stored.root(root).keys()].sort();
  return ids.map((id) => ({ id, ...stored.entry(root, id)?.toJSON() }));
}

function hasPrefix(key: string): boolean {
  return [LABEL_PREFIX, ATTRIBUTE_PREFIX, REVIEW_PREFIX].some((prefix) => key.startsWith(prefix));
}
