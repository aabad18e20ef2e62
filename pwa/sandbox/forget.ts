/** Imported before PyScript, which opens a database as it loads, and wants module workers. */
import { forgetStorage } from './interpreter';

forgetStorage();

const PlainWorker = globalThis.Worker;

globalThis.Worker = class extends PlainWorker {
  constructor(url: string | URL) {
    super(url);
  }
};
