// What a Lambda function says in the cause of an error, without its wrapping.

export function causeText(cause: string | undefined): string {
  if (cause === undefined) return '';
  try {
    const { errorMessage } = JSON.parse(cause) as { errorMessage?: unknown };
    return typeof errorMessage === 'string' ? errorMessage : cause;
  } catch {
    return cause;
  }
}
