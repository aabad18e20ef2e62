/** Where the person is: written in the address after `#`, so that back, forward and bookmarks work. */

export type Route =
  | { readonly screen: 'projects' }
  | { readonly screen: 'project'; readonly project: string }
  | { readonly screen: 'recording'; readonly project: string; readonly recording: string };

/** Read a route from `location.hash`; anything unknown is the list of projects. */
export function parseRoute(hash: string): Route {
  const [kind, project, inner, recording] = hash
    .replace(/^#?\/?/, '')
    .split('/')
    .map(decodeURIComponent);
  if (kind !== 'project' || !project) return { screen: 'projects' };
  if (inner === 'recording' && recording) return { screen: 'recording', project, recording };
  return { screen: 'project', project };
}

/** The address of a route, for links and `location.hash`. */
export function hashOf(route: Route): string {
  if (route.screen === 'projects') return '#/';
  const project = `#/project/${encodeURIComponent(route.project)}`;
  return route.screen === 'project'
    ? project
    : `${project}/recording/${encodeURIComponent(route.recording)}`;
}
