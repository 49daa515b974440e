// Definition -> `Linked`: every field is compiled once. What the engine does not carry out is refused here, in plain
// words, and never ignored at run time.
import { containersIn, statePointerIn } from '../../compiler/asl/containers.js';
import { type Definition, languageOf, type State, type StateType } from '../../compiler/asl/definition.js';
import { diagnose, type Diagnostic } from '../../compiler/diagnostics/diagnostic.js';
import type { FieldCompiler, Fields, Refuse } from './fields/compiler.js';
import { jsonataFields } from './fields/jsonata.js';
import { jsonpathFields } from './fields/jsonpath.js';
import { knownFields, machineFields } from './fields/known.js';
import type { Linked, LinkedState } from './linked.js';
import type { Linker, StateHandler } from './states/handler.js';
import { stateHandlers } from './states/table.js';

export type Link =
  | { readonly kind: 'linked'; readonly linked: Linked }
  | { readonly kind: 'refused'; readonly diagnostics: readonly Diagnostic[] };

/** A state where it stands. */
interface Place {
  readonly definition: Definition;
  readonly name: string;
  readonly pointer: string;
  /** The names of the states beside it. */
  readonly beside: ReadonlySet<string>;
  readonly diagnostics: Diagnostic[];
}

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
  for (const { value, pointer: container, states: inside } of containersIn(definition)) {
    const beside = new Set(inside.map(([name]) => name));
    const { StartAt: startAt } = value as { readonly StartAt?: string };
    if (startAt === undefined || !beside.has(startAt)) {
      const pointer = `${container}/StartAt`;
      diagnostics.push(diagnose('engine/unknown-state', { name: startAt ?? '' }, { pointer }));
    }
    for (const [name, state] of inside) {
      const place = { definition, name, pointer: statePointerIn(container, name), beside, diagnostics };
      const linked = linkState(state as State, place);
      if (linked !== undefined) states.set(name, linked);
    }
  }
  if (diagnostics.length > 0) return { kind: 'refused', diagnostics };
  const { StartAt: startAt, TimeoutSeconds: timeoutSeconds } = definition;
  const timeout = timeoutSeconds === undefined ? {} : { timeoutSeconds };
  return { kind: 'linked', linked: { definition, startAt, states, ...timeout } };
}

function linkState(state: State, place: Place): LinkedState | undefined {
  const { definition, name, pointer, diagnostics } = place;
  // Data from outside may lie about its type; `asl/read` has told the user all of it, the engine only must not run it.
  const handler = Object.hasOwn(stateHandlers, state.Type)
    ? (stateHandlers[state.Type] as unknown as StateHandler<StateType>)
    : undefined;
  if (handler === undefined) {
    const what = `the state type \`${state.Type}\``;
    return void diagnostics.push(diagnose('engine/not-implemented', { state: name, what }, { pointer }));
  }
  refuseFields(state, knownFields[languageOf(definition, state)][state.Type], pointer, name, diagnostics);
  return handler.link(state, name, linkerFor(state, place));
}

function linkerFor(state: State, { definition, name, pointer, beside, diagnostics }: Place): Linker {
  const at = (location: string) => ({ pointer: location === '' ? pointer : `${pointer}/${pointerOf(location)}` });
  const refuse: Refuse = {
    expression: (location, expression, message) =>
      void diagnostics.push(diagnose('engine/invalid-expression', { state: name, expression, message }, at(location))),
    construct: (location, what) =>
      void diagnostics.push(diagnose('engine/not-implemented', { state: name, what }, at(location))),
  };
  const fieldsOf = languageOf(definition, state) === 'JSONata' ? jsonataFields : jsonpathFields;
  const own = state as unknown as Fields;
  const fields = fieldsOf(refuse);
  const exit: Linker['exit'] = (holder, location, given) => {
    const { Next: next } = holder as { readonly Next?: string };
    if (next !== undefined && !beside.has(next)) {
      diagnostics.push(diagnose('engine/unknown-state', { name: next }, { pointer }));
    }
    return fields.exit(holder as Fields, location, given, own);
  };
  const reading = (compiler: FieldCompiler, holder: Fields, at: string): Linker => ({
    input: () => compiler.input(holder),
    work: () => compiler.work(holder),
    passed: () => compiler.passed(holder),
    selector: () => compiler.selector(holder),
    items: (takesObjects) => compiler.items(holder, takesObjects),
    due: () => compiler.due(holder),
    seconds: (field) => compiler.seconds(holder, field),
    count: (field) => compiler.count(holder, field),
    percentage: (field) => compiler.percentage(holder, field),
    text: (field) => compiler.text(holder, field),
    roleArn: () => compiler.roleArn(holder),
    payload: (field) => compiler.payload(holder, field),
    settings: (settings, location) => compiler.settings(settings, location),
    condition: (rule, location) => compiler.condition(rule as Fields, location, holder),
    within(field) {
      const { InputPath } = holder;
      const inside = { ...(InputPath === undefined ? {} : { InputPath }), ...(holder[field] as Fields) };
      return reading(fieldsOf(refuse, `${at}${field}/`), inside, `${at}${field}/`);
    },
    exit,
    working: ({ Retry: retry = [], Catch: catchers = [] }) => ({
      retry,
      catch: catchers.map((catcher, index) => ({
        errorEquals: catcher.ErrorEquals,
        exit: exit(catcher, `Catch[${index}]/`, 'errorOutput'),
      })),
      exit: exit(state, '', 'result'),
    }),
    refuse: refuse.construct,
  });
  return reading(fields, own, '');
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
    const place = { pointer: `${pointer}/${field.replaceAll('~', '~0').replaceAll('/', '~1')}` };
    diagnostics.push(diagnose('engine/not-implemented', { state: name, what: `the field \`${field}\`` }, place));
  }
}

/** `Choices[0]/Output` -> `Choices/0/Output`. */
function pointerOf(location: string): string {
  return location.replaceAll(/\[(\d+)\]/g, '/$1');
}
