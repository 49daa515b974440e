// Numbers and dates written and read by pictures, in time zones, in words and numerals, well formed or not.
import type { Draw } from './draw.js';
import type { Grammar } from './grammar.js';
import { t, type Tree } from './tree.js';

const integerPictures = ['0', '1', '000', '#,##0', '#:##0', '0,0,0', '#,###;o', '1;o', 'w', 'W', 'Ww', 'w;o', 'Ww;o', 'W;o', 'i', 'I', 'a', 'A', '٠', 'x', '', '##,##,##0', '#.##0,00', ';o', '1٠', '0;c', '1;o(x)', 'α', '#', '##0', '००', '#,##0;x', 'i;o', '1#']; // prettier-ignore
const decimalParts = [
  '0',
  '#',
  ',',
  '.',
  '0',
  '#',
  '%',
  '‰',
  'e',
  ';',
  '$',
  '-',
  '00',
  '0.00',
  '#,##0',
  'x',
  '(',
  ')',
  '0e0',
];
const decimalOptions = ['', '', '', '', ', {"decimal-separator": ","}', ', {"grouping-separator": " "}', ', {"zero-digit": "٠"}', ', {"minus-sign": "m", "percent": "p"}', ', {"NaN": "none", "infinity": "much", "digit": "d", "pattern-separator": "|", "per-mille": "q", "exponent-separator": "E"}', ', {"decimal-separator": "d", "grouping-separator": "."}', ', {}', ', $o', ', null']; // prettier-ignore
const numbers = ['0', '1', '12', '1234', '1999', '123456', '-3', '0.5', '1234.5678', '0.00012', '1e21', '99.995', '1e-7', '12345678.125', '-1234567', '1000000', '1001', '21', '113', '1e15', '1e12', '12e18', '2.5', '$n', '999.9999', '4000']; // prettier-ignore
const components = ['Y', 'M', 'D', 'd', 'F', 'W', 'w', 'X', 'x', 'H', 'h', 'P', 'm', 's', 'f', 'Z', 'z', 'C', 'E', 'Q'];
const presentations = ['', '', '', '', '01', '0001', '1', 'n', 'N', 'Nn', 'I', 'i', 'w', 'Ww', 'W', 'a', 'A', '1o', 'wo', 'Wwo', '01:01', '01:01t', '0', '0101', '0t', '#1', '#,##1', '001', '٠١', 'o', '1c', '1;o']; // prettier-ignore
const widths = ['', '', '', '', ',2', ',2-2', ',*-3', ',3-3', ',1-4', ',4', ',*', ',2-*', ', 2', ',x'];
const datePictures = ['[Y0001]-[M01]-[D01]T[H01]:[m01]:[s01].[f001][Z]', '[D] [MNn] [Y]', '[D1o] [MNn,3-3] [Y]', '[h]:[m] [P]', '[Y]-[d]', '[Y]', '[H01]', '[M]/[D]/[Y,2-2]', '[FNn,3-3]', '[Dw] [M]', '[YI] [[[D]]]', 'x', '[Y][', '[X]-[W]-[F]', '[X0001]-W[W01]-[F1]', '[H]:[m01]:[s01] [z]', '[Dw] [MNn] [Yw]', '[Y]-[M]-[D] [H]:[m]:[s].[f]', '[MNn] [D1o], [Y] [h#1]:[m01][PN]', '[Y9999]', '[D#1]-[M#1]', '[FNn], [DWwo] [MNn] [YWw]', '[xNn] [w]', '[Y01][M01][D01]', '[h]:[m] [Pn]', '[M01] [Y] [d001]', '[w] [x]']; // prettier-ignore
const millis = ['0', '1521801216617', '1546214400000', '1451606400000', '-62198755200000', '253402300800000', '-1', '1600000000000', '1704067199999', '951782400000', '1e12', '1.5e12', '$n', '1230757500000', '-2208988800000', '8.64e15']; // prettier-ignore
const zones = [
  '',
  '',
  '',
  ', "+0000"',
  ', "+0530"',
  ', "-0500"',
  ', "-0330"',
  ', "0100"',
  ', ""',
  ', "+05:30"',
  ', "Z"',
  ', "x"',
  ', "+1400"',
  ', "0"',
];
const dates = ['2018-02-05', '2020-12-31T23:59:58.5+0130', '2020-12-31T23:59:58Z', '2020-12-31T23:59:58+01:30', '12:30 pm', '12:05am', 'Mon', '5 March 2021', '5th March 2021', 'Twenty-third May', '99', '', '2021-060', '2019-W05-3', 'MCMXCIX 3', '3 4', 'Friday, Twenty-Third March Two Thousand and Eighteen', '20201231', '2018', '2018-02', '2018-13-45', '23 Mar 18', 'March 23rd, 2018 4:05PM', '+2018-02-05', '2018-02-05T25:00:00', '2018-02-05T10:00', '02 2018 100', 'T10:00:00']; // prettier-ignore

export function formatted(grammar: Grammar): Tree {
  const { draw, any } = grammar;
  const number = draw.chance(0.9) ? t`${draw.pick(numbers)}` : any();
  const picture = draw.pick(integerPictures);
  switch (draw.int(11)) {
    case 0:
    case 1:
      return t`$formatInteger(${draw.chance(0.4) ? String(draw.int(5_000_000)) : number}, "${picture}")`;
    case 2:
      return t`$parseInteger($formatInteger(${String(draw.int(40_000))}, "${picture}"), "${draw.chance(0.8) ? picture : draw.pick(integerPictures)}")`;
    case 3:
      return t`$parseInteger(${draw.chance(0.7) ? t`"${draw.pick(['12', '1,234', 'IV', 'iv', 'twelve', 'Twelve hundred', 'one million and six', 'aa', 'ab', 'third', '12th', '-5', '', 'x', '١٢'])}"` : any()}, "${picture}")`; // prettier-ignore
    case 4:
    case 5:
      return formatNumber(draw, number);
    case 6:
    case 7:
      return t`$fromMillis(${time(grammar)}${draw.chance(0.9) ? `, "${datePicture(draw)}"${draw.pick(zones)}` : ''})`;
    case 8: {
      const same = datePicture(draw);
      return t`$toMillis($fromMillis(${time(grammar)}, "${same}"), "${draw.chance(0.85) ? same : datePicture(draw)}")`;
    }
    case 9:
      return t`$toMillis(${draw.chance(0.9) ? t`"${draw.pick(dates)}"` : any()}${draw.chance(0.6) ? `, "${datePicture(draw)}"` : ''})`;
    default:
      return t`$now("${datePicture(draw)}"${draw.pick(zones)})`;
  }
}

function time({ draw, any }: Grammar): Tree {
  return draw.chance(0.5) ? t`${String(draw.int(4_000_000_000) * 1000 + draw.int(1000) - 1e12)}` : draw.chance(0.9) ? t`${draw.pick(millis)}` : any(); // prettier-ignore
}

function formatNumber(draw: Draw, number: Tree): Tree {
  const parts = Array.from({ length: 1 + draw.int(6) }, () => draw.pick(decimalParts)).join('');
  // The package never ends on zero or a negative number with an exponent.
  const picture = parts.includes('e') ? parts.replaceAll('e', '') : parts;
  const exponent = draw.chance(0.15);
  return exponent
    ? t`$formatNumber(${draw.pick(['1', '1234.5678', '0.00012', '99.995', '12345678.125'])}, "${draw.pick(['0.0e0', '00.000e00', '#0.0e0', '#.#e0', '0e0', '#,##0e0', '0.00e00;(0.00e00)'])}"${draw.pick(decimalOptions)})`
    : t`$formatNumber(${number}, "${picture}"${draw.pick(decimalOptions)})`;
}

function datePicture(draw: Draw): string {
  if (draw.chance(0.5)) return draw.pick(datePictures);
  const parts = Array.from({ length: 1 + draw.int(5) }, () =>
    draw.chance(0.75)
      ? `[${draw.pick(components)}${draw.pick(presentations)}${draw.pick(widths)}]`
      : draw.pick(['-', ' ', 'T', ':', '[[', ']]', 'x', '/']),
  );
  return parts.join('');
}
