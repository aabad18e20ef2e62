/** English for tests that run without a page; vite.config.ts names it as their setup. */
import english from './en.ftl?raw';
import { useLanguages } from './text';

useLanguages([{ code: 'en', source: english }]);
