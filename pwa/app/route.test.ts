import { describe, expect, it } from 'vitest';
import { hashOf, parseRoute, type Route } from './route';

describe('route', () => {
  const routes: Route[] = [
    { screen: 'projects' },
    { screen: 'account' },
    { screen: 'server', part: 'projects' },
    { screen: 'invitation', secret: 'a-b_c' },
    { screen: 'project', project: '01ABC' },
    { screen: 'people', project: '01ABC' },
    { screen: 'history', project: '01ABC' },
    { screen: 'jobs', project: '01ABC' },
    { screen: 'recording', project: '01ABC', recording: 'a/b c' },
    {
      screen: 'recording',
      project: '01ABC',
      recording: 'a/b c',
      comparing: { from: 'version:01V', to: '2026-05-02T04:00:00.000Z', annotation: '01A' },
    },
  ];

  it.each(routes)('reads back what it wrote: $screen', (route) => {
    expect(parseRoute(hashOf(route))).toEqual(route);
  });

  it('takes the unknown to the list of projects', () => {
    for (const hash of ['', '#', '#/nowhere', '#/project/']) {
      expect(parseRoute(hash)).toEqual({ screen: 'projects' });
    }
  });
});
