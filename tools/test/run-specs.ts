// Runs spec files under Jasmine and tells the launcher, over the channel it opened, what came of each spec.
import Jasmine from 'jasmine';

/** One spec as Jasmine reports it. */
interface SpecResult {
  fullName: string;
  filename: string;
  status: string;
  failedExpectations: { message: string; stack: string }[];
  properties?: { seen?: string[] } | null;
}

/** What went wrong and where; the stack alone does not always say what. */
const inFull = ({ message, stack }: { message: string; stack: string }): string =>
  [message, ...(stack ?? '').split('\n').filter((line) => /^\s+at /.test(line) && !line.includes('<Jasmine>'))].join(
    '\n',
  );

const told = (message: object): void => void process.send?.(message);
const reporter = {
  specDone: ({ fullName, filename, status, failedExpectations, properties }: SpecResult) =>
    told({
      spec: fullName,
      file: filename,
      status,
      failures: [
        ...failedExpectations.map(inFull),
        ...(properties?.seen ?? []).map((page) => `Then there was ${page}`),
      ],
    }),
  suiteDone: ({ fullName, failedExpectations }: SpecResult) =>
    told({ outside: fullName, failures: failedExpectations.map(inFull) }),
  jasmineDone: ({
    overallStatus,
    incompleteReason,
    failedExpectations,
    order,
  }: {
    overallStatus: string;
    incompleteReason?: string;
    failedExpectations: { message: string }[];
    order: { seed: string | number };
  }) =>
    told({
      done: overallStatus,
      seed: String(order.seed),
      why: incompleteReason,
      failures: failedExpectations.map(({ message }) => message),
    }),
};

const runner = new Jasmine();
runner.clearReporters();
runner.addReporter(reporter);
runner.exitOnCompletion = false;
runner.loadConfig({
  spec_dir: '.',
  spec_files: [],
  helpers: ['tools/test/patience.ts'],
  random: true,
  stopSpecOnExpectationFailure: false,
});
// The order in which specs failed can be had again.
if (process.env['SPEC_SEED']) runner.seed(Number(process.env['SPEC_SEED']));
const { overallStatus } = await runner.execute(process.argv.slice(2));
process.exit(overallStatus === 'passed' ? 0 : 1);
