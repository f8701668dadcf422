/** Why one of the commands about offline forms could not do its work, for whoever runs it. */

/** A failure whose message is one sentence, without anything of what is in a file. */
export class CommandError extends Error {
  override readonly name = "CommandError";
  /** Whether the command was called wrongly. */
  readonly isMisuse: boolean;

  constructor(message: string, { isMisuse = false, ...options }: CommandErrorOptions = {}) {
    super(message, options);
    this.isMisuse = isMisuse;
  }
}

interface CommandErrorOptions extends ErrorOptions {
  readonly isMisuse?: boolean;
}

const EXIT_FAILED = 1;
const EXIT_MISUSE = 2;

/** Says why a command failed and gives its exit code. */
export function tellFailure(error: unknown): number {
  if (!(error instanceof CommandError)) {
    console.error(error);
    return EXIT_FAILED;
  }
  console.error(error.message);
  return error.isMisuse ? EXIT_MISUSE : EXIT_FAILED;
}

/**
 * Reads the address of a server.
 *
 * @returns Its origin.
 * @throws {@link CommandError}
 */
export function readAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol === "http:" || url?.protocol === "https:") return url.origin;
  const message = "The address must begin with https:// or http://, as in the browser.";
  throw new CommandError(message, { isMisuse: true });
}
