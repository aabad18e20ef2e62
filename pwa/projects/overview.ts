/** What a list of projects shows of each, gathered without opening the recordings. */
import { listProjects, ProjectDocument, summaries } from '../document';
import { text } from '../messages/text';
import { library } from '../storage';

export interface ProjectOverview {
  readonly id: string;
  readonly name: string;
  readonly openedAt: string;
  readonly recordings: number;
  /** Recordings with annotations or answers. */
  readonly begun: number;
  readonly annotations: number;
  readonly queries: number;
  readonly answered: number;
  readonly colours: readonly string[];
}

/** Gather the projects on this device, the last opened first. */
export async function overviews(
  status: 'active' | 'deleted' = 'active',
): Promise<ProjectOverview[]> {
  const rows = await listProjects(status);
  return Promise.all(rows.map(({ id, opened_at, name }) => overviewOf(id, opened_at, name)));
}

async function overviewOf(id: string, openedAt: string, called = ''): Promise<ProjectOverview> {
  const project = await ProjectDocument.open(id);
  const { name, labels } = project;
  const colours = labels.map(({ colour }) => colour);
  await project.close();
  const recordings = await library.recordings(id);
  const counts = [
    ...(
      await summaries(
        id,
        recordings.map(({ key }) => key),
      )
    ).values(),
  ];
  const sum = (of: 'annotations' | 'queries' | 'answered') =>
    counts.reduce((total, row) => total + row[of], 0);
  return {
    id,
    name: name || called || text('projects-nameless'),
    openedAt,
    recordings: recordings.length,
    begun: counts.filter((row) => row.annotations > 0 || row.answered > 0).length,
    annotations: sum('annotations'),
    queries: sum('queries'),
    answered: sum('answered'),
    colours,
  };
}
