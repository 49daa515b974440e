// `ts/*`: what the TypeScript front end refuses.
import { entry } from './entry.js';

export const typescriptMessages = {
  'ts/unsupported-syntax': entry<{ what: string; instead?: string | undefined }>({
    severity: 'error',
    summary: 'A statement, expression or operator that typestep does not compile.',
    message: ({ what }) => `${what} cannot be compiled into a state machine`,
    help: ({ instead }) =>
      instead ?? 'move this into a task (a Lambda function or an activity), or write it with the supported statements',
  }),
  'ts/syntax-error': entry<{ text: string; number: number }>({
    severity: 'error',
    summary: 'TypeScript cannot parse the file.',
    message: ({ text, number }) => `${text} (TS${number})`,
    help: () => 'correct the syntax; nothing in the file was compiled',
  }),
  'ts/type-error': entry<{ text: string; number: number }>({
    severity: 'error',
    summary: 'TypeScript finds a type error in a file with workflows.',
    message: ({ text, number }) => `${text} (TS${number})`,
    help: () => 'correct the types: what is compiled depends on them',
  }),
  'ts/too-deep': entry<{ file: string }>({
    severity: 'error',
    summary: 'The source is nested so deeply, or is so long a row of conditions, that TypeScript cannot work on it.',
    message: ({ file }) =>
      `TypeScript ran out of stack in \`${file}\` or a file of its project: something is nested too deeply`,
    help: () => 'split it into functions or smaller expressions; `tsc` has the same limit',
  }),
  'ts/unnamed-workflow': entry({
    severity: 'error',
    summary: 'A workflow is given its function, but no name.',
    message: () => 'this workflow has no name',
    help: () => "put a name in front of the function: workflow('VerifyUser', async (user: User) => …)",
  }),
  'ts/unsupported-call': entry<{ name: string }>({
    severity: 'error',
    summary: 'A function whose source typestep cannot compile is called in a workflow.',
    message: ({ name }) => `${name} cannot be called in a state machine`,
    help: () => 'call tasks, `wait`, and functions whose source is in this project; put other work into a task',
  }),
  'ts/method-call': entry<{ name: string }>({
    severity: 'error',
    summary: 'A method of a value is called, such as `text.trim()`.',
    message: ({ name }) => `the method \`${name}\` cannot be compiled into a state machine`,
    help: () => 'do this in a task and return the result',
  }),
  'ts/uncertain-function': entry<{ name: string; why: string }>({
    severity: 'error',
    summary: 'A function is called that may be another one when the workflow runs, such as an overridden method.',
    message: ({ name, why }) => `which function \`${name}\` runs is not certain: ${why}`,
    help: () => 'declare it as a function of its own, outside classes and objects, and call it by its name',
  }),
  'ts/floating-task': entry<{ name: string }>({
    severity: 'error',
    summary: 'A task, `wait` or async helper is called without `await`.',
    message: ({ name }) => `nobody waits for \`${name}\`: the call has no \`await\``,
    help: ({ name }) => `write \`await ${name}(…)\``,
  }),
  'ts/await-in-expression': entry({
    severity: 'error',
    summary: "A chain's small function calls a task.",
    message: () => 'a function inside a chain cannot call tasks or wait',
    help: () => 'add a step to the chain instead: .task(…) or .wait(…)',
  }),
  'ts/helper-with-steps': entry<{ name: string; what: string }>({
    severity: 'error',
    summary: 'A function used inside a chain does more than compute a value.',
    message: ({ name, what }) => `${name} is used in a chain and can only compute a value, but ${what}`,
    help: () => 'keep to const, if and return: ({ input }) => ({ email: input.email })',
  }),
  'ts/async-callback': entry<{ method: string }>({
    severity: 'error',
    summary: 'A method of an array is given a function that waits for something.',
    message: ({ method }) => `the function given to \`${method}\` waits for something, which \`${method}\` does not`,
    help: () => 'write a loop: for (const item of items) results = [...results, await task(item)]',
  }),
  'ts/function-with-effects': entry<{ name: string; what: string; instead: string }>({
    severity: 'error',
    summary: 'A function that becomes a part of an expression does more than compute a value.',
    message: ({ name, what }) => `${name} can only compute a value, but ${what}`,
    help: ({ instead }) => instead,
  }),
  'ts/scope-value': entry<{ name: string }>({
    severity: 'error',
    summary: "A chain's function uses its whole scope, or all of `vars`, as a value.",
    message: ({ name }) => `\`${name}\` is not a value of its own`,
    help: () => 'name what is needed: ({ input, vars }) => ({ id: input.id, count: vars.count })',
  }),
  'ts/reassigned-capture': entry<{ name: string }>({
    severity: 'error',
    summary: 'A workflow reads a variable from outside that is assigned more than once.',
    message: ({ name }) => `\`${name}\` is declared outside the workflow and assigned again later`,
    help: ({ name }) => `declare \`${name}\` with const, or pass its value in the input`,
  }),
  'ts/assigned-capture': entry<{ name: string }>({
    severity: 'error',
    summary: 'A workflow assigns to a variable that is declared outside.',
    message: ({ name }) => `\`${name}\` is declared outside the workflow, which cannot change it`,
    help: () => 'declare the variable inside the workflow, and return what others need to know',
  }),
  'ts/capture-out-of-reach': entry<{ name: string }>({
    severity: 'error',
    summary: 'A helper uses a local variable that cannot be seen from the workflow.',
    message: ({ name }) => `\`${name}\` cannot be reached from the workflow that calls this function`,
    help: ({ name }) => `declare \`${name}\` at the top of its module, or pass it as a parameter`,
  }),
  'ts/not-data': entry<{ name: string; what: string }>({
    severity: 'error',
    summary: 'A function, class instance, date, map or the like is used as data.',
    message: ({ name, what }) => `\`${name}\` is ${what}, which a state machine cannot hold`,
    help: () => 'keep to JSON in workflows: texts, numbers, booleans, null, arrays and plain objects',
  }),
  'ts/generic-workflow': entry<{ name: string }>({
    severity: 'error',
    summary: 'The function of a workflow has type parameters.',
    message: ({ name }) => `the workflow's type parameter \`${name}\` has no type when it is compiled`,
    help: ({ name }) => `write a type in place of \`${name}\``,
  }),
  'ts/one-parameter': entry({
    severity: 'error',
    summary: 'The function of a workflow takes more than its input.',
    message: () => 'a workflow has one parameter, its input',
    help: () => 'take one object with all that the workflow needs',
  }),
  'ts/process-env': entry<{ name: string }>({
    severity: 'error',
    summary: 'A workflow reads the environment.',
    message: ({ name }) => `\`${name}\` does not exist where the state machine runs`,
    help: () => 'read it at the top of the module: `const region = process.env.REGION` is fixed when it is built',
  }),
  'ts/global': entry<{ name: string }>({
    severity: 'error',
    summary: 'A workflow uses something that only Node or the browser provides.',
    message: ({ name }) => `\`${name}\` does not exist where the state machine runs`,
    help: () => 'use it in a task, or at the top of the module to prepare a constant',
  }),
  'ts/unknown-name': entry<{ name: string }>({
    severity: 'error',
    summary: 'A name that is not declared, or is used before its declaration.',
    message: ({ name }) => `\`${name}\` has no value here`,
    help: ({ name }) => `declare \`${name}\` before it is used`,
  }),
  'ts/this-value': entry<{ name: string }>({
    severity: 'error',
    summary: 'A workflow method reads a field of its instance.',
    message: ({ name }) =>
      `\`${name}\` is a field of an instance, and there is no instance when the workflow is compiled`,
    help: () => 'keep tasks and constants at the top of the module; only helper methods can be called on `this`',
  }),
  'ts/dynamic-property': entry({
    severity: 'error',
    summary: 'A property whose name is known only at run time.',
    message: () => 'a property needs a name that is written down',
    help: () => "write `object.name`, `object['name']` or `array[0]`",
  }),
  'ts/recursion': entry<{ name: string; why: 'body' | 'functions' }>({
    severity: 'error',
    summary: 'A helper function calls itself in a way that has no end when it is compiled.',
    message: ({ name, why }) =>
      why === 'body'
        ? `\`${name}\` calls itself, and its body cannot take the place of the call without end`
        : `\`${name}\` calls itself and takes a function, which cannot be handed on without end`,
    help: () => 'write it as a loop, or do the repeated work in a task',
  }),
  'ts/recursion-depth': entry<{ name: string }>({
    severity: 'warning',
    summary: 'A helper function calls itself, and Step Functions stops expressions that nest too deeply.',
    message: ({ name }) =>
      `\`${name}\` calls itself: Step Functions stops an expression that is about 100 levels deep, some 20 calls within each other`,
    help: () => 'write it as a loop where the data may be deeper; a call in the place of a `return` does not count',
  }),
  'ts/unknown-body': entry<{ name: string }>({
    severity: 'error',
    summary: 'The function given to a workflow cannot be found in the source.',
    message: ({ name }) => `the source of \`${name}\` was not found, so it cannot be compiled`,
    help: () => 'write the function in place, or pass the name of a const or function of this project',
  }),
  'ts/error-field': entry<{ name: string }>({
    severity: 'error',
    summary: 'Something else than name, message or cause is read from a caught error.',
    message: ({ name }) =>
      `\`${name}\` of a caught error is not known: only its name, message and cause reach a handler`,
    help: () => 'put what the handler needs into the message, or catch it as a class: error instanceof PaymentError',
  }),
  'ts/not-iterable': entry<{ name: string }>({
    severity: 'error',
    summary: 'A loop runs over something that may be no array or text.',
    message: ({ name }) => `\`${name}\` may be something else than an array or a text`,
    help: () => 'give it an array type, or test it first: if (Array.isArray(items)) …',
  }),
  'ts/opaque-error': entry<{ name: string; why: string }>({
    severity: 'error',
    summary: 'An error is thrown whose name or message cannot be read from the source.',
    message: ({ name, why }) => `the name or message of \`${name}\` is not known: ${why}`,
    help: () =>
      [
        'use a class that only sets its name:',
        "  class PaymentError extends Error { override name = 'PaymentError' }",
      ].join('\n'),
  }),
} as const;
