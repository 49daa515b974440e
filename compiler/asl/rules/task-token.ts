// A task that waits for its token passes it on and has a time limit; where there is no token, none is read.
import { diagnose } from '../../diagnostics/diagnostic.js';
import type { Json } from '../../json.js';
import { childPointer, describePlace } from '../pointer.js';
import { variablesOf } from './reads.js';
import type { StateRule, StateView } from './rule.js';

/** The token itself, or a whole that it is a part of. */
const inExpression = /\$states\.context\.Task\b|\$states\.context\s*(?![\s.\w])|\$states\s*(?![\s.\w])/;
const inPath = /\$\$\.Task\b|\$\$\[|\$\$\s*(?:$|[,)])|\$\$\.\./;
const certainly = { JSONata: /\$states\.context\.Task\.Token\b/, JSONPath: /\$\$\.Task\.Token\b/ };

export const tokenPassed: StateRule = (view) => {
  const { name, state, pointer, language, resource } = view;
  if (state.Type !== 'Task' || resource === undefined) return [];
  const waits = resource.pattern === 'callback' || resource.pattern === 'activity';
  if (!waits) return [];
  const field = language === 'JSONata' ? 'Arguments' : 'Parameters';
  const passes = resource.pattern === 'activity' || mentions(state[field], language === 'JSONata' ? inExpression : inPath) || mayHide(view, state[field]); // prettier-ignore
  const token = language === 'JSONata' ? '"{% $states.context.Task.Token %}"' : '"TaskToken.$": "$$.Task.Token"';
  return [
    ...(passes ? [] : [diagnose('asl/token-not-passed', { state: name, field, token }, { pointer })]),
    ...(hasTimeLimit(state) ? [] : [diagnose('asl/waits-without-timeout', { state: name }, { pointer })]),
  ];
};

export const tokenExists: StateRule = (view) => {
  const { state, pointer, language, resource } = view;
  if (state.Type === 'Parallel' || state.Type === 'Map' || (state.Type === 'Task' && resource?.pattern !== 'request'))
    return [];
  const fields = state as unknown as { readonly [field: string]: Json };
  const pattern = certainly[language];
  const found = Object.keys(fields).find((field) => field !== 'Comment' && mentions(fields[field], pattern));
  if (found === undefined) return [];
  const place = childPointer(pointer, found);
  return [diagnose('asl/token-without-wait', { place: describePlace(place) }, { pointer: place })];
};

function hasTimeLimit(state: object): boolean {
  return ['TimeoutSeconds', 'TimeoutSecondsPath', 'HeartbeatSeconds', 'HeartbeatSecondsPath'].some((field) =>
    Object.hasOwn(state, field),
  );
}

/** A variable may hold anything; so may what a deployment fills in. */
function mayHide(view: StateView, value: Json | undefined): boolean {
  return variablesOf(view).length > 0 || mentions(value, /\$\{/);
}

function mentions(value: Json | undefined, pattern: RegExp): boolean {
  if (typeof value === 'string') return pattern.test(value);
  if (typeof value !== 'object' || value === null) return false;
  for (const key of Object.keys(value)) {
    if (mentions((value as { readonly [key: string]: Json })[key], pattern)) return true;
  }
  return false;
}
