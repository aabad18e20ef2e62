/** Who is at this device, what time it is, and new ids. */
import { ulid } from 'ulid';
import { DEFAULT_PERSON } from './schema';
import type { Stamp } from './types';

let person: string = DEFAULT_PERSON;
let lastMs = 0;

/** Name the person whose edits follow. */
export function setPerson(name: string): void {
  person = name;
}

/** Whose edits follow, as their stamps say. */
export function author(): string {
  return person;
}

/** The person and the time; later stamps of this page always compare greater. */
export function stamp(): Stamp {
  lastMs = Math.max(Date.now(), lastMs + 1);
  return { by: person, at: new Date(lastMs).toISOString() };
}

/** A fresh random id that sorts by the time it was made. */
export function newId(): string {
  return ulid();
}
