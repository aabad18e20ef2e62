import { describe, expect, it } from 'vitest';
import { modelOf } from './hearing';
import { type ModelParts, ProjectModels } from './project_model';

function models(parts: Partial<ModelParts> = {}) {
  const kept = new Map<string, string>();
  const all = new ProjectModels({
    isShared: () => true,
    canAsk: () => true,
    ask: async () => 'birdnet-v2.4',
    kept: {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
    },
    knows: (model) => model !== 'unheard-of',
    ...parts,
  });
  return { all, kept };
}

const PROJECT = { id: 'P', settings: {} };

describe('the model of a project', () => {
  it('is the one that was chosen for its server, also later without a network', async () => {
    const state = { online: true };
    const { all } = models({ canAsk: () => state.online });
    expect(all.known(PROJECT)).not.toBe('birdnet-v2.4');
    expect(await all.of(PROJECT)).toBe('birdnet-v2.4');
    state.online = false;
    expect(await all.of(PROJECT)).toBe('birdnet-v2.4');
    expect(all.chosen('P')).toBe('birdnet-v2.4');
  });

  it.each<[string, Partial<ModelParts>]>([
    ['no server', { isShared: () => false, canAsk: () => false }],
    ['a server that embeds nothing', { ask: async () => '' }],
    ['a model that this page has not heard of', { ask: async () => 'unheard-of' }],
    ['a server that refuses', { ask: () => Promise.reject(new Error('no')) }],
  ])("is the page's own with %s", async (_, parts) => {
    const { all } = models(parts);
    expect(await all.of(PROJECT)).toBe(modelOf({}));
    expect(all.chosen('P')).toBeNull();
  });

  it('tells when another one was chosen', async () => {
    const state = { model: 'yamnet' };
    const { all } = models({ ask: async () => state.model });
    let changes = 0;
    all.addEventListener('change', () => changes++);
    await all.of(PROJECT);
    await all.of(PROJECT);
    state.model = 'logmel';
    await all.of(PROJECT);
    expect(changes).toBe(2);
  });
});
