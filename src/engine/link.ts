// Definition -> `Linked`: every expression is compiled once. What the engine does not carry out is refused here,
// in plain words, and never ignored at run time.
import type { Definition, State, StateType } from '../../compiler/asl/definition.js';
import { diagnose, type Diagnostic } from '../../compiler/diagnostics/diagnostic.js';
import type { Json } from '../../compiler/json.js';
import { compileTemplate } from './expressions/template.js';
import type { CompiledTemplate } from './expressions/types.js';
import type { Linked, LinkedExit, LinkedState } from './linked.js';
import type { Linker, StateHandler } from './states/handler.js';
import { stateHandlers } from './states/table.js';

export type Link =
  | { readonly kind: 'linked'; readonly linked: Linked }
  | { readonly kind: 'refused'; readonly diagnostics: readonly Diagnostic[] };

const commonFields = ['Type', 'Comment', 'QueryLanguage'];
const machineFields = ['Comment', 'QueryLanguage', 'Version', 'TimeoutSeconds', 'StartAt', 'States'];

/**
 * Makes a definition ready to run, once for all its executions.
 * @example
 * const link = link(definition);
 * if (link.kind === 'refused') console.error(link.diagnostics.map((d) => d.message).join('\n'));
 */
export function link(definition: Definition): Link {
  const diagnostics: Diagnostic[] = [];
  const states = new Map<string, LinkedState>();
  refuseFields(definition, machineFields, '', 'the definition', diagnostics);
  for (const [name, state] of Object.entries(definition.States)) {
    const linked = linkState(definition, name, state, diagnostics);
    if (linked !== undefined) states.set(name, linked);
  }
  if (!Object.hasOwn(definition.States, definition.StartAt)) {
    diagnostics.push(diagnose('engine/unknown-state', { name: definition.StartAt }, { pointer: '/StartAt' }));
  }
  if (diagnostics.length > 0) return { kind: 'refused', diagnostics };
  const { StartAt: startAt, TimeoutSeconds: timeoutSeconds } = definition;
  const linked: Linked = {
    definition,
    startAt,
    states,
    ...(timeoutSeconds === undefined ? {} : { timeoutSeconds }),
  };
  return { kind: 'linked', linked };
}

function linkState(
  definition: Definition,
  name: string,
  state: State,
  diagnostics: Diagnostic[],
): LinkedState | undefined {
  const pointer = `/States/${escapePointer(name)}`;
  const refuse = (what: string, at = pointer) =>
    void diagnostics.push(diagnose('engine/not-implemented', { state: name, what }, { pointer: at }));
  // Data from outside may lie about its type; `asl/read` has told the user all of it, the engine only must not run it.
  const language: string | undefined = state.QueryLanguage ?? definition.QueryLanguage;
  if (language !== 'JSONata') return refuse('the query language JSONPath');
  const handler = handlerFor(state.Type);
  if (handler === undefined) return refuse(`the state type \`${state.Type}\``);
  refuseFields(state, [...commonFields, ...handler.fields], pointer, name, diagnostics);
  return handler.link(state, name, linkerFor(definition, name, pointer, diagnostics));
}

function handlerFor(type: string): StateHandler<StateType> | undefined {
  return Object.hasOwn(stateHandlers, type)
    ? (stateHandlers[type as StateType] as unknown as StateHandler<StateType>)
    : undefined;
}

function linkerFor(definition: Definition, name: string, pointer: string, diagnostics: Diagnostic[]): Linker {
  const template = (value: Json, location: string): CompiledTemplate => {
    const compiled = compileTemplate(value, location);
    if (compiled.kind === 'linked') return compiled.template;
    for (const refusal of compiled.refusals) {
      const { expression, message } = refusal;
      const at = `${pointer}/${pointerOf(refusal.location)}`;
      diagnostics.push(diagnose('engine/invalid-expression', { state: name, expression, message }, { pointer: at }));
    }
    return refusedTemplate(location);
  };
  const refuse: Linker['refuse'] = (location, what) =>
    void diagnostics.push(
      diagnose('engine/not-implemented', { state: name, what }, { pointer: `${pointer}/${pointerOf(location)}` }),
    );
  const optional: Linker['optional'] = (value, location) =>
    value === undefined ? undefined : template(value, location);
  return {
    template,
    optional,
    exit({ Output, Assign, Next }, location): LinkedExit {
      if (Next !== undefined && !Object.hasOwn(definition.States, Next)) {
        diagnostics.push(diagnose('engine/unknown-state', { name: Next }, { pointer }));
      }
      if (Assign !== undefined && (typeof Assign !== 'object' || Assign === null || Array.isArray(Assign))) {
        refuse(`${location}Assign`, 'an `Assign` that is not an object');
      }
      const output = optional(Output, `${location}Output`);
      const assign = optional(Assign, `${location}Assign`);
      return {
        ...(output === undefined ? {} : { output }),
        ...(assign === undefined ? {} : { assign }),
        ...(Next === undefined ? {} : { next: Next }),
      };
    },
    refuse,
  };
}

function refuseFields(
  holder: object,
  known: readonly string[],
  pointer: string,
  name: string,
  diagnostics: Diagnostic[],
): void {
  for (const field of Object.keys(holder)) {
    if (known.includes(field)) continue;
    const place = { pointer: `${pointer}/${escapePointer(field)}` };
    diagnostics.push(diagnose('engine/not-implemented', { state: name, what: `the field \`${field}\`` }, place));
  }
}

/** `Choices[0]/Output` -> `Choices/0/Output`. */
function pointerOf(location: string): string {
  return location.replaceAll(/\[(\d+)\]/g, '/$1');
}

/** Stands where a template was refused; a definition with one is never run. */
function refusedTemplate(location: string): CompiledTemplate {
  return { kind: 'constant', location, evaluate: () => ({ kind: 'value', value: null }) };
}

function escapePointer(segment: string): string {
  return segment.replaceAll('~', '~0').replaceAll('/', '~1');
}
