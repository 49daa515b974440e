// Which servers may be called: those whose origin (scheme, host and port) was named, and no other, so that a definition
// from elsewhere reaches nothing on this machine or its network that its user did not mean.
import { HttpTaskFailure } from './failure.js';

/**
 * The origin that a text names, `undefined` when it is none or holds more: a path, a name and password, a query.
 * @example
 * readOrigin('https://api.example.com:443/'); // 'https://api.example.com'
 * readOrigin('https://api.example.com/v1'); // undefined
 */
export function readOrigin(text: string): string | undefined {
  if (!/^https?:\/\/[^/?#@\\\s]+\/?$/i.test(text) || !URL.canParse(text)) return undefined;
  return new URL(text).origin;
}

export interface Allowed {
  /** Throws `States.Permissions` and says so in the log. `what` is who wants to call, for people. */
  check(url: URL, what: string): void;
}

export function allowedOrigins(origins: readonly string[], log: (text: string) => void): Allowed {
  const allowed = new Set(origins);
  return {
    check({ origin }, what) {
      if (allowed.has(origin)) return;
      const reason = `${what} may not call ${origin}: typestep calls only servers that it was told to`;
      const cure = `start it with typestep serve --allow-http ${origin}`;
      log(`${reason}; ${cure}`);
      throw new HttpTaskFailure('States.Permissions', `${reason}; ${cure}`);
    },
  };
}
