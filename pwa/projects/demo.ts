/** The demo project: real recordings that come with the app. */
import { ProjectDocument, rememberProject } from '../document';
import { text } from '../messages/text';
import { deviceDatabase } from '../storage/database';
import { library } from '../storage/library';

interface Demo {
  readonly name: string;
  readonly labels: readonly { name: string; colour?: string; key?: string; taxon?: string }[];
  readonly recordings: readonly { file: string }[];
}

const FOLDER = '/demo/';
const SETTING = 'demo_project';

export class DemoError extends Error {}

/**
 * Open the demo project, making it and copying its recordings into this browser the first time.
 *
 * Resolves to its id. Throws DemoError with a sentence when the recordings cannot be had.
 */
export async function openDemoProject(onProgress?: (fraction: number) => void): Promise<string> {
  const made = await rememberedDemo();
  if (made) return made;
  const demo = await fetchDemo();
  const project = await createDemoProject(demo, onProgress);
  await rememberDemo(project);
  return project;
}

/** Whether a project is the demo project of this device. */
export async function isDemoProject(id: string): Promise<boolean> {
  const database = await deviceDatabase().catch(() => null);
  return id !== '' && (await database?.get('settings', SETTING)) === id;
}

async function createDemoProject(
  demo: Demo,
  onProgress?: (fraction: number) => void,
): Promise<string> {
  // First the sounds: without them there is no project to make.
  const files: File[] = [];
  for (const { file } of demo.recordings) {
    files.push(await fetchFile(file));
    onProgress?.(files.length / (demo.recordings.length + 1));
  }
  const project = await ProjectDocument.create(demo.name, demo.labels);
  const { problems, added } = await library.add(project.id, files);
  await project.close();
  if (added.length === 0) throw new DemoError(problems[0] ?? text('projects-demo-empty'));
  return project.id;
}

async function fetchDemo(): Promise<Demo> {
  const file = await fetchFile('demo.json');
  try {
    return JSON.parse(await file.text()) as Demo;
  } catch {
    throw new DemoError(text('projects-demo-damaged'));
  }
}

async function fetchFile(name: string): Promise<File> {
  const response = await fetch(FOLDER + encodeURIComponent(name)).catch(() => null);
  if (!response?.ok) {
    throw new DemoError(text('projects-demo-not-fetched', { name }));
  }
  return new File([await response.blob()], name);
}

async function rememberedDemo(): Promise<string | undefined> {
  const database = await deviceDatabase().catch(() => null);
  const id = await database?.get('settings', SETTING);
  const row = typeof id === 'string' ? await database?.get('projects', id) : undefined;
  if (!row) return undefined;
  if (row.status === 'deleted') await rememberProject(row.id);
  return row.id;
}

async function rememberDemo(id: string): Promise<void> {
  await deviceDatabase().then(
    (database) => database.put('settings', id, SETTING),
    () => null,
  );
}
