const seen: Error[] = [];

/**
 * Records what Node and packages warn of, whichever way they do: each warning comes once in a process.
 * @returns ends it: test files that share a process listen one after another
 */
export function recordWarnings(): () => void {
  const record = (warning: Error) => {
    if (!isAboutNode(warning)) seen.push(warning);
  };
  process.on('warning', record);
  return () => process.off('warning', record);
}

/** That a feature of Node is new, or its release old to a package (the AWS SDK), is no mistake of the code under test. */
function isAboutNode({ name, message }: Error): boolean {
  return name === 'ExperimentalWarning' || message.startsWith('NodeVersionSupportWarning');
}

/** The warnings since the last call, as they would be printed. */
export function takeWarnings(): string[] {
  return seen.splice(0).map(({ name, message, stack }) => stack ?? `${name}: ${message}`);
}
