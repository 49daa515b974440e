// What tests ask of a storage: whole objects, whole listings, the code of a problem.
import {
  type ObjectAddress,
  type ObjectFacts,
  type ObjectStorage,
  StorageProblem,
} from '../../../src/runtime/storage/object-storage.js';

export async function textAt(storage: ObjectStorage, bucket: string, key: string): Promise<string> {
  return await textOf(storage, { bucket, key });
}

export async function textOf(storage: ObjectStorage, address: ObjectAddress): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of (await storage.open(address)).read()) parts.push(part);
  return Buffer.concat(parts).toString();
}

export async function keysOf(storage: ObjectStorage, bucket: string, prefix?: string): Promise<readonly string[]> {
  const keys: string[] = [];
  for await (const page of storage.list({ bucket, prefix })) keys.push(...page.map(({ key }) => key));
  return keys;
}

export async function put(
  storage: ObjectStorage,
  bucket: string,
  key: string,
  ...parts: readonly string[]
): Promise<ObjectFacts> {
  const sink = await storage.create({ bucket, key });
  for (const part of parts) await sink.write(Buffer.from(part));
  return await sink.finish();
}

/** The code and words of the problem that the work ends with. */
export async function problemOf(work: Promise<unknown>): Promise<readonly [string, string]> {
  try {
    await work;
  } catch (error) {
    if (error instanceof StorageProblem) return [error.code, error.message];
    throw error;
  }
  return ['none', ''];
}
