/** Next: choose a stretch, remember that it was opened, and go there. */
import { hashOf } from '../app/route';
import { say } from '../app/say';
import { type ProjectDocument, stamp } from '../document';
import { text } from '../messages/text';
import { modelOf } from '../questions/hearing';
import { projectModels } from '../questions/project_model';
import { failureText } from '../relay/failure';
import { traces } from '../traces/traces';
import { type Choice, type Chosen, choose, type Seen, see } from './choosing';
import { gathering, versionedId } from './gathering';
import { ownChoosing, ownOf } from './own_sampling';
import { type Reach, reachOf } from './reach';
import { nextOfServer } from './server_next';
import { keepOpening } from './stretch_store';
import { chooseWhileListening } from './while_listening';

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

/** The built-in strategy that a project's Next chooses by; the default where it is someone's own. */
export function strategyOf({
  settings,
  strategies,
}: Pick<ProjectDocument, 'settings' | 'strategies'>): string {
  const { sampling_strategy } = settings;
  const isOwn = strategies.every.some(({ id }) => id === sampling_strategy);
  return typeof sampling_strategy === 'string' && !isOwn ? sampling_strategy : DEFAULT_STRATEGY;
}

/** Open what is to be looked at next; listens to the recordings first where that was never done. */
export async function goNext(project: ProjectDocument): Promise<void> {
  try {
    const choice = await traces.click('next', () => chooseFirst(project));
    if (choice === undefined) return;
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

/** Null where everything was opened; undefined where nothing can be chosen, which was said. */
async function chooseFirst(project: ProjectDocument): Promise<Choice | null | undefined> {
  const model = await projectModels.of(project);
  // What people wrote is run on this device only.
  const reach = ownOf(project) ? null : await reachOf(project.id, model);
  const { choice, problem } = await chooseFar(project, reach);
  // Of each recording the server names one stretch; of few recordings the device has the others.
  if (choice || (choice === null && reach?.isLarge)) return choice;
  if (!reach?.isLarge) return firstHere(await chooseHere(project, model));
  say(text('sampling-kept-only', { why: problem }));
  const kept = await chooseBy(project, await see(project.id, versionedId(model)));
  if (!kept) say(text('sampling-nothing-kept'), { kind: 'problem' });
  return firstHere(kept);
}

function firstHere(chosen: Chosen | null): Choice | null | undefined {
  return chosen ? (chosen.choices[0] ?? null) : undefined;
}

/** What the server chooses, if it is asked; why it did not, otherwise. */
async function chooseFar(
  project: ProjectDocument,
  reach: Reach | null,
): Promise<{ readonly choice?: Choice | null; readonly problem: string }> {
  if (!reach?.asks) return { problem: reach?.problem ?? '' };
  try {
    const choice = await nextOfServer(project.id, strategyOf(project));
    if (choice !== undefined) return { choice, problem: '' };
    return { problem: text('sampling-nothing-embedded') };
  } catch (error) {
    return { problem: failureText(error) || String(error) };
  }
}

async function chooseHere(project: ProjectDocument, model: string): Promise<Chosen | null> {
  const chosen = await chooseHeard(project, model);
  if (chosen) return chosen;
  // Of a model that only the server runs there may be nothing yet.
  const own = modelOf(project.settings);
  const later = own === model ? null : await chooseHeard(project, own);
  if (!later) say(gathering.state.problem || text('sampling-nothing-to-hear'), { kind: 'problem' });
  return later;
}

async function chooseHeard(project: ProjectDocument, model: string): Promise<Chosen | null> {
  const choosing = async () => chooseBy(project, await see(project.id, versionedId(model)));
  void gathering.start(project.id, model);
  return chooseWhileListening(choosing, gathering, () => say(text('sampling-listens-first')));
}

/** By someone's own strategy where that was chosen, and by the default one where it fails. */
async function chooseBy(project: ProjectDocument, seen: Seen): Promise<Chosen | null> {
  const own = ownOf(project);
  if (!own) return choose(seen, strategyOf(project));
  try {
    return await ownChoosing.choose(seen, own);
  } catch (error) {
    say(error instanceof Error ? error.message : String(error), { kind: 'problem', seconds: 0 });
    return choose(seen, DEFAULT_STRATEGY);
  }
}
