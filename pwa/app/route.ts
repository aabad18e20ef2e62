/** Where the person is: written in the address after `#`, so that back, forward and bookmarks work. */

export type Route =
  | { readonly screen: 'projects' }
  | { readonly screen: 'account' }
  | { readonly screen: 'invitation'; readonly secret: string }
  | { readonly screen: 'project'; readonly project: string }
  | { readonly screen: 'people'; readonly project: string }
  | { readonly screen: 'recording'; readonly project: string; readonly recording: string };

/** Read a route from `location.hash`; anything unknown is the list of projects. */
export function parseRoute(hash: string): Route {
  const [kind, project, inner, recording] = hash
    .replace(/^#?\/?/, '')
    .split('/')
    .map(decodeURIComponent);
  if (kind === 'account') return { screen: 'account' };
  if (kind === 'invite' && project) return { screen: 'invitation', secret: project };
  if (kind !== 'project' || !project) return { screen: 'projects' };
  if (inner === 'recording' && recording) return { screen: 'recording', project, recording };
  if (inner === 'people') return { screen: 'people', project };
  return { screen: 'project', project };
}

/** The address of a route, for links and `location.hash`. */
export function hashOf(route: Route): string {
  switch (route.screen) {
    case 'projects':
      return '#/';
    case 'account':
      return '#/account';
    case 'invitation':
      return `#/invite/${encodeURIComponent(route.secret)}`;
    default:
      return hashInProject(route);
  }
}

function hashInProject(route: Extract<Route, { project: string }>): string {
  const project = `#/project/${encodeURIComponent(route.project)}`;
  if (route.screen === 'people') return `${project}/people`;
  if (route.screen === 'project') return project;
  return `${project}/recording/${encodeURIComponent(route.recording)}`;
}
