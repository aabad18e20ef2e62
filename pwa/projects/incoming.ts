/** Files that a person hands over: by picker, by folder, by drag and drop. */

import { text } from '../messages/text';
import type { GivenFile } from '../storage';

export interface Incoming {
  readonly audio: GivenFile[];
  readonly tables: File[];
  /** Names of files that are neither. */
  readonly others: string[];
}

interface PickingWindow extends Window {
  showOpenFilePicker?(options: object): Promise<FileSystemFileHandle[]>;
  showDirectoryPicker?(options: object): Promise<FileSystemDirectoryHandle>;
}

/** How the names of recordings end. */
export const AUDIO_ENDINGS = [
  ...['.wav', '.wave', '.w64', '.rf64', '.flac', '.mp3', '.ogg', '.oga', '.opus', '.webm', '.mka'],
];
const AUDIO = new RegExp(`\\.(${AUDIO_ENDINGS.map((ending) => ending.slice(1)).join('|')})$`, 'i');
/** Sound that is told apart from letters, so that its refusal says what to do. */
const OTHER_AUDIO = /\.(m4a|aac|aif|aiff|wma|wv|caf)$/i;
const TABLE = /\.(txt|csv|tsv|json)$/i;

/** Sort files by what they are for. Hidden files are passed over. */
export function sortFiles(files: readonly GivenFile[]): Incoming {
  const incoming: Incoming = { audio: [], tables: [], others: [] };
  for (const given of files) {
    const file = given instanceof File ? given : given.file;
    if (file.name.startsWith('.')) continue;
    if (AUDIO.test(file.name) || OTHER_AUDIO.test(file.name)) incoming.audio.push(given);
    else if (TABLE.test(file.name)) incoming.tables.push(file);
    else incoming.others.push(file.name);
  }
  return incoming;
}

/** Whether files can be picked in a way that lets the page read them again another day. */
export function canPickHandles(page: PickingWindow = window): boolean {
  return page.showOpenFilePicker !== undefined;
}

/** Let the person pick recordings, with the way back to each file. An empty list when cancelled. */
export async function pickFiles(page: PickingWindow = window): Promise<GivenFile[]> {
  const types = [
    { description: text('projects-recordings'), accept: { 'audio/*': AUDIO_ENDINGS } },
  ];
  const handles = await page
    .showOpenFilePicker?.({ multiple: true, types })
    .catch(ignoreCancel<FileSystemFileHandle[]>([]));
  return Promise.all((handles ?? []).map(fileOf));
}

export function canPickFolders(page: PickingWindow = window): boolean {
  return page.showDirectoryPicker !== undefined;
}

/** Let the person pick a folder and return all files in it and below. */
export async function pickFolder(page: PickingWindow = window): Promise<GivenFile[]> {
  const folder = await page
    .showDirectoryPicker?.({ mode: 'read' })
    .catch(ignoreCancel<FileSystemDirectoryHandle | undefined>(undefined));
  return folder ? filesIn(folder) : [];
}

/**
 * The files of a drop, those in folders too.
 *
 * Must be called within the event: afterwards the browser has forgotten what was dropped.
 */
export function droppedFiles(transfer: DataTransfer): Promise<GivenFile[]> {
  const items = [...transfer.items].filter((item) => item.kind === 'file');
  return Promise.all(items.map(dropped)).then((lists) => lists.flat());
}

type HandleItem = DataTransferItem & {
  getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
};

function dropped(item: HandleItem): Promise<GivenFile[]> {
  const file = item.getAsFile();
  const entry = item.webkitGetAsEntry?.();
  if (!item.getAsFileSystemHandle) return entry ? filesOfEntry(entry) : Promise.resolve(some(file));
  return item.getAsFileSystemHandle().then(
    (handle) => (handle ? filesOfHandle(handle) : some(file)),
    () => (entry ? filesOfEntry(entry) : some(file)),
  );
}

async function filesOfHandle(handle: FileSystemHandle): Promise<GivenFile[]> {
  if (handle.kind === 'file') return [await fileOf(handle as FileSystemFileHandle)];
  return filesIn(handle as FileSystemDirectoryHandle);
}

async function filesIn(folder: FileSystemDirectoryHandle): Promise<GivenFile[]> {
  const files: GivenFile[] = [];
  for await (const handle of folder.values()) files.push(...(await filesOfHandle(handle)));
  return files;
}

async function fileOf(handle: FileSystemFileHandle): Promise<GivenFile> {
  return { file: await handle.getFile(), handle };
}

async function filesOfEntry(entry: FileSystemEntry): Promise<GivenFile[]> {
  if (entry.isFile) return [await fileOfEntry(entry as FileSystemFileEntry)];
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const files: GivenFile[] = [];
  // The browser lists a folder in portions; an empty one is the end.
  for (let some = await portion(reader); some.length > 0; some = await portion(reader)) {
    for (const inner of some) files.push(...(await filesOfEntry(inner)));
  }
  return files;
}

function portion(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  return new Promise((resolve, reject) => reader.readEntries(resolve, reject));
}

function fileOfEntry(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

function some(file: File | null): GivenFile[] {
  return file ? [file] : [];
}

function ignoreCancel<T>(nothing: T): (error: unknown) => T {
  return (error) => {
    if (error instanceof DOMException && error.name === 'AbortError') return nothing;
    throw error;
  };
}
