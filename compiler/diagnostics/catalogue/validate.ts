// What `validate` says beside what the rules say: about texts that cannot be read, about definitions that are elsewhere,
// and about findings that were to be silenced.
import { entry } from './entry.js';

const meant = (near: string | undefined, otherwise: string): string =>
  near === undefined ? otherwise : `did you mean \`${near}\`?`;

export const validateMessages = {
  'asl/invalid-yaml': entry<{ reason: string }>({
    severity: 'error',
    summary: 'A file that should hold a definition in YAML is not YAML.',
    message: ({ reason }) => `this is not valid YAML: ${reason}`,
    help: () => 'correct the text at that place; indentation is made of spaces, never of tabs',
  }),
  'asl/ignored-error': entry<{ code: string; by: string }>({
    severity: 'warning',
    summary: '`typestep-ignore`, or the configuration, names a message that is an error.',
    message: ({ code, by }) => `${by} ignores \`${code}\`, but errors cannot be silenced`,
    help: ({ code }) => `AWS refuses such a definition, or it fails: correct it (typestep explain ${code})`,
  }),
  'asl/unknown-ignore': entry<{ code: string; by: string; near?: string | undefined }>({
    severity: 'warning',
    summary: '`typestep-ignore`, or the configuration, names a message that does not exist.',
    message: ({ code, by }) => `${by} ignores \`${code}\`, and there is no message with that code`,
    help: ({ near }) => meant(near, 'codes stand behind the severity of a message, such as `asl/loop-without-exit`'),
  }),
  'validate/no-definition': entry<{ file: string }>({
    severity: 'error',
    summary: 'A file that was named holds no definition of a state machine.',
    message: ({ file }) => `\`${file}\` holds no definition of a state machine`,
    help: () =>
      'name a definition in JSON or YAML, a template of CloudFormation, SAM, CDK or Serverless, or Terraform in JSON',
  }),
  'validate/missing-file': entry<{ path: string; name: string }>({
    severity: 'error',
    summary: 'A template names a file for a definition that is not there, or cannot be read.',
    message: ({ path, name }) => `the definition of \`${name}\` should be in \`${path}\`, and that cannot be read`,
    help: () => 'correct the path; it is taken relative to the file that names it',
  }),
  'validate/missing-part': entry<{ path: string; part: string }>({
    severity: 'error',
    summary: 'A template names a part of a file for a definition, and the file does not have that part.',
    message: ({ path, part }) => `\`${path}\` has no \`${part}\``,
    help: () => 'correct what stands behind the colon: the names of fields, with dots between them',
  }),
  'validate/unseen-definition': entry<{ name: string; why: string }>({
    severity: 'hint',
    summary: 'A template does not hold the definition of a state machine; it was not checked.',
    message: ({ name, why }) => `the definition of \`${name}\` cannot be seen here: ${why}`,
    help: () => 'check the file that holds it, or what the deployment tool makes of it',
  }),
  'validate/missing-substitution': entry<{ name: string; near?: string | undefined }>({
    severity: 'warning',
    summary: 'A definition has a placeholder that DefinitionSubstitutions of its template does not fill in.',
    message: ({ name }) => `nothing fills in \`\${${name}}\`: DefinitionSubstitutions does not have \`${name}\``,
    help: ({ near }) => meant(near, 'add it to DefinitionSubstitutions; without it AWS keeps the text as it is'),
  }),
  'validate/no-match': entry<{ pattern: string }>({
    severity: 'error',
    summary: 'A pattern on the command line matches no file.',
    message: ({ pattern }) => `no file matches \`${pattern}\``,
    help: () => "put patterns in quotes, with `/` between folders: typestep validate 'infra/**/*.asl.json'",
  }),
  'validate/nothing-found': entry<{ folder: string }>({
    severity: 'error',
    summary: 'No file was named, and no file in the folder looks like a definition or a template.',
    message: ({ folder }) => `no definition was found in \`${folder}\``,
    help: () => 'name the files: typestep validate infra/pay.asl.json template.yaml',
  }),
  'validate/not-utf-8': entry<{ file: string }>({
    severity: 'error',
    summary: 'A file is not text in UTF-8.',
    message: ({ file }) => `\`${file}\` is not text in UTF-8`,
    help: () => 'save it as UTF-8; AWS reads no other',
  }),
  'validate/bad-config': entry<{ file: string; problem: string }>({
    severity: 'error',
    summary: '`typestep.config.json` is not what it has to be.',
    message: ({ file, problem }) => `\`${file}\`: ${problem}`,
    help: () => 'write { "validate": { "ignore": ["asl/loop-without-exit"], "maxWarnings": 0 } }',
  }),
} as const;
