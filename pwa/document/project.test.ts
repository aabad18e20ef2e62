import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { listProjects, removeProject } from './device';
import { storing } from './origins';
import { ProjectDocument } from './project';
import { undoStack } from './undo';

let project: ProjectDocument;

beforeEach(async () => {
  project = await ProjectDocument.create('Dawn', [{ name: 'Wren' }, { name: 'Owl', key: '5' }]);
  undoStack.clear();
});

const names = () => project.labels.map(({ name }) => name);
const keys = () => project.labels.map(({ key }) => key);

describe('a project', () => {
  it('is there after closing and opening again', async () => {
    const { id } = project;
    await project.close();
    project = await ProjectDocument.open(id);
    expect(project.name).toBe('Dawn');
    expect(project.labels).toMatchObject([
      { name: 'Wren', key: '1', order: 0 },
      { name: 'Owl', key: '5', order: 1 },
    ]);
  });

  it('keeps what was chosen in passing only for those who may change its settings', () => {
    project.keepChoice('ask_budget', 20);
    const mayLead = vi.spyOn(storing, 'mayLead').mockReturnValue(false);
    project.keepChoice('ask_budget', 30);
    expect(mayLead).toHaveBeenCalledWith(`project:${project.id}`);
    expect(project.settings).toMatchObject({ ask_budget: 20 });
    mayLead.mockRestore();
  });

  it('takes its name back', async () => {
    project.rename('  Dusk ');
    expect(project.name).toBe('Dusk');
    expect(await undoStack.undo()).toBe('Rename project');
    expect(project.name).toBe('Dawn');
  });

  it('is deleted from the list and brought back by undo', async () => {
    const ids = async () => (await listProjects()).map(({ id }) => id);
    await removeProject(project.id, project.name);
    expect(await ids()).not.toContain(project.id);
    expect((await listProjects('deleted')).map(({ id }) => id)).toContain(project.id);
    expect(await undoStack.undo()).toBe('Delete project Dawn');
    expect(await ids()).toContain(project.id);
  });
});

describe('the vocabulary', () => {
  it('gives each new label a key and a colour that no other has', () => {
    for (let index = 0; index < 9; index += 1) project.addLabel({ name: `bird ${index}` });
    expect(keys()).toEqual(['1', '5', '2', '3', '4', '6', '7', '8', '9', '', '']);
    expect(new Set(project.labels.slice(0, 9).map(({ colour }) => colour)).size).toBe(9);
  });

  it('knows a name that is there already', () => {
    expect(project.addLabel({ name: 'wren ' })).toBe(project.labels[0]!.id);
    expect(names()).toEqual(['Wren', 'Owl']);
  });

  it('takes many lines in one step', async () => {
    project.addLabels(['Robin', '', ' Jay ', 'Robin', 'Owl']);
    expect(names()).toEqual(['Wren', 'Owl', 'Robin', 'Jay']);
    await undoStack.undo();
    expect(names()).toEqual(['Wren', 'Owl']);
  });

  it('hands a key over, so that keys stay unique', async () => {
    project.changeLabel(project.labels[0]!.id, { key: '5' });
    expect(keys()).toEqual(['5', '']);
    await undoStack.undo();
    expect(keys()).toEqual(['1', '5']);
  });

  it('changes the order and takes it back', async () => {
    project.addLabel({ name: 'Jay' });
    project.moveLabel(project.labels[2]!.id, 0);
    expect(names()).toEqual(['Jay', 'Wren', 'Owl']);
    await undoStack.undo();
    expect(names()).toEqual(['Wren', 'Owl', 'Jay']);
  });

  it('still names a label that was removed', async () => {
    const { id } = project.labels[0]!;
    project.removeLabel(id);
    expect(names()).toEqual(['Owl']);
    expect(project.label(id)?.name).toBe('Wren');
    await undoStack.undo();
    expect(names()).toEqual(['Wren', 'Owl']);
  });
});
