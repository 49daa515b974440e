// The manifest of an UNLOAD query of Athena, a list of s3:// addresses -> the items in these files.
import { formats } from '../formats/table.js';
import { maxManifestBytes } from '../limits.js';
import { uriOf, wholeText } from '../object-text.js';
import { ReadProblem } from '../read-problem.js';
import type { FileType } from '../request.js';
import type { Source } from '../source.js';

/** Items of the files in the order of the manifest. */
export const athenaManifest: Source = async function* ({ storage, fields, config }) {
  const { Bucket = '', Key = '', VersionId } = fields;
  const manifest = { bucket: Bucket, key: Key, versionId: VersionId };
  const lines = (await wholeText(storage, manifest, maxManifestBytes)).split(/\r\n|\r|\n/);
  const read = formats[config.InputType as FileType];
  for (const [index, line] of lines.entries()) {
    const uri = line.trim().replace(/^"(.*)"$/, '$1');
    if (uri === '') continue;
    const [, bucket, key] = /^s3:\/\/([^/]+)\/(.+)$/i.exec(uri) ?? [];
    if (bucket === undefined || key === undefined) {
      throw new ReadProblem(
        `Line ${index + 1} of ${uriOf(manifest)} is not the address of a file: ${uri.slice(0, 200)}`,
      );
    }
    const address = { bucket, key };
    yield { source: uriOf(address), dataset: read({ storage, address, config }) };
  }
};
