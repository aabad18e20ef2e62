/** The model whose embeddings a project goes by in the field. */
import type { ProjectDocument } from '../document';
import { findModel, type Model } from '../embedding';
import { modelOf } from '../questions/hearing';

export function modelFor(project: Pick<ProjectDocument, 'id' | 'settings'>): Model {
  return findModel(modelOf(project.settings));
}
