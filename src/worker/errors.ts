// Which errors of the API pass by themselves, and how long to wait for that.

/** Asking again would give the same answer: the request, the activity or the permission is at fault. */
export function isFatal(error: unknown): boolean {
  const { name = '', $fault: fault } = Object(error) as { name?: string; $fault?: string };
  if (passing.test(name)) return false;
  return fault === 'client' || name === 'CredentialsProviderError';
}
const passing = /throttl|timeout|limitexceeded|toomanyrequests|expiredtoken|requesttimetooskewed/i;

/** Nobody waits for the task any more. */
export function isClosed(error: unknown): boolean {
  const { name = '' } = Object(error) as { name?: string };
  return name === 'TaskTimedOut' || name === 'TaskDoesNotExist' || name === 'InvalidToken';
}

/** Milliseconds before the next try: about half a second first, twice that each time, half a minute at most. */
export function backOff(failures: number, random: () => number): number {
  return Math.min(30_000, 500 * 2 ** failures) * (0.5 + random() / 2);
}
