// Regular expressions where they are used: `$match`, `$contains`, `$split`, `$replace`, and called as functions.
import type { Grammar } from './grammar.js';
import { t, type Tree } from './tree.js';

const units = ['a', 'b', 'c', '.', '\\d', '\\w', '\\s', '\\b', '^', '$', '[a-c]', '[^a]', '(a)', '(a|b)', '(?:ab)', '(b)?', '😀', 'é', '\\.', ',', '(\\d+)', '()', '[\\s,]', 'x*', '\\W', '[^]', '(?<n>a)']; // prettier-ignore
const counts = ['', '', '', '', '*', '+', '?', '*?', '+?', '{2}', '{1,2}'];
const replacements = ['"[$1]"', '"$0$$"', '"x"', '""', '"$2$1"', '"$10"', '"$"', '"$a"', 'function($v){$v.match & $v.start}', 'function($v){$v.groups[0]}', 'function($v){$uppercase($v.match)}', 'function($v){1}', '$string', '$s', '"$11$01"']; // prettier-ignore
const subjects = ['$s', '"abcabc"', '"a1,b22;c"', '"😀b😀"', '""', '"aaa"', '"A b\\nC"', '"x,y, z"'];

export function matched(grammar: Grammar): Tree {
  const { draw, any } = grammar;
  const regex = t`${pattern(grammar)}`;
  const subject = draw.chance(0.8) ? t`${draw.pick(subjects)}` : any();
  const limit = draw.chance(0.3) ? `, ${draw.pick(['0', '1', '2', '-1', '1.5', '$n'])}` : '';
  switch (draw.int(8)) {
    case 0:
      return t`$match(${subject}, ${regex}${limit})`;
    case 1:
      return t`$contains(${subject}, ${regex})`;
    case 2:
      return t`$split(${subject}, ${regex}${limit})`;
    case 3:
    case 4:
      return t`$replace(${subject}, ${regex}, ${draw.chance(0.9) ? t`${draw.pick(replacements)}` : any()}${limit})`;
    case 5:
      return t`${regex}(${subject})${draw.pick(['', '.match', '.next()', '.next().match', '.groups', '.next().next().start'])}`;
    case 6:
      return t`$${draw.pick(['match', 'contains', 'split'])}(${subject}, ${grammar.callable()}${limit})`;
    default:
      return t`${subject}.$${draw.pick(['match', 'contains', 'split'])}(${regex})`;
  }
}

function pattern({ draw }: Grammar): string {
  const one = (): string =>
    Array.from({ length: 1 + draw.int(3) }, () => draw.pick(units) + draw.pick(counts)).join('');
  return `/${draw.chance(0.2) ? `${one()}|${one()}` : one()}/${draw.pick(['', '', '', 'i', 'm', 'im'])}`;
}
