// What is written out in one field is no more than AWS passes on: 256 KiB of UTF-8.
// https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html
import { diagnose } from '../../diagnostics/diagnostic.js';
import type { Json } from '../../json.js';
import { childPointer, describePlace } from '../pointer.js';
import type { StateRule } from './rule.js';

const limit = 262_144;
const fields = ['Result', 'Parameters', 'Arguments', 'ResultSelector', 'ItemSelector', 'Assign', 'Output', 'Items'];

export const dataSize: StateRule = ({ state, pointer, machine }) =>
  // No character has more than three bytes for each of its code units.
  machine.characters * 3 <= limit
    ? []
    : fields.flatMap((field) => {
        const value = (state as unknown as { readonly [name: string]: Json | undefined })[field];
        if (value === undefined || value === null) return [];
        const text = JSON.stringify(value);
        const bytes = text.length * 3 <= limit ? 0 : utf8Length(text);
        if (bytes <= limit) return [];
        const at = childPointer(pointer, field);
        return [diagnose('asl/too-much-data', { place: describePlace(at), bytes, limit }, { pointer: at })];
      });

function utf8Length(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    // Each half of a pair counts two.
    if (unit > 0x7f) bytes += unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1;
  }
  return bytes;
}
