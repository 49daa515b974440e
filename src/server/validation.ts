// A request against its shape, with the words of AWS's own services: a value of the wrong JSON type cannot be read at
// all, one that breaks a constraint is reported together with all others. Members that the shape does not have are
// left out, as AWS does.
import type { Json, JsonObject } from '../../compiler/json.js';
import { ApiError } from './api-error.js';
import type { Member, Members, RequestOf, Shape, ShapeKind } from './shapes.js';

/**
 * @example
 * const { name } = readRequest({ name: required(text({ min: 1, max: 80 })) }, { name: 'Greet' });
 */
export function readRequest<M extends Members>(members: M, body: JsonObject): RequestOf<M> {
  const violations: string[] = [];
  const request = readMembers(members, body, '', violations);
  if (violations.length > 0) {
    const count = violations.length === 1 ? '1 validation error' : `${violations.length} validation errors`;
    throw new ApiError('ValidationException', `${count} detected: ${violations.join('; ')}`);
  }
  return request as RequestOf<M>;
}

function readMembers(members: Members, body: JsonObject, path: string, violations: string[]): JsonObject {
  const read: { [name: string]: Json } = {};
  for (const [name, member] of Object.entries(members)) {
    const value = readMember(member, Object.hasOwn(body, name) ? body[name] : null, `${path}${name}`, violations);
    if (value !== undefined) read[name] = value;
  }
  return read;
}

function readMember(member: Member, value: Json | undefined, path: string, violations: string[]): Json | undefined {
  if (value === undefined || value === null) {
    if (member.required) {
      violations.push(`Value null at '${path}' failed to satisfy constraint: Member must not be null`);
    }
    return undefined;
  }
  return readers[member.shape.kind](member.shape as never, value, path, violations);
}

type Readers = {
  readonly [K in ShapeKind]: (
    shape: Extract<Shape, { kind: K }>,
    value: Json,
    path: string,
    violations: string[],
  ) => Json;
};

const readers: Readers = {
  text(shape, value, path, violations) {
    if (typeof value !== 'string') throw cannotConvert(value, 'a String');
    const broken = (constraint: string) =>
      violations.push(
        `${described(value, path, shape.sensitive)} failed to satisfy constraint: Member must ${constraint}`,
      );
    const { min = 0, max = Infinity, pattern, values } = shape;
    if (value.length > max) broken(`have length less than or equal to ${max}`);
    if (value.length < min) broken(`have length greater than or equal to ${min}`);
    if (values !== undefined && !values.includes(value)) broken(`satisfy enum value set: [${values.join(', ')}]`);
    if (pattern !== undefined && !new RegExp(`^(?:${pattern})$`, 'u').test(value)) {
      broken(`satisfy regular expression pattern: ${pattern}`);
    }
    return value;
  },
  integer({ min = -Infinity, max = Infinity }, value, path, violations) {
    if (typeof value !== 'number') throw cannotConvert(value, 'an Integer');
    const whole = Math.trunc(value);
    checkRange(whole, { min, max }, path, violations);
    return whole;
  },
  float({ min = -Infinity, max = Infinity }, value, path, violations) {
    if (typeof value !== 'number') throw cannotConvert(value, 'a Float');
    checkRange(value, { min, max }, path, violations);
    return value;
  },
  flag(_shape, value) {
    if (typeof value !== 'boolean') throw cannotConvert(value, 'a Boolean');
    return value;
  },
  list({ of, min = 0, max = Infinity }, value, path, violations) {
    if (!Array.isArray(value)) throw new ApiError('SerializationException', 'Expected list or null');
    const items = value as readonly Json[];
    const broken = (constraint: string) =>
      violations.push(
        `Value '[${items.map((item) => inJava(item, of)).join(', ')}]' at '${path}' failed to satisfy constraint: Member must have length ${constraint}`,
      );
    if (items.length > max) broken(`less than or equal to ${max}`);
    if (items.length < min) broken(`greater than or equal to ${min}`);
    const item: Member = { shape: of, required: false };
    return items.flatMap((entry, index) => {
      const read = readMember(item, entry, `${path}.${index + 1}.member`, violations);
      return read === undefined ? [] : [read];
    });
  },
  structure({ members }, value, path, violations) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw new ApiError('SerializationException', 'Start of structure or map found where not expected.');
    }
    return readMembers(members, value as JsonObject, `${path}.`, violations);
  },
};

/** As AWS's messages show the items of a list. */
function inJava(value: Json, shape: Shape): string {
  if (shape.kind !== 'structure' || typeof value !== 'object' || value === null) return String(value);
  const members = Object.keys(shape.members).map((name) => `${name}=${String((value as JsonObject)[name] ?? null)}`);
  return `${shape.name ?? ''}(${members.join(', ')})`;
}

function described(value: string, path: string, sensitive: true | undefined): string {
  return sensitive === true ? `Value at '${path}'` : `Value '${value}' at '${path}'`;
}

function cannotConvert(value: Json, wanted: string): ApiError {
  const found = {
    string: 'STRING_VALUE',
    number: 'NUMBER_VALUE',
    boolean: value === true ? 'TRUE_VALUE' : 'FALSE_VALUE',
  };
  const kind = typeof value;
  if (kind in found) {
    const token = found[kind as keyof typeof found];
    return new ApiError('SerializationException', `${token} can not be converted to ${wanted}`);
  }
  return new ApiError('SerializationException', 'Start of structure or map found where not expected.');
}

function checkRange(value: number, limits: { min: number; max: number }, path: string, violations: string[]): void {
  const failed = `Value '${value}' at '${path}' failed to satisfy constraint: Member must have value`;
  if (value > limits.max) violations.push(`${failed} less than or equal to ${limits.max}`);
  if (value < limits.min) violations.push(`${failed} greater than or equal to ${limits.min}`);
}
