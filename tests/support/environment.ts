const testRunnerVariables = /^(VITEST|NODE_ENV$|MODE$|DEV$|PROD$|SSR$|TEST$|BASE_URL$)/;

/**
 * The environment for a build or server that a test starts: what the test runner set in its own is
 * left out, since Vite reads some of it, and `given` is added.
 */
export function childEnvironment(given: Record<string, string>): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !testRunnerVariables.test(name));
  return {
    ...Object.fromEntries(inherited),
    ASTRO_TELEMETRY_DISABLED: '1',
    NO_COLOR: '1',
    ...given,
  };
}
