// A connection -> the headers that authorise its requests. Tokens of OAuth are kept until a minute before they expire,
// and asked for once by all who wait for the same one.
import type { Allowed } from './allowed.js';
import type { Connection, OAuth, Pair } from './connection.js';
import { requestToken, type Token } from './token.js';

export interface Authorizer {
  /** Rejected with `States.Permissions` or `Events.ConnectionResource.*`, or when the signal is aborted. */
  credentials(connectionArn: string, connection: Connection, signal: AbortSignal): Promise<readonly Pair[]>;
  /** The API has refused the token: the next task asks for a new one. */
  refused(connectionArn: string): void;
}

export interface AuthorizerPorts {
  readonly allowed: Allowed;
  /** Milliseconds since the epoch. */
  now(): number;
}

/** Asking for a token; ended when nobody waits for it any more. */
interface Asking {
  readonly token: Promise<Token>;
  readonly stop: AbortController;
  waiting: number;
}

/** EventBridge takes a new token when the old one has less than this to live. */
const marginMs = 60_000;

export function authorizer({ allowed, now }: AuthorizerPorts): Authorizer {
  const tokens = new Map<string, Token>();
  const askings = new Map<string, Asking>();

  const ask = (arn: string, oauth: OAuth): Asking => {
    const stop = new AbortController();
    const token = requestToken(oauth, now, stop.signal).then((fresh) => {
      tokens.set(arn, fresh);
      return fresh;
    });
    const asking = { token, stop, waiting: 0 };
    askings.set(arn, asking);
    return asking;
  };
  const tokenOf = async (arn: string, oauth: OAuth, signal: AbortSignal): Promise<string> => {
    const known = tokens.get(arn);
    if (known !== undefined && now() < known.expires - marginMs) return known.text;
    const asking = askings.get(arn) ?? ask(arn, oauth);
    asking.waiting += 1;
    try {
      return (await unlessAborted(asking.token, signal)).text;
    } finally {
      asking.waiting -= 1;
      if (asking.waiting === 0) asking.stop.abort();
      if (askings.get(arn) === asking) askings.delete(arn);
    }
  };

  return {
    async credentials(arn, { authorization }, signal) {
      if (authorization.kind === 'API_KEY') return [[authorization.name, authorization.value]];
      if (authorization.kind === 'BASIC') {
        const { username, password } = authorization;
        return [['authorization', `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`]];
      }
      allowed.check(authorization.endpoint, `the connection ${arn}, which needs a token,`);
      return [['authorization', `Bearer ${await tokenOf(arn, authorization, signal)}`]];
    },
    refused: (arn) => void tokens.delete(arn),
  };
}

function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason as Error);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop);
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
