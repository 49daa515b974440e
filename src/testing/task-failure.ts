// A failed task as JavaScript sees it: `name` is the error's name, `message` the message in a Lambda-style cause,
// `cause` the raw text.

const failureKey: unique symbol = Symbol.for('typestep.task-failure') as never;

export interface FailureInfo {
  readonly error: string;
  readonly cause?: string;
}

/** What a call of a task throws in a native run: an instance of the class whose error the task threw. */
export class TaskFailure extends Error {
  readonly [failureKey]: FailureInfo;

  constructor(info: FailureInfo, thrown?: unknown) {
    super(messageIn(info.cause), info.cause === undefined ? {} : { cause: info.cause });
    this.name = info.error;
    this[failureKey] = info;
    if (thrown instanceof Error) Object.setPrototypeOf(this, Object.getPrototypeOf(thrown) as object);
  }
}

/** How a run ends that lets this error out: a task's failure as it was, a thrown error by name and message. */
export function failureOf(thrown: unknown): FailureInfo {
  if (typeof thrown !== 'object' || thrown === null) return { error: 'Error', cause: String(thrown) };
  const { [failureKey]: info } = thrown as { readonly [failureKey]?: FailureInfo };
  if (info !== undefined) return info;
  const { name, message } = thrown as { readonly name?: unknown; readonly message?: unknown };
  return { error: typeof name === 'string' ? name : 'Error', cause: typeof message === 'string' ? message : '' };
}

/** The message in a Lambda-style cause, else the cause itself. */
export function messageIn(cause: string | undefined): string {
  if (cause === undefined) return '';
  try {
    const { errorMessage } = JSON.parse(cause) as { readonly errorMessage?: unknown };
    return typeof errorMessage === 'string' ? errorMessage : cause;
  } catch {
    return cause;
  }
}
