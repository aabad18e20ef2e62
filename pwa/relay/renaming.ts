/** A project's name, here and on the server: whoever leads it gives both the same. */
import { ProjectDocument } from '../document';
import { sharedProjects } from '../together/shared_projects';
import { ask } from './api';
import { attempt } from './failure';
import { handsOut, type Role, type ServerProject } from './records';

/** After a project was renamed here: also on the server, if it is there and one may. */
export async function renameOnServer(project: string, name: string): Promise<void> {
  const role = sharedProjects.get(project)?.role as Role | '' | undefined;
  if (!role || handsOut(role).length === 0) return;
  await attempt(() => ask('PUT', `/projects/${project}/name`, { name }));
  await sharedProjects.refresh();
}

/** Rename a project on the server, and in its document if one takes part. Null if it was refused. */
export async function renameEverywhere(
  { id, role }: Pick<ServerProject, 'id' | 'role'>,
  name: string,
): Promise<ServerProject | null> {
  const renamed = await attempt(() => ask<ServerProject>('PUT', `/projects/${id}/name`, { name }));
  if (!renamed) return null;
  if (role !== 'admin') {
    const here = await ProjectDocument.open(id);
    if (here.name && here.name !== renamed.name) here.rename(renamed.name);
    await here.close();
  }
  await sharedProjects.refresh();
  return renamed;
}
