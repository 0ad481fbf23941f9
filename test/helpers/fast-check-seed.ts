import fc from 'fast-check';

/**
 * Property tests draw the same cases in every run, so that a red run can be repeated and a green one stays green.
 * `FAST_CHECK_SEED` sets another seed: run with a few before a release.
 */
fc.configureGlobal({ seed: Number(process.env['FAST_CHECK_SEED'] ?? 20240229) });
