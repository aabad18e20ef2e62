/** What people have said of a project's recordings so far, from their documents. */
import { type Annotation, type Query, RecordingDocument, summaries } from '../document';
import { library } from '../storage';

export interface Said {
  readonly annotations: readonly Annotation[];
  readonly queries: readonly Query[];
  readonly durationS: number;
}

/** By recording; those of which nothing was said are missing. */
export async function survey(project: string): Promise<Map<string, Said>> {
  const rows = await library.recordings(project);
  const counts = await summaries(
    project,
    rows.map(({ key }) => key),
  );
  const said = new Map<string, Said>();
  for (const { key, duration_s } of rows) {
    const count = counts.get(key);
    if (!count?.annotations && !count?.answered) continue;
    const document = await RecordingDocument.open(project, key);
    said.set(key, {
      annotations: document.annotations(),
      queries: document.queries(),
      durationS: duration_s,
    });
    await document.close();
  }
  return said;
}
