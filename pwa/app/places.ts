/** Where one can go from anywhere, for the command palette. */
import type { Command, Offer } from '../habits/offers';
import { library } from '../storage';
import { hashOf, parseRoute } from './route';
import { chooseTheme, THEME_NAMES, type Theme } from './theme';

/** The list of projects, this project, and its recordings. */
export const placesOffer: Offer = {
  async commands() {
    const route = parseRoute(location.hash);
    const all = place('All projects', 'Go to', hashOf({ screen: 'projects' }));
    if (route.screen === 'projects') return [all, ...themes()];
    const { project } = route;
    const rows = await library.recordings(project);
    return [
      all,
      place('This project', 'Go to', hashOf({ screen: 'project', project })),
      ...rows.map((row) =>
        place(
          row.file_name,
          'Recordings',
          hashOf({ screen: 'recording', project, recording: row.key }),
        ),
      ),
      ...themes(),
    ];
  },
};

function themes(): Command[] {
  return (Object.keys(THEME_NAMES) as Theme[]).map((theme) => ({
    id: `theme ${theme}`,
    title: THEME_NAMES[theme],
    group: 'Colours',
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
