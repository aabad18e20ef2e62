import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { newId } from './authorship';
import { RecordingDocument } from './recording';
import { undoStack } from './undo';

let recording: RecordingDocument;
const listed = () => recording.bookmarks.list.map(({ at_s, name }) => [at_s, name]);

beforeEach(async () => {
  recording = await RecordingDocument.open(newId(), newId());
  undoStack.clear();
});

it('lists bookmarks by time, and keeps the list until one changes', () => {
  recording.bookmarks.add(7, 'owl');
  recording.bookmarks.add(3);
  expect(listed()).toEqual([
    [3, ''],
    [7, 'owl'],
  ]);
  expect(recording.bookmarks.list).toBe(recording.bookmarks.list);
});

it('takes back each change by one step', async () => {
  const id = recording.bookmarks.add(7, 'owl');
  recording.bookmarks.rename(id, 'tawny owl');
  recording.bookmarks.remove(id);
  expect(listed()).toEqual([]);
  await undoStack.undo();
  expect(listed()).toEqual([[7, 'tawny owl']]);
  await undoStack.undo();
  expect(listed()).toEqual([[7, 'owl']]);
  await undoStack.undo();
  expect(listed()).toEqual([]);
  await undoStack.redo();
  expect(listed()).toEqual([[7, 'owl']]);
});

it('is there after the document was closed', async () => {
  const { project, key } = recording;
  recording.bookmarks.add(2.5, 'here');
  await recording.close();
  recording = await RecordingDocument.open(project, key);
  expect(listed()).toEqual([[2.5, 'here']]);
});
