import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { newId } from './authorship';
import { RecordingDocument } from './recording';
import { summaries, summaryChanges } from './summary';
import { undoStack } from './undo';

it('counts what is there after closing, and after undoing in a closed recording', async () => {
  const recording = await RecordingDocument.open('p', newId());
  const { key } = recording;
  const round = recording.startRound('fixed', 2, {}, [
    { start_s: 0, end_s: 1 },
    { start_s: 1, end_s: 2 },
  ]);
  recording.answer(recording.queries(round)[0]!.id, { kind: 'nothing', labels: [] });
  recording.addAnnotation({ start_s: 0, end_s: 1 }, ['wren', 'owl']);
  recording.removeAnnotation(recording.addAnnotation({ start_s: 1, end_s: 2 }));
  await recording.close();
  const labels = { wren: 1, owl: 1 };
  const counts = async () => (await summaries('p', [key])).get(key);
  expect(await counts()).toEqual({ key, annotations: 1, queries: 2, answered: 1, labels });
  const written = new Promise((resolve) => summaryChanges.addEventListener('change', resolve));
  expect(await undoStack.undo()).toBe('Delete annotation');
  await written;
  expect(await counts()).toMatchObject({ annotations: 2 });
});
