/** The files that are to go to the server, as the device remembers them. */
import { keepSetting, setting } from '../storage';

/** A recording whose file is to be sent: by whom, and where the server keeps what came so far. */
export interface Waiting {
  readonly key: string;
  readonly project: string;
  readonly person: string;
  /** Path of the upload on the server; null before it began. */
  readonly place: string | null;
}

/** Keeps the line across visits: a small seam, so that tests can stand in for the device. */
export interface LineStore {
  read(): Promise<readonly Waiting[]>;
  write(line: readonly Waiting[]): Promise<void>;
}

const SETTING = 'sending';

export const deviceLine: LineStore = {
  read: async () => (await setting<readonly Waiting[]>(SETTING)) ?? [],
  write: (line) => keepSetting(SETTING, line.length > 0 ? line : undefined),
};
