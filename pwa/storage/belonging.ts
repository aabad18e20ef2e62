/**
 * Whose content this page shows. Projects of the device alone are anybody's; those of a server belong
 * to whoever opened them here. Two people who take part in the same project keep it apart: the second
 * has documents and rows of their own, in a `space`.
 */

/** Set by whoever knows the server and who is signed in. */
export const belonging: {
  /** Settled when it is known; until then nothing is listed. */
  ready: Promise<void>;
  /** Whether a project may be seen by whoever is at this device now. */
  mayOpen(project: string): boolean;
  /** The space of whoever is here, for all in which somebody else was first. */
  ownSpace: string;
  /** What is added to names under which a project's content is kept; '' for the first person. */
  spaceOf(project: string): string;
} = {
  ready: Promise.resolve(),
  mayOpen: () => true,
  ownSpace: '',
  spaceOf: () => '',
};

/** The name under which a document is kept: `project:<id>` or `recording:<id>:<key>`, in its space. */
export function placeOf(document: string): string {
  return document + belonging.spaceOf(document.split(':')[1] ?? '');
}

/** The document that is kept under a name, where it is in the space of whoever is here; else undefined. */
export function documentAt(place: string): string | undefined {
  const [document = ''] = place.split('@');
  const isOurs = belonging.mayOpen(document.split(':')[1] ?? '') && placeOf(document) === place;
  return isOurs ? document : undefined;
}
