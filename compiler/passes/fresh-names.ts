// Names that are not taken yet: `order`, `order_2`, `order_3`. ASL wants at most 80 characters, of states and variables.
const longest = 80;

export type FreshName = (wanted: string) => string;

export function freshNames(taken: Iterable<string>, separator = '_'): FreshName {
  const used = new Set(taken);
  return (wanted) => {
    let name = wanted;
    for (let count = 2; used.has(name); count += 1) {
      const ending = `${separator}${count}`;
      name = [...wanted].slice(0, longest - ending.length).join('') + ending;
    }
    used.add(name);
    return name;
  };
}
