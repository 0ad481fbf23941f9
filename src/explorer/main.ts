import { serveJobs } from './jobs/worker.ts';
import { startPage } from './page/start.ts';

// The page and its workers run the same text: a worker has no document.
if (typeof document === 'undefined') serveJobs();
else startPage(document.currentScript?.textContent ?? '');
