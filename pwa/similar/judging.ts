/** What the next search goes by: the sample, what was accepted, and what is settled. */
import { survey } from '../sampling/survey';
import { type Place, placeOf, type Sample } from './place';
import type { Judged } from './search_parts';
import { verdicts } from './verdicts';

/** @param leavesOut whether what people have labeled before is not looked for, either */
export async function judgedFor(sample: Sample, leavesOut: boolean): Promise<Judged> {
  return {
    like: [...firstOf(sample), ...verdicts.accepted(sample.labels)],
    leaveOut: [...verdicts.judged(), ...(leavesOut ? await labeledPlaces(sample) : [])],
  };
}

/** Everything in the project that has one of the sample's labels; any label, if it has none. */
async function labeledPlaces({ project, labels: wanted }: Sample): Promise<Place[]> {
  const said = await survey(project);
  return [...said].flatMap(([recording, { annotations }]) =>
    annotations
      .filter(({ labels }) =>
        wanted.length === 0 ? labels.length > 0 : wanted.some((label) => labels.includes(label)),
      )
      .map(({ region: { start_s, end_s } }) => ({ recording, start_s, end_s })),
  );
}

/** What is looked for at first: the sample, and what was selected with it. */
function firstOf(sample: Sample): readonly Place[] {
  return [placeOf(sample), ...sample.more];
}
