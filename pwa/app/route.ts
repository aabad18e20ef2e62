/** Where the person is: written in the address after `#`, so that back, forward and bookmarks work. */
import type { Comparing } from '../history/past';

export type Route =
  | { readonly screen: 'projects' }
  | { readonly screen: 'account' }
  | { readonly screen: 'server'; readonly part: ServerPart }
  | { readonly screen: 'invitation'; readonly secret: string }
  | { readonly screen: 'project'; readonly project: string }
  | { readonly screen: 'people'; readonly project: string }
  | { readonly screen: 'history'; readonly project: string }
  | { readonly screen: 'jobs'; readonly project: string }
  | {
      readonly screen: 'recording';
      readonly project: string;
      readonly recording: string;
      /** Two moments of its history that are shown. */
      readonly comparing?: Comparing;
    };

/** The tabs of the server's page. */
export const SERVER_PARTS = ['people', 'projects', 'status', 'deeds'] as const;
export type ServerPart = (typeof SERVER_PARTS)[number];

/** Read a route from `location.hash`; anything unknown is the list of projects. */
export function parseRoute(hash: string): Route {
  const [kind, project, inner, recording, ...rest] = hash
    .replace(/^#?\/?/, '')
    .split('/')
    .map(decodeURIComponent);
  if (kind === 'account') return { screen: 'account' };
  if (kind === 'server') return { screen: 'server', part: serverPart(project) };
  if (kind === 'invite' && project) return { screen: 'invitation', secret: project };
  if (kind !== 'project' || !project) return { screen: 'projects' };
  if (inner === 'recording' && recording) {
    return { screen: 'recording', project, recording, ...comparingIn(rest) };
  }
  if (inner === 'history') return { screen: 'history', project };
  if (inner === 'jobs') return { screen: 'jobs', project };
  if (inner === 'people') return { screen: 'people', project };
  return { screen: 'project', project };
}

function comparingIn([word, from, to, annotation]: string[]): { comparing?: Comparing } {
  if (word !== 'compare' || !from || !to) return {};
  return { comparing: { from, to, ...(annotation ? { annotation } : {}) } };
}

/** The address of a route, for links and `location.hash`. */
export function hashOf(route: Route): string {
  switch (route.screen) {
    case 'projects':
      return '#/';
    case 'account':
      return '#/account';
    case 'server':
      return `#/server/${route.part}`;
    case 'invitation':
      return `#/invite/${encodeURIComponent(route.secret)}`;
    default:
      return hashInProject(route);
  }
}

function serverPart(named: string | undefined): ServerPart {
  return SERVER_PARTS.find((part) => part === named) ?? 'people';
}

function hashInProject(route: Extract<Route, { project: string }>): string {
  const project = `#/project/${encodeURIComponent(route.project)}`;
  if (route.screen === 'people') return `${project}/people`;
  if (route.screen === 'history') return `${project}/history`;
  if (route.screen === 'jobs') return `${project}/jobs`;
  if (route.screen === 'project') return project;
  const { recording, comparing } = route;
  const place = `${project}/recording/${encodeURIComponent(recording)}`;
  if (!comparing) return place;
  const { from, to, annotation } = comparing;
  const words = [from, to, ...(annotation ? [annotation] : [])].map(encodeURIComponent);
  return `${place}/compare/${words.join('/')}`;
}
