// Constants among the arguments of HTTP tasks, API Gateway, EKS and Bedrock are among the values that AWS documents, and
// arguments that exclude each other do not come together.
import { diagnose, type Diagnostic } from '../../diagnostics/diagnostic.js';
import { childPointer, describePlace } from '../pointer.js';
import type { StateRule } from './rule.js';
import { constantText, isGiven, isObject, type TaskArguments, taskArguments } from './task-arguments.js';

type Check = (found: TaskArguments) => readonly Diagnostic[];

const methods = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD'];

const checks: { readonly [call: string]: readonly Check[] } = {
  'http:invoke': [oneOf('Method', methods), https, connection],
  'apigateway:invoke': [oneOf('Method', methods), oneOf('AuthType', ['NO_AUTH', 'IAM_ROLE', 'RESOURCE_POLICY'])],
  'eks:call': [oneOf('Method', ['GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'PATCH'])],
  'bedrock:invokeModel': [bodyOrInput],
};

export const argumentValues: StateRule = (view) => {
  const found = taskArguments(view);
  if (found === undefined || !Object.hasOwn(checks, found.call)) return [];
  return checks[found.call]?.flatMap((check) => check(found)) ?? [];
};

function oneOf(name: string, allowed: readonly string[]): Check {
  return ({ value, pointer }) => {
    const text = constantText(value, name);
    if (text === undefined || allowed.includes(text)) return [];
    return [problem(childPointer(pointer, name), `cannot be "${text}"`, `write one of ${allowed.join(', ')}`)];
  };
}

const loopback = /^http:\/\/(localhost|127(\.\d+){3}|\[::1\])(:\d+)?(\/|$)/;

function https({ value, pointer }: TaskArguments): readonly Diagnostic[] {
  const text = constantText(value, 'ApiEndpoint');
  if (text === undefined || text.startsWith('https://')) return [];
  const place = childPointer(pointer, 'ApiEndpoint');
  // What a developer tries a workflow on: the local server calls it, AWS never would.
  if (loopback.test(text)) return [diagnose('asl/local-address', { place: describePlace(place) }, { pointer: place })];
  return [problem(place, 'is no https address', 'HTTP tasks call `https://` only')];
}

function connection({ value, pointer }: TaskArguments): readonly Diagnostic[] {
  const help = 'name the EventBridge connection in `Authentication` or, for a private API, in `InvocationConfig`';
  const holders = ['Authentication', 'InvocationConfig'].filter((name) => isGiven(value, name));
  if (holders.length === 0) return [problem(pointer, 'names no connection', help)];
  const named = holders.filter((name) => !isObject(value[name]) || isGiven(value[name], 'ConnectionArn'));
  if (named.length === 0) return [problem(pointer, 'names no `ConnectionArn`', help)];
  return named.length === 2 ? [problem(pointer, 'names a connection twice', help)] : [];
}

function bodyOrInput({ value, pointer }: TaskArguments): readonly Diagnostic[] {
  const given = ['Body', 'Input'].filter((name) => isGiven(value, name));
  if (given.length === 1) return [];
  const reason = given.length === 0 ? 'has neither `Body` nor `Input`' : 'has both `Body` and `Input`';
  return [problem(pointer, reason, 'give the model its input in `Body`, or in S3 by `Input`')];
}

function problem(pointer: string, reason: string, help: string): Diagnostic {
  return diagnose('asl/invalid-argument', { place: describePlace(pointer), reason, help }, { pointer });
}
