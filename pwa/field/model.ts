/** The model whose embeddings a project goes by in the field: the same as for Ask me and Next. */
import type { ProjectDocument } from '../document';
import { findModel, knownModels, type Model } from '../embedding';
import { projectModels } from '../questions/project_model';

export function modelFor(project: Pick<ProjectDocument, 'id' | 'settings'>): Model {
  return modelCalled(projectModels.known(project));
}

/** The same, after asking the server which one it uses, where that can be. */
export async function modelNow(project: Pick<ProjectDocument, 'id' | 'settings'>): Promise<Model> {
  return modelCalled(await projectModels.of(project));
}

/** Also one that only the server runs. Throws EmbeddingError for a name that no model has. */
export function modelCalled(id: string): Model {
  return knownModels().find((model) => model.id === id) ?? findModel(id);
}
