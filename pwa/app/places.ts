/** Where one can go from anywhere, for the command palette. */
import type { Command, Offer } from '../habits/offers';
import { text } from '../messages/text';
import { relay } from '../relay/relay';
import { library } from '../storage';
import { hashOf, parseRoute } from './route';
import { chooseTheme, THEMES, themeName } from './theme';

/** The list of projects, this project, and its recordings. */
export const placesOffer: Offer = {
  async commands() {
    const route = parseRoute(location.hash);
    const all = place(text('app-all-projects'), text('app-go-to'), hashOf({ screen: 'projects' }));
    if (!('project' in route)) return [all, ...accountPlaces(), licences(), ...themes()];
    const { project } = route;
    const rows = await library.recordings(project);
    return [
      all,
      place(text('app-this-project'), text('app-go-to'), hashOf({ screen: 'project', project })),
      ...rows.map((row) =>
        place(
          row.file_name,
          text('app-recordings'),
          hashOf({ screen: 'recording', project, recording: row.key }),
        ),
      ),
      ...accountPlaces(),
      licences(),
      ...themes(),
    ];
  },
};

/** One's account, and for admins the server's page. */
function accountPlaces(): Command[] {
  const { phase, person } = relay;
  if (phase !== 'here' || !person) return [];
  const group = text('app-go-to');
  const account = place(text('relay-account'), group, hashOf({ screen: 'account' }));
  const server = hashOf({ screen: 'server', part: 'people' });
  return person.admin ? [account, place(text('admin-server'), group, server)] : [account];
}

/** What Earmark is made with; a file beside the page, so in a tab of its own. */
function licences(): Command {
  return {
    id: 'licences',
    title: text('app-licences'),
    group: text('app-go-to'),
    run: () => void open('/licenses.txt', '_blank', 'noopener'),
  };
}

function themes(): Command[] {
  return THEMES.map((theme) => ({
    id: `theme ${theme}`,
    title: themeName(theme),
    group: text('app-colours'),
    run: () => chooseTheme(theme),
  }));
}

function place(title: string, group: string, href: string): Command {
  return {
    id: href,
    title,
    group,
    run: () => {
      location.hash = href;
    },
  };
}
