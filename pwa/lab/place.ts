/** Where the lab is: the project and the recording that its address names. */
export interface LabPlace {
  readonly project: string;
  readonly recording: string | null;
}

/** Address of the lab for a project, and one of its recordings. */
export function labAddress({ project, recording }: LabPlace): string {
  const end = recording ? `/recording/${encodeURIComponent(recording)}` : '';
  return `/lab.html#/project/${encodeURIComponent(project)}${end}`;
}

/** Read the part of an address after '#'; null if it names no project. */
export function parsePlace(hash: string): LabPlace | null {
  const [, project, recording] = /^#\/project\/([^/]+)(?:\/recording\/([^/]+))?$/.exec(hash) ?? [];
  if (!project) return null;
  return {
    project: decodeURIComponent(project),
    recording: recording ? decodeURIComponent(recording) : null,
  };
}

/** Try on another recording of the same project. */
export function goToRecording(key: string): void {
  const place = parsePlace(location.hash);
  if (place) location.hash = `#/project/${place.project}/recording/${key}`;
}
