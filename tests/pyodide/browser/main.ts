/** Puts the bridge within reach of the test that drives this page. */

import '../../../pwa/messages/english';
import { python } from '../../../pwa/python/bridge';

const startedAt = performance.now();
const phases: { phase: string; ms: number }[] = [];
python.addEventListener('phase', () => {
  phases.push({ phase: python.phase, ms: Math.round(performance.now() - startedAt) });
});
python.start();

Object.assign(window, { python, phases });
