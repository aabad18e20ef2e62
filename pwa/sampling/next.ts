/** Next: choose a stretch, remember that it was opened, and go there. */
import { hashOf } from '../app/route';
import { say } from '../app/say';
import { type ProjectDocument, stamp } from '../document';
import { text } from '../messages/text';
import { modelOf } from '../questions/hearing';
import { type Choice, type Chosen, choose, see } from './choosing';
import { gathering, versionedId } from './gathering';
import { keepOpening } from './stretch_store';

export const DEFAULT_STRATEGY = 'mix';

/** Where Next leads; the labeling screen of that recording shows it. Emits 'change'. */
class Destination extends EventTarget {
  choice: Choice | null = null;

  set(choice: Choice | null): void {
    this.choice = choice;
    this.dispatchEvent(new Event('change'));
  }
}

export const destination = new Destination();

/** What a project's Next chooses by. */
export function strategyOf({ settings }: Pick<ProjectDocument, 'settings'>): string {
  const { sampling_strategy } = settings;
  return typeof sampling_strategy === 'string' ? sampling_strategy : DEFAULT_STRATEGY;
}

/** Open what is to be looked at next; listens to the recordings first where that was never done. */
export async function goNext(project: ProjectDocument): Promise<void> {
  try {
    const chosen = await chooseFirst(project);
    if (!chosen) return;
    const [choice] = chosen.choices;
    if (!choice) {
      say(text('sampling-all-opened'), { kind: 'good' });
      return;
    }
    const { id: stretch, random } = choice;
    await keepOpening({ project: project.id, stretch, at: stamp().at, random });
    destination.set(choice);
    location.hash = hashOf({
      screen: 'recording',
      project: project.id,
      recording: choice.recording,
    });
  } catch (error) {
    say(error instanceof Error ? error.message : String(error), { kind: 'problem' });
  }
}

async function chooseFirst(project: ProjectDocument): Promise<Chosen | null> {
  const model = modelOf(project.settings);
  const choosing = async () =>
    choose(await see(project.id, versionedId(model)), strategyOf(project));
  const ready = choosing();
  const listening = gathering.start(project.id, model);
  const chosen = await ready;
  if (chosen) return chosen;
  say(text('sampling-listens-first'));
  await firstOf(listening);
  const later = await choosing();
  if (!later) say(gathering.state.problem || text('sampling-nothing-to-hear'), { kind: 'problem' });
  return later;
}

/** Until one recording was listened to, or none will be. */
function firstOf(listening: Promise<void>): Promise<unknown> {
  const end = new AbortController();
  const one = new Promise<void>((resolve) => {
    const look = () => gathering.state.done > 0 && resolve();
    gathering.addEventListener('change', look, { signal: end.signal });
    look();
  });
  return Promise.race([one, listening]).finally(() => end.abort());
}
