const seen: Error[] = [];

/** Keeps what Node and packages warn of, whichever way they do: each warning comes once in a process. */
export function keepWarnings(): void {
  process.on('warning', (warning) => {
    // That a feature of Node may change is no mistake of the code under test.
    if (warning.name !== 'ExperimentalWarning') seen.push(warning);
  });
}

/** The warnings since the last call, as they would be printed. */
export function takeWarnings(): string[] {
  return seen.splice(0).map(({ name, message, stack }) => stack ?? `${name}: ${message}`);
}
