import { expect, it } from 'vitest';
import { type Span, Traces } from './traces';

function started() {
  let nowMs = 1000;
  const traces = new Traces(() => ++nowMs);
  const sent: Span[] = [];
  traces.send = async (spans) => sent.push(...spans);
  return { traces, sent };
}

const EMBEDDINGS = '/api/v1/projects/p/recordings/r/embeddings?model=yamnet';

it('makes nothing where it is off', async () => {
  const { traces, sent } = started();
  expect(await traces.click('ask', async () => traces.request(EMBEDDINGS))).toBeNull();
  expect(sent).toEqual([]);
});

it('sends a click with its requests below it, in one trace', async () => {
  const { traces, sent } = started();
  traces.isOn = true;
  let header = '';
  await traces.click('ask', async () => {
    const request = traces.request(EMBEDDINGS)!;
    header = request.header;
    request.ended(206);
  });
  const [request, click] = sent;
  expect(click).toMatchObject({ name: 'ask', parent: '' });
  expect(request).toMatchObject({ name: 'request', parent: click!.span, status: 206 });
  expect(header).toBe(`00-${click!.trace}-${request!.span}-01`);
  expect(header).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
  expect(request!.ended_ms).toBeGreaterThan(request!.began_ms);
});

it('leaves out what another click, or none, asks for', async () => {
  const { traces, sent } = started();
  traces.isOn = true;
  await traces.click('similar', async () => {
    expect(traces.request('/api/v1/uploads')).toBeNull();
    expect(traces.request('/api/v1/relay')).toBeNull();
    await traces.click('upload', async () => {
      expect(traces.request('/api/v1/uploads/u')).not.toBeNull();
      expect(traces.request('/api/v1/recordings/r/similar?start_s=1')).not.toBeNull();
    });
  });
  expect(traces.request(EMBEDDINGS)).toBeNull();
  expect(sent.map(({ name }) => name)).toEqual(['upload', 'similar']);
});

it('sends no more at once than the server takes, whatever fails', async () => {
  const { traces, sent } = started();
  traces.isOn = true;
  const failing = traces.click('upload', async () => {
    for (let count = 0; count < 100; count++) traces.request('/api/v1/uploads/u')!.ended(204);
    throw new Error('away');
  });
  await expect(failing).rejects.toThrow('away');
  expect(sent).toHaveLength(64);
  expect(sent.at(-1)).toMatchObject({ name: 'upload', parent: '' });
});
