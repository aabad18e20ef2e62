/** By which model a project is heard: the one chosen for its server, else the page's own choice. */
import { knownModels } from '../embedding';
import { readModel } from '../jobs/server';
import { standingOf } from '../relay/standing';
import { sharedProjects } from '../together/shared_projects';
import { modelOf } from './hearing';

/** A project as far as it matters here. */
export interface Heard {
  readonly id: string;
  readonly settings: Readonly<Record<string, unknown>>;
}

export interface ModelParts {
  /** Whether the project lies on a server, as far as is known. */
  readonly isShared: (project: string) => boolean;
  /** Whether the server can be asked now. */
  readonly canAsk: (project: string) => boolean;
  readonly ask: (project: string) => Promise<string>;
  readonly kept: Pick<Storage, 'getItem' | 'setItem'>;
  readonly knows: (model: string) => boolean;
}

/** A server that does not answer keeps nobody waiting longer. */
const PATIENCE_MS = 3000;
const KEY = 'earmark.model.';

export class ProjectModels extends EventTarget {
  constructor(private readonly parts: ModelParts = REAL_PARTS) {
    super();
  }

  /** The model that was chosen for the project's server, as it was last known; null without one. */
  chosen(project: string): string | null {
    if (!this.parts.isShared(project)) return null;
    const model = this.parts.kept.getItem(KEY + project);
    return model && this.parts.knows(model) ? model : null;
  }

  /** The model of a project, by what is known now. */
  known(project: Heard): string {
    return this.chosen(project.id) ?? modelOf(project.settings);
  }

  /** The same after asking the server, where it can be asked. Emits 'change' where that is news. */
  async of(project: Heard): Promise<string> {
    const { canAsk, ask, kept } = this.parts;
    if (canAsk(project.id)) {
      const patience = new Promise<null>((resolve) => setTimeout(resolve, PATIENCE_MS, null));
      const model = await Promise.race([ask(project.id).catch(() => null), patience]);
      if (model !== null && model !== kept.getItem(KEY + project.id)) {
        kept.setItem(KEY + project.id, model);
        this.dispatchEvent(new Event('change'));
      }
    }
    return this.known(project);
  }
}

const REAL_PARTS: ModelParts = {
  isShared: (project) => sharedProjects.get(project) !== undefined,
  canAsk: (project) => standingOf(project) === 'here',
  ask: async (project) => (await readModel(project)).model,
  kept: {
    getItem: (key) => localStorage.getItem(key),
    setItem: (key, value) => localStorage.setItem(key, value),
  },
  knows: (model) => knownModels().some(({ id }) => id === model),
};

/** The one of the app. */
export const projectModels = new ProjectModels();
