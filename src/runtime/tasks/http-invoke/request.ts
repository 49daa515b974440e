// The arguments of an `http:invoke` task -> what it asks for, checked. What AWS does not document fails with
// `States.Runtime` and is never guessed.
import type { Json, JsonObject } from '../../../../compiler/json.js';
import { type ArrayFormat, arrayFormats } from './encode.js';
import { runtimeFailure } from './failure.js';
import { readHeaders, type RequestHeaders } from './headers.js';

export type BodyEncoding = { readonly kind: 'json' } | { readonly kind: 'form'; readonly arrays: ArrayFormat };

export interface HttpTask {
  readonly url: URL;
  readonly method: string;
  readonly connectionArn: string;
  readonly headers: RequestHeaders;
  readonly query: JsonObject;
  /** Absent: the task sends none of its own. */
  readonly body?: Json;
  readonly encoding: BodyEncoding;
}

const methods = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD'];
const fieldNames = [
  'ApiEndpoint',
  'Method',
  'Authentication',
  'InvocationConfig',
  'Headers',
  'QueryParameters',
  'RequestBody',
  'Transform',
];

/**
 * Throws `States.Runtime`.
 * @example
 * readHttpTask({
 *   ApiEndpoint: 'https://api.example.com/v1',
 *   Method: 'GET',
 *   InvocationConfig: { ConnectionArn: 'arn:aws:events:us-east-1:123456789012:connection/Example/1' },
 * });
 */
export function readHttpTask(args: Json): HttpTask {
  const fields = objectIn(args, 'The arguments of an HTTP task');
  only(fields, fieldNames, 'http:invoke');
  const { RequestBody: body, Headers: headers = {}, QueryParameters: query = {} } = fields;
  return {
    url: endpointIn(fields['ApiEndpoint']),
    method: methodIn(fields['Method']),
    connectionArn: connectionIn(fields),
    headers: readHeaders(objectIn(headers, 'The field `Headers`')),
    query: objectIn(query, 'The field `QueryParameters`'),
    ...(body === undefined ? {} : { body }),
    encoding: encodingIn(fields['Transform']),
  };
}

function endpointIn(value: Json | undefined): URL {
  const text = textIn(value, 'ApiEndpoint');
  // A URL parser leaves out line breaks without a word.
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  const url = /[\u0000-\u001f\u007f]/.test(text) || !URL.canParse(text) ? undefined : new URL(text);
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw runtimeFailure(
      'The field `ApiEndpoint` must be the URL of an HTTPS API, such as https://api.example.com/v1.',
    );
  }
  if (url.username !== '' || url.password !== '') {
    throw runtimeFailure('The field `ApiEndpoint` must not hold a user name or password; a connection keeps them.');
  }
  return url;
}

function methodIn(value: Json | undefined): string {
  const method = textIn(value, 'Method');
  if (methods.includes(method)) return method;
  throw runtimeFailure(`The field \`Method\` must be one of ${methods.join(', ')}.`);
}

function connectionIn({ Authentication: older, InvocationConfig: newer }: JsonObject): string {
  if ((older === undefined) === (newer === undefined)) {
    throw runtimeFailure('An HTTP task needs either `InvocationConfig` or `Authentication`, with a `ConnectionArn`.');
  }
  const name = newer === undefined ? 'Authentication' : 'InvocationConfig';
  const fields = objectIn(newer ?? older ?? null, `The field \`${name}\``);
  only(fields, ['ConnectionArn'], name);
  return textIn(fields['ConnectionArn'], `${name}.ConnectionArn`);
}

function encodingIn(value: Json | undefined): BodyEncoding {
  if (value === undefined) return { kind: 'json' };
  const transform = objectIn(value, 'The field `Transform`');
  only(transform, ['RequestBodyEncoding', 'RequestEncodingOptions'], 'Transform');
  const { RequestBodyEncoding: encoding = 'NONE', RequestEncodingOptions: given = {} } = transform;
  const options = objectIn(given, 'The field `Transform.RequestEncodingOptions`');
  only(options, ['ArrayFormat'], 'Transform.RequestEncodingOptions');
  const { ArrayFormat: format = 'INDICES' } = options;
  const arrays = arrayFormats.find((known) => known === format);
  if (arrays === undefined) {
    throw runtimeFailure(`The field \`ArrayFormat\` must be one of ${arrayFormats.join(', ')}.`);
  }
  if (encoding === 'NONE') return { kind: 'json' };
  if (encoding === 'URL_ENCODED') return { kind: 'form', arrays };
  throw runtimeFailure('The field `Transform.RequestBodyEncoding` must be NONE or URL_ENCODED.');
}

function only(fields: JsonObject, names: readonly string[], of: string): void {
  const strange = Object.keys(fields).find((name) => !names.includes(name));
  if (strange === undefined) return;
  throw runtimeFailure(`\`${of}\` has no field ${JSON.stringify(strange)}; it has ${names.join(', ')}.`);
}

function textIn(value: Json | undefined, name: string): string {
  if (typeof value === 'string' && value !== '') return value;
  throw runtimeFailure(`The field \`${name}\` of an HTTP task must be a text.`);
}

function objectIn(value: Json, what: string): JsonObject {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as JsonObject;
  throw runtimeFailure(`${what} must be an object.`);
}
