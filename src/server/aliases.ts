// Aliases of state machines: a name for one version, or for two that share what comes by weight.
import type { StoredAlias, StoredRoute } from '../store/store.js';
import { ApiError } from './api-error.js';
import { checkArn, machineOfVersion } from './arns.js';
import type { Service } from './service.js';

/** https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html */
export const mostAliases = 100;

/** The alias with this ARN. Throws InvalidArn and ResourceNotFound. */
export function aliasOf({ store }: Service, text: string): StoredAlias {
  const alias = store.aliases.get(checkArn(text, 'stateMachine'));
  if (alias === undefined) throw new ApiError('ResourceNotFound', `Resource not found: '${text}'`);
  return alias;
}

/** Of one state machine, the oldest first. */
export function aliasesOf({ store }: Service, stateMachineArn: string): readonly StoredAlias[] {
  return store.aliases.all().filter((alias) => alias.stateMachineArn === stateMachineArn);
}

/** The names of the aliases that lead to a version. */
export function aliasesTo({ store }: Service, versionArn: string): readonly StoredAlias[] {
  return store.aliases
    .all()
    .filter(({ routingConfiguration }) =>
      routingConfiguration.some(({ stateMachineVersionArn }) => stateMachineVersionArn === versionArn),
    );
}

/** The state machine whose versions the routes name. Throws ValidationException and ResourceNotFound. */
export function checkRoutes({ store }: Service, routes: readonly StoredRoute[]): string {
  const arns = routes.map(({ stateMachineVersionArn }) => stateMachineVersionArn);
  const refuse = (what: string, received: readonly unknown[] = arns): never => {
    throw new ApiError('ValidationException', `${what}. Received: [${received.join(', ')}]`);
  };
  const machines = arns.map(machineOfVersion);
  const [machine] = machines;
  if (machine === undefined || machines.includes(undefined))
    return refuse('Routing configuration must contain state machine version ARNs');
  if (new Set(arns).size < arns.length)
    refuse('Routing configuration must contain distinct state machine version ARNs');
  if (machines.some((other) => other !== machine))
    refuse('Routing configuration must contain versions of one state machine');
  const weights = routes.map(({ weight }) => weight);
  if (weights.reduce((sum, weight) => sum + weight, 0) !== 100)
    refuse('Sum of routing configuration weights must equal 100', weights);
  const missing = arns.find((arn) => store.versions.get(arn) === undefined);
  if (missing !== undefined) throw new ApiError('ResourceNotFound', `Resource not found: '${missing}'`);
  return machine;
}

/** Where the alias leads this time; `percent` is from 0 to 99. */
export function routeOf({ routingConfiguration }: StoredAlias, percent: number): string {
  let passed = 0;
  const taken = routingConfiguration.find(({ weight }) => percent < (passed += weight));
  return (taken ?? routingConfiguration[0])?.stateMachineVersionArn ?? '';
}
