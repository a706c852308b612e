// How long one spec may take before it counts as hanging; the launcher says it, for each part of the tests.
jasmine.DEFAULT_TIMEOUT_INTERVAL = Number(process.env['SPEC_SECONDS'] ?? 60) * 1000;
