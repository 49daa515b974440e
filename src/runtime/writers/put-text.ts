// One small text -> one object.
import { type ObjectAddress, type ObjectStorage, isStorageProblem } from '../storage/object-storage.js';
import { WriteProblem } from './write-problem.js';

export async function putText(storage: ObjectStorage, address: ObjectAddress, text: string): Promise<void> {
  try {
    const sink = await storage.create(address);
    try {
      await sink.write(Buffer.from(text));
      await sink.finish();
    } catch (error) {
      await sink.abort();
      throw error;
    }
  } catch (error) {
    if (!isStorageProblem(error)) throw error;
    throw new WriteProblem(`s3://${address.bucket}/${address.key} could not be written: ${error.message}`);
  }
}
