/** From the labeling screen to the grid. */
import { say } from '../app/say';
import type { Annotation, ProjectDocument } from '../document';
import type { Desk } from '../labeling/desk';
import { isBox } from '../labeling/regions';
import { text } from '../messages/text';
import { projectModels } from '../questions/project_model';
import { leavesOutLabeled } from './choices';
import { judgedFor } from './judging';
import { type Looks, pictures } from './pictures';
import { placeOf, type Sample } from './place';
import { showGrid } from './screen';
import { search } from './search';
import { verdicts } from './verdicts';
import { visit } from './visit';

/** So much of the height of a box is shown above and below it. */
const AROUND = 0.5;

/**
 * Search for what is selected, or lies under the pointer; the grid of before, where that is nothing,
 * or the same.
 */
export function searchSimilar(desk: Desk): boolean {
  const { workspace } = desk;
  if (!workspace || desk.past.isReadOnly) return false;
  const project = workspace.project.id;
  const sample = sampleOf(desk);
  const kept = search.sample?.project === project ? search.sample : null;
  if (!sample && !kept) {
    say(text('similar-choose-first'));
    return true;
  }
  desk.listening.stop();
  if (sample && !(kept && isSameSample(sample, kept))) {
    verdicts.begin(project);
    pictures.begin(looksOf(desk, sample));
    visit.set(null);
    search.expect(sample);
    void begin(sample, workspace.project);
  }
  showGrid(project);
  return true;
}

async function begin(sample: Sample, project: ProjectDocument): Promise<void> {
  const [judged, model] = await Promise.all([
    judgedFor(sample, leavesOutLabeled()),
    projectModels.of(project),
  ]);
  if (search.sample === sample) await search.begin(sample, model, judged);
}

function isSameSample(one: Sample, other: Sample): boolean {
  const places = [one, other].map((sample) => [placeOf(sample), ...sample.more]);
  return JSON.stringify(places[0]) === JSON.stringify(places[1]);
}

function sampleOf(desk: Desk): Sample | null {
  const { workspace, editing } = desk;
  const [first, ...more] = chosen(desk);
  if (!workspace || !first) return null;
  const { key, file_name } = workspace.row;
  return {
    project: workspace.project.id,
    recording: key,
    fileName: file_name,
    region: first.region,
    labels: [...new Set([first, ...more].flatMap(({ labels }) => labels))].filter(
      (label) => editing.workspace?.label(label) !== undefined,
    ),
    more: more.map(({ region }) => placeOf({ recording: key, region })),
  };
}

/** What is selected, what was picked last first; else the shortest that lies under the pointer. */
function chosen({ editing, workspace }: Desk): readonly Annotation[] {
  const { selected, selection } = editing;
  if (selected) return [selected, ...selection.filter(({ id }) => id !== selected.id)];
  const at = editing.pointer();
  if (!at || !workspace) return [];
  const under = workspace.annotations.filter(
    ({ region }) =>
      region.start_s <= at.s &&
      region.end_s >= at.s &&
      (!isBox(region) || (region.low_hz <= at.hz && region.high_hz >= at.hz)),
  );
  const lengthOf = ({ region }: Annotation) => region.end_s - region.start_s;
  return under.sort((one, other) => lengthOf(one) - lengthOf(other)).slice(0, 1);
}

function looksOf({ looks, looking }: Desk, { region }: Sample): Looks {
  const { analysis, paint } = looks.panes[0]!;
  const { nyquistHz } = looking.limits;
  if (!isBox(region)) {
    const { lowHz, highHz } = looking.view;
    return { analysis, paint, lowHz, highHz };
  }
  const around = Math.max(500, AROUND * (region.high_hz - region.low_hz));
  return {
    ...{ analysis, paint },
    lowHz: Math.max(0, region.low_hz - around),
    highHz: Math.min(nyquistHz, region.high_hz + around),
  };
}
