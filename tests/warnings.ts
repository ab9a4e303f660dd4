const seen: Error[] = [];

/** Keeps what Node and packages warn of, whichever way they do: each warning comes once in a process. */
export function keepWarnings(): void {
  process.on('warning', (warning) => {
    if (!isAboutNode(warning)) seen.push(warning);
  });
}

/** That a feature of Node is new, or its release old to a package (the AWS SDK), is no mistake of the code under test. */
function isAboutNode({ name, message }: Error): boolean {
  return name === 'ExperimentalWarning' || message.startsWith('NodeVersionSupportWarning');
}

/** The warnings since the last call, as they would be printed. */
export function takeWarnings(): string[] {
  return seen.splice(0).map(({ name, message, stack }) => stack ?? `${name}: ${message}`);
}
