import { lambda } from 'typestep';

export interface Person {
  name: string;
}

export const greet = lambda('Greet', (input: { name: string; greeting: string }) => ({
  text: `${input.greeting}, ${input.name}`,
}));
