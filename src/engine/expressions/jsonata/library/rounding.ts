// `$round`: half to even.

/** Decimal places are shifted in text, since multiplying would bring new fractions in. */
export function round(value: number, precision?: number): number {
  const places = precision === undefined || Number.isNaN(precision) ? 0 : precision;
  const shifted = places === 0 ? value : shift(value, places);
  let result = Math.round(shifted);
  if (Math.abs(result - shifted) === 0.5 && Math.abs(result % 2) === 1) result -= 1;
  if (places !== 0) result = shift(result, -places);
  return result === 0 ? 0 : result;
}

function shift(value: number, places: number): number {
  const [digits = '', exponent] = value.toString().split('e');
  return Number(`${digits}e${exponent === undefined ? places : Number(exponent) + places}`);
}
